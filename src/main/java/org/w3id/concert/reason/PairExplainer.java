package org.w3id.concert.reason;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Explanation.Premise;
import org.w3id.concert.reason.Explanation.Standing;
import org.w3id.concert.reason.FunctionIndex.Assignment;
import org.w3id.concert.reason.MemberIndex.Member;
import org.w3id.concert.reason.Proof.Evidence;
import org.w3id.concert.reason.StatedOverlaps.Stated;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Explains the overlap of two bodies: the conclusions that hold, with their proofs, or else each premise that the rule
 * needs and how it stands. A missing premise is named, never filled in. Thread-safe while the graph is only read.
 */
public final class PairExplainer {
    private final Model graph;
    private final Proofs proofs;
    private final MemberIndex members;
    private final FunctionIndex functions;
    private final StatedOverlaps stated;

    /** @param graph the union of all layers */
    public PairExplainer(Model graph, Base base) {
        this.graph = graph;
        this.proofs = new Proofs(graph, base);
        this.members = new MemberIndex(graph);
        this.functions = new FunctionIndex(graph);
        this.stated = new StatedOverlaps(graph);
    }

    /**
     * @param function the function asked about; empty for any
     * @param at the date asked about, of which the last day counts; empty for any
     */
    public Explanation explain(Resource one, Resource other, Optional<Resource> function, Optional<StatedDate> at) {
        Resource first = one.getURI().compareTo(other.getURI()) < 0 ? one : other;
        Resource second = first.equals(one) ? other : one;
        Optional<LocalDate> day = at.flatMap(StatedDate::latest);
        String question = Statements.label(first.inModel(graph)) + " and " + Statements.label(second.inModel(graph))
                + function.map(f -> ", " + Statements.label(f.inModel(graph))).orElse("")
                + at.map(date -> ", at " + date.edtf()).orElse("");
        List<Proof> found = new ArrayList<>();
        for (Resource kind : List.of(CONCERT.Duplication, CONCERT.Overlap)) {
            conclusions(kind, first, second, function, day)
                    .forEach(node -> proofs.of(node).ifPresent(found::add));
        }
        return new Explanation(question, found, premises(first, second, function, day));
    }

    private List<Resource> conclusions(
            Resource kind, Resource first, Resource second, Optional<Resource> function, Optional<LocalDate> day) {
        String path = "/id/" + org.w3id.concert.graph.Slugs.kind(kind) + "/";
        return graph.listSubjectsWithProperty(CONCERT.firstBody, first).toList().stream()
                .filter(node -> node.hasProperty(CONCERT.secondBody, second)
                        && node.hasProperty(RDF.type, kind)
                        && node.getURI().contains(path))
                .filter(node -> function.isEmpty() || node.hasProperty(CONCERT.function, function.get()))
                .filter(node -> day.isEmpty()
                        || Spans.interval(node)
                                .filter(span -> span.contains(day.get()))
                                .isPresent())
                .sorted(comparing(Resource::getURI))
                .toList();
    }

    private List<Premise> premises(
            Resource first, Resource second, Optional<Resource> function, Optional<LocalDate> day) {
        List<Premise> premises = new ArrayList<>();
        premises.add(membersOf(first, day));
        premises.add(membersOf(second, day));
        premises.add(inCommon(first, second, day));
        function.ifPresent(asked -> {
            premises.add(functionOf(first, asked, day));
            premises.add(functionOf(second, asked, day));
        });
        premises.add(statedBetween(first, second, day));
        return premises;
    }

