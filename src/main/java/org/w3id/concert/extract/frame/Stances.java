package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.pattern.Sieve;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.source.FaultyInput;

/** Finds modality, polarity and attribution of a claim from the words of its clause, and the bounds of clauses. Immutable. */
public final class Stances {
    private static final List<String> MODALITIES = List.of("proposal", "forecast", "hypothetical", "opinion");
    private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)");
    private static final int NEAR = 40;
    private final Map<String, Pattern> modalities;
    private final Pattern negative;
    private final Pattern aside;
    private final Pattern clause;
    private final Sieve<Pattern> reported;
    private final List<Pattern> behind;

    private Stances(Sections sections) {
        Map<String, Pattern> found = new LinkedHashMap<>();
        MODALITIES.forEach(modality -> found.put(modality, any(sections, modality)));
        this.modalities = found;
        this.negative = any(sections, "negative");
        this.clause = any(sections, "clause");
        this.aside = any(sections, "aside");
        this.behind = each(sections, "reported behind");
        this.reported = Sieve.of(
                Stream.concat(behind.stream(), each(sections, "reported").stream())
                        .toList(),
                Pattern::pattern);
    }

    public static Stances read(Path file) {
        return new Stances(Sections.read(file));
    }

    private static Pattern any(Sections sections, String name) {
        List<String> sources =
                each(sections, name).stream().map(Pattern::pattern).toList();
        return Pattern.compile(String.join("|", sources), Pattern.CASE_INSENSITIVE);
    }

    private static List<Pattern> each(Sections sections, String name) {
        List<Pattern> patterns = new ArrayList<>();
        for (Line line : sections.lines(name)) {
            try {
                patterns.add(Pattern.compile(line.text(), Pattern.CASE_INSENSITIVE));
            } catch (PatternSyntaxException e) {
                throw new FaultyInput(line.fault("regular expression expected: " + e.getDescription(), "correct it"));
            }
        }
        return patterns;
    }

    /** The stance of what the masked text says from {@code from} to {@code to}. */
    Stance of(Masked masked, int matched, int to, String clean) {
        int from = matched;
        while (from < to && "; ".indexOf(masked.text().charAt(from)) >= 0) {
            from++;
        }
        int begin = Math.max(clauseStart(masked.text(), from), from - NEAR);
        String words = aside.matcher(masked.text().substring(begin, to)).replaceAll("");
        String modality = modalities.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("fact");
        String who = speaker(masked, from, clean);
        boolean isReported = modality.equals("fact") && !who.isEmpty();
        return new Stance(
                isReported ? "reported" : modality,
                negative.matcher(NOTE.matcher(words).replaceAll("")).find() ? "-" : "+",
                who);
    }

    private String speaker(Masked masked, int from, String clean) {
        for (Pattern pattern : reported.mayMatch(masked.text())) {
            Matcher matcher = pattern.matcher(masked.text());
            if (matcher.find()
                    && (matcher.start() <= from || behind.contains(pattern))
                    && !endsBefore(masked.text(), matcher.end(), from)) {
                int start = masked.start(matcher.start("who"));
                return clean.substring(start, masked.end(matcher.end("who"))).strip();
            }
        }
        return "";
    }

    /** Whether a semicolon stands between what somebody says and the index. */
    private static boolean endsBefore(String text, int said, int index) {
        int semicolon = text.indexOf(';', said);
        return semicolon >= 0 && semicolon < index;
    }

    /** Where the clause begins that holds the index. */
    int clauseStart(String text, int index) {
        int start = 0;
        Matcher matcher = clause.matcher(text);
        while (matcher.find() && matcher.end() <= index) {
            start = matcher.end();
        }
        return start;
    }

    /** Where the clause ends that holds what is before the index. */
    int clauseEnd(String text, int index) {
        Matcher matcher = clause.matcher(text);
        return index < text.length() && matcher.find(index) ? matcher.start() : text.length();
    }
}
