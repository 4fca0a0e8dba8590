package org.w3id.concert.extract.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** What is left out of one document because it would take too long. Places count in the clean text. For one thread. */
public final class Omissions {
    private final Set<String> rules = new TreeSet<>();
    private final TreeSet<Integer> tired = new TreeSet<>();
    private final TreeSet<Integer> unread = new TreeSet<>();

    /** A rule took too long for the sentence that begins there. */
    public void rule(String name, int start) {
        rules.add(name);
        tired.add(start);
    }

    /** The sentence that begins there is too long. */
    public void sentence(int start) {
        unread.add(start);
    }

    /**
     * At most one sentence for each sort.
     *
     * @param source the place in the source of one in the clean text
     */
    public List<String> warnings(IntUnaryOperator source) {
        Stream<String> ofRules = has(
                tired,
                source,
                "for which the rules " + String.join(", ", rules) + " take too long, so that claims may be missing");
        return Stream.concat(ofRules, has(unread, source, "too long to be read, left out"))
                .toList();
    }

    private static Stream<String> has(TreeSet<Integer> places, IntUnaryOperator source, String what) {
        if (places.isEmpty()) {
            return Stream.empty();
        }
        boolean isOne = places.size() == 1;
        String sentences = isOne ? "a sentence at character " : places.size() + " sentences, the first at character ";
        return Stream.of("has " + sentences + source.applyAsInt(places.first()) + ", " + what + "; divide "
                + (isOne ? "it" : "them"));
    }
}
