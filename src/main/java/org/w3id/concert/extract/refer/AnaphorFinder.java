package org.w3id.concert.extract.refer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.refer.Anaphor.Form;
import org.w3id.concert.extract.refer.AnaphorWords.Named;

/** Finds the words of one sentence that point back; where several forms begin at a place, the first one stands. */
final class AnaphorFinder {
    private final AnaphorWords words;
    private final String text;
    private final int start;
    private final int end;
    private final Map<Integer, Anaphor> found = new TreeMap<>();

    private AnaphorFinder(AnaphorWords words, String text, int start, int end) {
        this.words = words;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /**
     * @param hasState whether the sentence before was about one state
     * @param isOwnPage whether "we" is the body whose page it is
     */
    static List<Anaphor> find(
            AnaphorWords words,
            String text,
            int start,
            int end,
            List<Mention> mentions,
            boolean hasState,
            boolean isOwnPage) {
        AnaphorFinder finder = new AnaphorFinder(words, text, start, end);
        if (hasState) {
            finder.collect(words.country(), Form.STATE);
        }
        if (isOwnPage) {
            finder.collect(words.own().subject(), Form.OWN);
            finder.collect(words.own().possessive(), Form.OWN_POSSESSIVE);
        }
        finder.collect(words.body(), Form.BODY);
        words.named().mayMatch(text.substring(start, end)).forEach(finder::collect);
        finder.collect(words.shortened(), Form.SHORT);
        finder.collect(words.former(), Form.FORMER);
        finder.collect(words.latter(), Form.LATTER);
        finder.collect(words.pronoun(), Form.PRONOUN);
        finder.collect(words.object(), Form.OBJECT);
        finder.collect(words.possessive(), Form.POSSESSIVE);
        return finder.found.values().stream()
                .filter(anaphor -> mentions.stream()
                        .filter(mention -> anaphor.form() != Form.SHORT || mention.type() != EntityType.NAME)
                        .noneMatch(mention -> mention.start() < anaphor.end() && anaphor.start() < mention.end()))
                .toList();
    }

    private void collect(Pattern pattern, Form form) {
        Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            found.putIfAbsent(matcher.start(), new Anaphor(matcher.start(), matcher.end(), form, List.of()));
        }
    }

    /** The same words may mean a pact of one type or of another. */
    private void collect(Named named) {
        Matcher matcher = named.pattern().matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            Anaphor anaphor = new Anaphor(matcher.start(), matcher.end(), Form.NAMED, List.of(named));
            found.merge(matcher.start(), anaphor, AnaphorFinder::both);
        }
    }

    private static Anaphor both(Anaphor first, Anaphor other) {
        if (first.form() != Form.NAMED || first.end() != other.end()) {
            return first;
        }
        List<Named> named = new ArrayList<>(first.named());
        named.addAll(other.named());
        return new Anaphor(first.start(), first.end(), Form.NAMED, List.copyOf(named));
    }
}
