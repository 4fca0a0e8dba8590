package org.w3id.concert.serve.page.why;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Supports;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Visit;

/**
 * On which sources a conclusion holds.
 *
 * @param unreckoned where to have it reckoned which other conclusions fall without a source; empty where it is
 * @param sets each alone enough, as links
 * @param complete whether these are all
 */
public record Rests(List<List<Html>> sets, boolean complete, List<WithoutSource> without, String unreckoned) {
    private static final String ALL = "falls";

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

    /** The other conclusions only where they are reckoned already or where the visit asks for them. */
    static Rests of(Proof proof, Once<Reliance> once, Grounds grounds, Visit visit) {
        Optional<Reliance> reliance = visit.parameter(ALL).isEmpty() ? once.ifMade() : Optional.of(once.get());
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
                                reliance.stream()
                                        .flatMap(all -> all.fallWithout(source).stream())
                                        .filter(node -> !node.equals(proof.node()))
                                        .map(grounds::named)
                                        .toList(),
                                reliance.map(all -> all.supports().size()).orElse(0)))
                        .toList(),
                reliance.isPresent() ? "" : visit.linkWith(ALL, "all"));
    }
}
