package org.w3id.concert.reason.whatif;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Consequences;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.vocab.Base;

/** Says why a scenario changes nothing, or no overlap and no duplication. */
final class Reasons {
    private final Baseline baseline;
    private final Consequences before;
    private final Consequences after;
    private final Base base;

    Reasons(Baseline baseline, Consequences before, Consequences after, Base base) {
        this.baseline = baseline;
        this.before = before;
        this.after = after;
        this.base = base;
    }

    List<String> of(Scenario scenario, Difference difference) {
        if (difference.isEmpty()) {
            return scenario.changes().stream().map(this::idle).toList();
        }
        if (difference.concerns(Kind.DUPLICATION, Kind.UNCOORDINATED, Kind.OVERLAP)) {
            return List.of();
        }
        return difference.concerns(Kind.MEMBERSHIP)
                ? ofMembers(difference)
                : List.of("No overlap or duplication"
                        + " appears or vanishes: no body that has a function concerned, before or then, shares at least two"
                        + " members documented at the same time with a body whose functions change.");
    }

    /** Why a change alone changes nothing. */
    private String idle(Change change) {
        String silent = "; what no source says is silent, not no.";
        if (change instanceof Change.StateLeaves leaves) {
            return "No source counted documents " + label(leaves.state()) + " as a full member of "
                    + label(leaves.body()) + " after " + leaves.date().edtf() + silent;
        } else if (change instanceof Change.StateJoins joins) {
            return label(joins.state()) + " is documented as a full member of " + label(joins.body())
                    + " already, or what is documented leaves no time between joining and leaving.";
        } else if (change instanceof Change.FunctionMoves moves) {
            return "No source counted documents that " + label(moves.from()) + " has the function "
                    + label(moves.function()) + silent;
        } else if (change instanceof Change.UnitMoves moves) {
            return "No function that " + label(moves.from()) + " has through " + label(moves.unit())
                    + " is documented, or " + label(moves.to()) + " has the same already" + silent;
        } else if (change instanceof Change.BodiesMerge merge) {
            return "Neither members nor functions of " + label(merge.first()) + " or " + label(merge.second())
                    + " are documented that " + label(merge.into()) + " does not have already" + silent;
        } else if (change instanceof Change.BodyDissolved dissolved) {
            return "Neither members nor functions of " + label(dissolved.body()) + " are documented"
                    + dissolved.date().map(date -> " after " + date.edtf()).orElse("") + silent;
        }
        Change.AgreementConcluded agreed = (Change.AgreementConcluded) change;
        return "No duplication of " + label(agreed.first()) + " and " + label(agreed.second())
                + " is concluded for that time, or an arrangement between them is documented already.";
    }

    private List<String> ofMembers(Difference difference) {
        List<String> reasons = new ArrayList<>();
        changedTimes(difference)
                .forEach((body, times) -> times.forEach(time -> {
                    Set<String> others = new TreeSet<>();
                    before.documented(time).forEach(other -> others.add(base.ref(other.getURI())));
                    after.documented(time).forEach(other -> others.add(base.ref(other.getURI())));
                    others.remove(body);
                    String opening = "No overlap or duplication of " + label(body) + " rests on " + time + ": ";
                    reasons.add(
                            others.isEmpty()
                                    ? opening + "no other body's members are documented then."
                                    : opening + "with none of the bodies whose members are documented then ("
                                            + others.stream().map(this::label).collect(joining(", "))
                                            + ") does it come to have, or cease to have, two common members and a function"
                                            + " in common.");
                }));
        return reasons;
    }

    /** By organization, the times at which it has other members than before. */
    private Map<String, Set<Period>> changedTimes(Difference difference) {
        Map<String, Set<Period>> times = new LinkedHashMap<>();
        difference.vanished().forEach(finding -> add(finding, List.of(finding.period()), times));
        difference.appeared().forEach(finding -> add(finding, List.of(finding.period()), times));
        difference.altered().forEach(altered -> {
            List<Period> now = List.of(altered.before().period());
            List<Period> then = List.of(altered.after().period());
            add(altered.before(), Period.minus(now, then), times);
            add(altered.before(), Period.minus(then, now), times);
        });
        return times;
    }

    private static void add(Finding finding, List<Period> periods, Map<String, Set<Period>> times) {
        if (finding.kind() == Kind.MEMBERSHIP && finding.terms().get(1).startsWith("organization/")) {
            times.computeIfAbsent(finding.terms().get(1), body -> new TreeSet<>())
                    .addAll(periods);
        }
    }

    private String label(String ref) {
        return baseline.label(ref);
    }
}
