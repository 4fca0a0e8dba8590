package org.w3id.concert.serve.page.why;

import java.util.List;
import java.util.Set;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Supports;
import org.w3id.concert.serve.http.Html;

/**
 * On which sources a conclusion holds.
 *
 * @param sets each alone enough, as links
 * @param complete whether these are all
 */
public record Rests(List<List<Html>> sets, boolean complete, List<WithoutSource> without) {
    public Rests {
        sets = List.copyOf(sets);
        without = List.copyOf(without);
    }

    /**
     * What happens if one source is left out.
     *
     * @param falls whether this conclusion falls
     * @param others the other duplications and overlaps that fall, of {@code all} that there are
     */
    public record WithoutSource(Html source, boolean falls, List<Html> others, int all) {}

    static Rests of(Proof proof, Reliance reliance, Grounds grounds) {
        Supports supports = Supports.of(proof);
        Set<String> sources = Reliance.sources(supports);
        return new Rests(
                supports.sets().stream()
                        .map(set -> set.stream().sorted().map(grounds::source).toList())
                        .toList(),
                supports.complete(),
                sources.stream()
                        .map(source -> new WithoutSource(
                                grounds.source(source),
                                !Reliance.standsWithout(supports, source),
                                reliance.fallWithout(source).stream()
                                        .filter(node -> !node.equals(proof.node()))
                                        .map(grounds::named)
                                        .toList(),
                                reliance.supports().size()))
                        .toList());
    }
}
