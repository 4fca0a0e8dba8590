package org.w3id.concert.extract.date;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3id.concert.extract.date.DatePatterns.DatePattern;
import org.w3id.concert.extract.date.DatePatterns.Kind;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * Dates with the precision that the text gives them, in <a href="https://www.loc.gov/standards/datetime/">EDTF</a>; a
 * relative date counts from the date before it, which it keeps as its antecedent. Immutable.
 */
public final class DateFinder {
    private final DatePatterns patterns;
    private final Numbers numbers;

    private DateFinder(DatePatterns patterns, Numbers numbers) {
        this.patterns = patterns;
        this.numbers = numbers;
    }

    public static DateFinder read(Path folder) {
        return new DateFinder(
                DatePatterns.read(folder.resolve("dates.txt")), Numbers.read(folder.resolve("numbers.txt")));
    }

    /** Dates and numbers of a sentence in order; {@code before} is the last date of the text before it. */
    public List<Mention> find(String text, int start, int end, Optional<Mention> before) {
        List<Mention> found = new ArrayList<>();
        BitSet taken = new BitSet();
        List<Raw> raws = raws(text, start, end, taken);
        Optional<Mention> last = before;
        for (Raw raw : raws) {
            Optional<Mention> date = mention(raw, last);
            if (date.isPresent()) {
                found.add(date.get());
                last = date;
            }
        }
        found.addAll(numbers.find(text, start, end, taken));
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private record Raw(int start, int end, Kind kind, CalendarParts parts) {}

    private List<Raw> raws(String text, int start, int end, BitSet taken) {
        List<Raw> raws = new ArrayList<>();
        for (DatePattern pattern : patterns.of(text.substring(start, end))) {
            Matcher matcher = pattern.pattern().matcher(text).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                int next = taken.nextSetBit(matcher.start());
                if (next < 0 || next >= matcher.end()) {
                    taken.set(matcher.start(), matcher.end());
                    CalendarParts parts = CalendarParts.of(matcher, patterns.months(), numbers);
                    raws.add(new Raw(matcher.start(), matcher.end(), pattern.kind(), parts));
                }
            }
        }
        raws.sort(Comparator.comparingInt(Raw::start));
        return raws;
    }

    private static Optional<Mention> mention(Raw raw, Optional<Mention> last) {
        boolean isRelative = raw.kind.ordinal() >= Kind.SAME.ordinal();
        Optional<Mention> antecedent = isRelative ? last : Optional.empty();
        String before = antecedent.map(date -> date.entity().name()).orElse("");
        Optional<String> value = raw.kind == Kind.AGAIN
                ? antecedent.map(date -> date.entity().name())
                : raw.parts.edtf(raw.kind, CalendarParts.yearOf(before), CalendarParts.monthOf(before));
        return value.map(edtf -> new Mention(
                raw.start,
                raw.end,
                Entity.of(EntityType.DATE, edtf),
                isRelative ? Via.ANAPHOR : Via.LABEL,
                antecedent,
                Optional.empty()));
    }
}
