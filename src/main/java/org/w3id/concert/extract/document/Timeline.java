package org.w3id.concert.extract.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Tense;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.rule.Masked;

/** Entries of a chronicle: what stands behind a date, or below one, happened then. Immutable. */
final class Timeline {
    private static final Pattern SIGN = Pattern.compile("\\s*(?:[–—:-]|\\t)\\s*");
    private static final Pattern REST = Pattern.compile("[\\s.:]*");
    private final Tense tense;
    private final String text;

    Timeline(Tense tense, String text) {
        this.tense = tense;
        this.text = text;
    }

    /** The date of an entry, and where its words begin. */
    record Entry(Mention date, int start) {}

    /** "1973 – ...": an entry that begins with its date. */
    Optional<Entry> entry(int start, int end, List<Mention> mentions) {
        return leading(start, mentions).flatMap(date -> {
            Matcher sign = SIGN.matcher(text).region(date.end(), end);
            return sign.lookingAt() && sign.end() < end ? Optional.of(new Entry(date, sign.end())) : Optional.empty();
        });
    }

    /** A heading or a cell that is a date and nothing else. */
    Optional<Mention> date(int start, int end, List<Mention> mentions) {
        return leading(start, mentions)
                .filter(date -> REST.matcher(text.substring(date.end(), Math.max(date.end(), end)))
                        .matches());
    }

    private static Optional<Mention> leading(int start, List<Mention> mentions) {
        return mentions.stream()
                .findFirst()
                .filter(date -> date.type() == EntityType.DATE && date.start() == start)
                .filter(date -> !date.entity().name().contains("/"));
    }

    /** A sentence of an entry, behind the date of the entry unless it has one of its own. */
    Masked masked(Mention entry, Stretch sentence) {
        List<Mention> here = sentence.mentions().stream()
                .filter(mention -> mention.start() >= sentence.start())
                .toList();
        Optional<Mention> exact = exact(entry, here);
        if (exact.isEmpty()) {
            return tense.append(tense.dated(entry), text, sentence.with(here)).build();
        }
        Mention date = exact.get();
        if (!isInBrackets(date)) {
            return tense.append(new Masked.Builder(), text, sentence.with(here)).build();
        }
        Masked.Builder masked = tense.dated(date);
        tense.append(masked, text, new Stretch(sentence.start(), date.start() - 1, here));
        return tense.append(masked, text, new Stretch(date.end() + 1, sentence.end(), here))
                .build();
    }

    /** The most exact date, the first of these, in the year of the entry. */
    private static Optional<Mention> exact(Mention entry, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.type() == EntityType.DATE)
                .filter(date -> date.entity().name().startsWith(year(entry)))
                .max(Comparator.<Mention>comparingInt(
                                date -> date.entity().name().length())
                        .thenComparing(Comparator.comparingInt(Mention::start).reversed()));
    }

    private static String year(Mention date) {
        String edtf = date.entity().name();
        return edtf.substring(0, Math.min(4, edtf.length()));
    }

    private boolean isInBrackets(Mention date) {
        return date.start() > 0
                && text.charAt(date.start() - 1) == '('
                && date.end() < text.length()
                && text.charAt(date.end()) == ')';
    }
}