    private Premise membersOf(Resource body, Optional<LocalDate> day) {
        String name = "Members of " + Statements.label(body.inModel(graph));
        List<Member> all = members.members(body);
        List<Member> then = all.stream()
                .filter(member -> day.isEmpty() || member.span().contains(day.get()))
                .toList();
        if (all.isEmpty()) {
            return new Premise(name + ": no source counted enumerates them", Standing.SILENT, List.of());
        }
        if (then.isEmpty()) {
            String dates = all.stream()
                    .map(member -> Statements.label(member.span().start().date()))
                    .distinct()
                    .sorted()
                    .collect(joining(", "));
            String text = name + ": silent at that date; documented from or at " + dates + " and not projected";
            return new Premise(text, Standing.AT_ANOTHER_TIME, List.of());
        }
        String names = then.stream()
                .map(member -> Statements.label(member.state().inModel(graph)))
                .distinct()
                .sorted()
                .collect(joining(", "));
        return new Premise(
                name + ": " + names,
                Standing.DOCUMENTED,
                evidence(then.stream().map(Member::premise).toList()));
    }

    private Premise inCommon(Resource first, Resource second, Optional<LocalDate> day) {
        int common = day.map(date -> commonAt(first, second, date)).orElseGet(() -> mostInCommon(first, second));
        String text =
                "At least " + Duplications.AT_LEAST + " members in common at the same time: " + common + " documented";
        boolean enough = common >= Duplications.AT_LEAST;
        return new Premise(text, enough ? Standing.DOCUMENTED : Standing.SILENT, List.of());
    }

    private int commonAt(Resource first, Resource second, LocalDate day) {
        Set<Resource> common = new TreeSet<>(comparing(Resource::getURI));
        common.addAll(members.membersAt(first, day));
        common.retainAll(members.membersAt(second, day));
        return common.size();
    }

    /** At one time, whichever; those who are common at different times only are not counted together. */
    private int mostInCommon(Resource first, Resource second) {
        return members.pairs(first, second).stream()
                .mapToInt(pair -> commonAt(first, second, pair.span().start().day()))
                .max()
                .orElse(0);
    }

    private Premise functionOf(Resource body, Resource function, Optional<LocalDate> day) {
        String name = Statements.label(function.inModel(graph)) + " is a function of "
                + Statements.label(body.inModel(graph));
        List<Assignment> all = functions.all(body, function);
        Predicate<Assignment> then = each -> day.isEmpty() || each.span().contains(day.get());
        List<Evidence> now =
                evidence(all.stream().filter(then).map(Assignment::premise).toList());
        if (all.stream().anyMatch(then)) {
            return new Premise(name, Standing.DOCUMENTED, now);
        }
        if (!all.isEmpty()) {
            List<Evidence> other =
                    evidence(all.stream().map(Assignment::premise).toList());
            return new Premise(name + ": not documented at that date", Standing.AT_ANOTHER_TIME, other);
        }
        List<Resource> denied = graph.listSubjectsWithProperty(RDF.type, CONCERT.DeniedFact).toList().stream()
                .filter(node -> node.hasProperty(CONCERT.body, body) && node.hasProperty(CONCERT.function, function))
                .toList();
        return denied.isEmpty()
                ? new Premise(name + ": no source counted says so", Standing.SILENT, List.of())
                : new Premise(name + ": denied", Standing.DENIED, evidence(denied));
    }

    private Premise statedBetween(Resource first, Resource second, Optional<LocalDate> day) {
        List<Stated> all = stated.between(first, second);
        List<Stated> then = all.stream()
                .filter(each -> day.isEmpty() || each.span().contains(day.get()))
                .toList();
        List<Stated> shown = then.isEmpty() ? all : then;
        if (shown.isEmpty()) {
            return new Premise("A source states an overlap of both itself: none does", Standing.SILENT, List.of());
        }
        String kinds = shown.stream().map(Stated::kind).distinct().sorted().collect(joining(", "));
        return new Premise(
                "Overlaps of both that a source states itself: " + kinds,
                then.isEmpty() ? Standing.AT_ANOTHER_TIME : Standing.DOCUMENTED,
                evidence(shown.stream().map(Stated::premise).toList()));
    }

    private List<Evidence> evidence(List<Resource> nodes) {
        return nodes.stream()
                .distinct()
                .flatMap(node -> proofs.of(node).stream())
                .flatMap(proof -> proof.passages().stream())
                .distinct()
                .sorted(comparing(Evidence::locator))
                .toList();
    }
}
