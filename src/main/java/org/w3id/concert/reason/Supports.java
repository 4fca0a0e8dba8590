package org.w3id.concert.reason;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.w3id.concert.reason.Proof.Evidence;

/**
 * On which sources a conclusion holds: the minimal sets of documents and data sets, each of which is enough for one of
 * its derivations. A derivation needs all its premises, or as many as it says; a fact holds on any source that states
 * it.
 *
 * @param sets none contains another; the smaller first
 * @param complete whether these are all; else there are more than are kept
 * @param contested claims in the proof that take part in a conflict that is not resolved
 */
public record Supports(List<Set<String>> sets, boolean complete, List<String> contested) {
    public Supports {
        sets = List.copyOf(sets);
        contested = List.copyOf(contested);
    }

    public static Supports of(Proof proof) {
        SourceSets sources = sources(proof);
        List<String> contested = proof.passages().stream()
                .filter(Evidence::isContested)
                .map(evidence -> evidence.claim().replaceFirst(".*/", ""))
                .distinct()
                .sorted()
                .toList();
        return new Supports(sources.sets(), sources.complete(), contested);
    }

    private static SourceSets sources(Proof proof) {
        SourceSets sources = SourceSets.NEVER;
        for (Evidence evidence : proof.evidence()) {
            sources = sources.or(SourceSets.of(evidence.source()));
        }
        for (Proof.Support support : proof.supports()) {
            List<SourceSets> premises =
                    support.premises().stream().map(Supports::sources).toList();
            int all = premises.size();
            int needed = support.atLeast() > 0 ? Math.min(support.atLeast(), all) : all;
            sources = sources.or(SourceSets.atLeast(needed, premises));
        }
        return sources;
    }

    /** Whether the conclusion still holds where only these sources count; what was not kept is not considered. */
    public boolean holdOn(Set<String> sources) {
        return sets.stream().anyMatch(sources::containsAll);
    }

    /** Such as {@code holds on A alone}, {@code needs A and B}, each perhaps {@code contested}. */
    public String text() {
        String held = sets.isEmpty()
                ? "rests on no source"
                : sets.stream().map(Supports::text).collect(joining(", or "));
        String more = complete ? "" : ", or other sets that are not listed";
        String conflict = contested.isEmpty()
                ? ""
                : "; contested: a conflict that is not resolved concerns " + String.join(", ", contested);
        return held + more + conflict;
    }

    private static String text(Set<String> set) {
        return set.size() == 1
                ? "holds on " + set.iterator().next() + " alone"
                : "needs " + set.stream().sorted().collect(joining(" and "));
    }
}
