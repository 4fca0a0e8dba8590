package org.w3id.concert.serve.page.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.whatif.Difference;
import org.w3id.concert.reason.whatif.WhatIf;
import org.w3id.concert.serve.page.why.Argument;
import org.w3id.concert.serve.page.why.Grounds;
import org.w3id.concert.serve.site.View;

/**
 * What a scenario changes, as the page shows it.
 *
 * @param digest by which it is cited
 * @param counts by kind and effect, to compare scenarios
 */
public record Outlook(
        String title,
        String digest,
        List<String> changes,
        List<Group> groups,
        List<String> reasons,
        Map<String, List<Integer>> counts) {
    private static final int MOST_PROOFS = 3;
    private static final Set<Kind> PROVEN = Set.of(Kind.DUPLICATION, Kind.OVERLAP);

    public Outlook {
        changes = List.copyOf(changes);
        groups = List.copyOf(groups);
        reasons = List.copyOf(reasons);
    }

    static Outlook of(WhatIf answer, Baseline baseline, View view) {
        return new Telling(answer, baseline, new Grounds(view)).outlook();
    }

    /** One answer being told. */
    private static final class Telling {
        private final WhatIf answer;
        private final Baseline baseline;
        private final Grounds grounds;
        private int proofs;

        Telling(WhatIf answer, Baseline baseline, Grounds grounds) {
            this.answer = answer;
            this.baseline = baseline;
            this.grounds = grounds;
        }

        Outlook outlook() {
            Difference difference = answer.difference();
            List<Group> groups = new ArrayList<>();
            Map<String, List<Integer>> counts = new LinkedHashMap<>();
            for (Kind kind : Kind.values()) {
                List<Finding> vanished = Difference.of(kind, difference.vanished());
                List<Finding> appeared = Difference.of(kind, difference.appeared());
                List<Difference.Altered> altered = difference.altered().stream()
                        .filter(each -> each.before().kind() == kind)
                        .toList();
                boolean isCoverage = kind == Kind.COVERAGE;
                add(
                        isCoverage ? "Gaps: functions left without any documented body" : plural(kind) + " that vanish",
                        "vanished",
                        lines(vanished, answer::proofsBefore),
                        groups);
                add(
                        isCoverage ? "Functions newly covered" : plural(kind) + " that appear",
                        "appeared",
                        lines(appeared, answer::proofsAfter),
                        groups);
                add(
                        plural(kind) + " that hold at another time or in another grade",
                        "altered",
                        altered.stream().map(this::altered).toList(),
                        groups);
                counts.put(kind.words(), List.of(vanished.size(), appeared.size(), altered.size()));
            }
            List<String> changes = answer.scenario().changes().stream()
                    .map(change -> change.text())
                    .toList();
            return new Outlook(
                    answer.scenario().title(),
                    answer.scenario().digest(),
                    changes,
                    groups,
                    difference.reasons(),
                    counts);
        }

        private static void add(String heading, String effect, List<Told> lines, List<Group> groups) {
            if (!lines.isEmpty()) {
                groups.add(new Group(heading, effect, lines));
            }
        }

        private List<Told> lines(List<Finding> findings, Function<Finding, List<Proof>> proof) {
            if (!findings.isEmpty() && findings.get(0).kind() == Kind.COVERAGE) {
                return coverage(findings);
            }
            return findings.stream()
                    .map(finding -> new Told(words(finding), argument(finding, proof)))
                    .toList();
        }

        private Told altered(Difference.Altered altered) {
            Finding after = altered.after();
            String grade = after.grade().isEmpty() ? "" : ", " + after.grade();
            return new Told(
                    words(altered.before()) + " becomes " + after.period() + grade,
                    argument(after, answer::proofsAfter));
        }

        private Optional<Argument> argument(Finding finding, Function<Finding, List<Proof>> proof) {
            if (!PROVEN.contains(finding.kind()) || proofs >= MOST_PROOFS) {
                return Optional.empty();
            }
            proofs++;
            return proof.apply(finding).stream().findFirst().map(each -> Argument.of(each, grounds));
        }

        /** States of the same functions and times share a line. */
        private List<Told> coverage(List<Finding> findings) {
            Map<String, Set<String>> functions = new LinkedHashMap<>();
            findings.forEach(finding -> functions
                    .computeIfAbsent(label(finding, 0) + " (" + finding.period() + ")", key -> new TreeSet<>())
                    .add(label(finding, 1)));
            Map<String, Set<String>> states = new LinkedHashMap<>();
            functions.forEach((state, of) -> states.computeIfAbsent(String.join(", ", of), key -> new TreeSet<>())
                    .add(state));
            return states.entrySet().stream()
                    .map(entry ->
                            new Told(String.join(", ", entry.getValue()) + ": " + entry.getKey(), Optional.empty()))
                    .toList();
        }

        private String words(Finding finding) {
            String held = finding.period() + (finding.grade().isEmpty() ? "" : ", " + finding.grade());
            return switch (finding.kind()) {
                case DUPLICATION, UNCOORDINATED, OVERLAP ->
                    label(finding, 0) + " and " + label(finding, 1) + ": " + label(finding, 2) + " (" + held
                            + "; members / functions " + finding.support() + ")";
                case COMMON_MEMBER ->
                    label(finding, 2) + " in " + label(finding, 0) + " and " + label(finding, 1) + " (" + held + ")";
                case MEMBERSHIP -> label(finding, 0) + " in " + label(finding, 1) + " (" + held + ")";
                case COVERAGE -> label(finding, 0) + ": " + label(finding, 1) + " (" + held + ")";
            };
        }

        private String label(Finding finding, int term) {
            return baseline.label(finding.terms().get(term));
        }

        private static String plural(Kind kind) {
            String words = kind.words();
            return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "s";
        }
    }
}
