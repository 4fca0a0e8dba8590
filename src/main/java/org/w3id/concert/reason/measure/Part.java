package org.w3id.concert.reason.measure;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One state, function, task, body or statement behind a figure.
 *
 * @param kind such as {@code member} or {@code task}
 * @param of the bodies of which it is documented
 * @param detail such as the grade of a duplication; perhaps empty
 * @param grounds IRIs of the claims of a fact, of the derivations of a conclusion, or of a row of a data set
 */
public record Part(
        String kind,
        String item,
        List<String> of,
        String detail,
        SortedSet<String> sources,
        SortedSet<String> grounds) {

    static Part of(String kind, String item, List<String> of, String detail, Collection<Basis> bases) {
        SortedSet<String> sources = new TreeSet<>();
        SortedSet<String> grounds = new TreeSet<>();
        bases.forEach(basis -> {
            sources.addAll(basis.sources());
            grounds.addAll(basis.grounds());
        });
        return new Part(kind, item, of, detail, sources, grounds);
    }
}
