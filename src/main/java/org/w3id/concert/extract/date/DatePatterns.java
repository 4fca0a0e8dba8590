package org.w3id.concert.extract.date;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.pattern.Sieve;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** The patterns of dates, from their file; each says what its groups mean. Immutable. */
final class DatePatterns {
    private final Sieve<DatePattern> patterns;
    private final List<String> months;

    private DatePatterns(List<DatePattern> patterns, List<String> months) {
        this.patterns = Sieve.of(patterns, date -> date.pattern().pattern());
        this.months = List.copyOf(months);
    }

    /** What a pattern's groups say. */
    enum Kind {
        DATE,
        ABOUT,
        DECADE,
        INTERVAL,
        SAME,
        AGAIN,
        NEXT,
        PREVIOUS,
        LATER,
        /** The next month of that name. */
        FOLLOWING
    }

    record DatePattern(Kind kind, Pattern pattern) {}

    /** Those that may match the text. */
    List<DatePattern> of(String text) {
        return patterns.mayMatch(text);
    }

    /** The beginnings of the names of the months. */
    List<String> months() {
        return months;
    }

    static DatePatterns read(Path file) {
        Sections sections = Sections.read(file);
        Map<String, String> macros = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Line line : sections.lines("macros")) {
            String[] parts = line.text().split("\\s*=\\s*", 2);
            macros.put(parts[0], "(?:" + expand(parts[parts.length - 1], macros) + ")");
        }
        List<DatePattern> patterns = new ArrayList<>();
        for (Line line : sections.lines("patterns")) {
            try {
                String[] parts = line.text().split("\\s*:\\s+", 2);
                Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
                String bounded = "(?<![\\p{L}\\p{N}])(?:" + expand(parts[1], macros) + ")(?![\\p{L}])";
                patterns.add(new DatePattern(kind, Pattern.compile(bounded)));
            } catch (PatternSyntaxException e) {
                faults.add(line.fault("regular expression expected: " + e.getDescription(), "correct it"));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                faults.add(line.fault("kind, colon and pattern expected", "see the file's header"));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new DatePatterns(patterns, sections.entries("months"));
    }

    private static String expand(String pattern, Map<String, String> macros) {
        String expanded = pattern;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            expanded = expanded.replace("{" + macro.getKey() + "}", macro.getValue());
        }
        return expanded;
    }
}
