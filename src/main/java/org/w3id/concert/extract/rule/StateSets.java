package org.w3id.concert.extract.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/**
 * Puts states in the place of words that stand for them: "A, B and C founded it. The three countries left in 1999" becomes
 * "A, B and C left in 1999", if as many were named just before. Immutable.
 */
public final class StateSets {
    private static final String MANY = "many";
    private static final String ANY = "any";
    private static final String PAIR = "2";
    private final Pattern words;
    private final Pattern list;

    public StateSets(Macros macros) {
        this.words = macros.compile("<those-states>");
        this.list = macros.compile("{S+}");
    }

    /**
     * The sentence with states for such words; empty where there are none.
     *
     * @param sets states named before the sentence, the likeliest set first
     */
    public Optional<Masked> of(Masked masked, List<List<Mention>> sets) {
        Matcher found = words.matcher(BoundedText.of(masked.text(), 200_000));
        Masked changed = masked.upTo(0);
        int kept = 0;
        try {
            while (found.find()) {
                Optional<List<Mention>> set = meant(masked, found, sets);
                if (set.isPresent() && changed.hasRoom(set.get().size())) {
                    int start = masked.start(found.start());
                    changed = changed.with(masked, kept, found.start()).with(set.get(), start, masked.end(found.end()));
                    kept = found.end();
                }
            }
        } catch (BoundedText.Exhausted e) {
            return Optional.empty();
        }
        return kept == 0
                ? Optional.empty()
                : Optional.of(changed.with(masked, kept, masked.text().length()));
    }

    private Optional<List<Mention>> meant(Masked masked, Matcher found, List<List<Mention>> sets) {
        if (found.start(ANY) >= 0) {
            return sets.stream().filter(set -> set.size() > 1).findFirst();
        }
        String many = found.start(MANY) < 0
                ? PAIR
                : masked.mentions(found.start(MANY), found.end(MANY))
                        .get(0)
                        .entity()
                        .name();
        return Stream.concat(listed(masked, found.start()), sets.stream())
                .filter(set -> many.equals(String.valueOf(set.size())))
                .findFirst();
    }

    /** The lists of states in the sentence before the words, the last one first. */
    private Stream<List<Mention>> listed(Masked masked, int before) {
        Matcher lists = list.matcher(BoundedText.of(masked.text(), 200_000)).region(0, before);
        Stream<List<Mention>> found = Stream.empty();
        while (lists.find()) {
            found = Stream.concat(Stream.of(states(masked.mentions(lists.start(), lists.end()))), found);
        }
        return found;
    }

    private static List<Mention> states(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.type() == EntityType.STATE && !mention.isAdjective())
                .toList();
    }
}
