package org.w3id.concert.extract.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** The lines of a text file of knowledge: without comments (from {@code #} at the line's beginning) and empty lines. */
public final class Lines {
    private Lines() {}

    /** One line with its number, counted from 1. */
    public record Line(String file, long number, String text) {
        public Fault fault(String expected, String advice) {
            String term = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            return new Fault(file, number, term, expected, advice);
        }

        /** A regular expression of the line, for small and capital letters alike. */
        public Pattern pattern(String expression) {
            try {
                return Pattern.compile("(?:" + expression + ")", Pattern.CASE_INSENSITIVE);
            } catch (PatternSyntaxException e) {
                throw new FaultyInput(fault("regular expression expected: " + e.getDescription(), "correct it"));
            }
        }
    }

    public static List<Line> of(Path file) {
        List<Line> lines = new ArrayList<>();
        String name = file.getFileName().toString();
        long number = 0;
        for (String text : Home.text(file).lines().toList()) {
            number++;
            String stripped = text.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                lines.add(new Line(name, number, stripped));
            }
        }
        return lines;
    }
}
