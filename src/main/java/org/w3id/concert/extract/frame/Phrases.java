package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** Cuts the phrase that says what a body is for at the clause's end and splits it where it lists several. Immutable. */
final class Phrases {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 160;
    private static final Pattern ITEMS = Pattern.compile(" ?[‖;](?: and)? ?");
    private static final Pattern PARTS = Pattern.compile(", (?:and |or )?(?:to )?| and (?:to )?| as well as (?:to )?");
    private final Pattern end;
    private final Pattern verb;
    private final Pattern inseparable;
    private final Pattern generic;
    private final Pattern apart;

    private Phrases(Sections sections, Macros macros) {
        this.end = macros.compile(String.join("|", sections.entries("end")));
        this.verb = macros.compile("^(?:to )?(?:(?:jointly|also|further|effectively|collectively) )?(?:"
                + String.join("|", sections.entries("verbs")) + ")\\b");
        this.inseparable = macros.compile(String.join("|", sections.entries("inseparable")));
        this.apart = macros.compile(String.join("|", sections.entries("apart")));
        this.generic = macros.compile("^(?:" + String.join("|", sections.entries("generic")) + ")$");
    }

    static Phrases read(Path file, Macros macros) {
        return new Phrases(Sections.read(file), macros);
    }

    /**
     * A part of a phrase.
     *
     * @param verb the verb that it shares with the first part; empty where it has its own
     */
    record Part(Span span, String verb) {}

    /** The parts of a phrase, or of each item of the list that it is. */
    List<Part> split(Masked masked, Span span) {
        String text = masked.text();
        List<Part> parts = new ArrayList<>();
        for (Span item : pieces(ITEMS, text, span.from(), span.to())) {
            addParts(text, pieces(PARTS, text, item.from(), cut(text, item)), parts);
        }
        return parts;
    }

    private void addParts(String text, List<Span> pieces, List<Part> parts) {
        String shared = "";
        for (Span piece : pieces) {
            Span trimmed = trim(text, piece);
            String words = text.substring(trimmed.from(), trimmed.to());
            Matcher begins = verb.matcher(words);
            boolean hasVerb = begins.find();
            boolean fits = words.length() >= SHORTEST
                    && words.length() <= LONGEST
                    && !generic.matcher(words).find();
            if (fits) {
                boolean shares = !hasVerb && !apart.matcher(words).lookingAt();
                parts.add(new Part(trimmed, shares ? shared : ""));
            }
            shared = hasVerb ? begins.group() : shared;
        }
    }

    /** Where a phrase ends: with its clause. */
    private int cut(String text, Span span) {
        Matcher matcher = end.matcher(text).region(span.from(), span.to());
        return matcher.find() && matcher.start() > span.from() + SHORTEST ? matcher.start() : span.to();
    }

    private List<Span> pieces(Pattern separator, String text, int from, int to) {
        String phrase = text.substring(from, to);
        List<Span> pieces = new ArrayList<>();
        int begin = from;
        Matcher matcher = separator.matcher(phrase);
        while (matcher.find()) {
            if (separator == ITEMS || separates(phrase, matcher)) {
                pieces.add(new Span(begin, from + matcher.start()));
                begin = from + matcher.end();
            }
        }
        pieces.add(new Span(begin, to));
        return pieces;
    }

    /** A comma or "and" separates, but never within a pair that is one. */
    private boolean separates(String phrase, Matcher at) {
        return inseparable
                .matcher(phrase)
                .results()
                .noneMatch(pair -> pair.start() < at.start() && at.end() <= pair.end());
    }

    private static Span trim(String text, Span span) {
        int from = span.from();
        int to = span.to();
        while (from < to && " ,;:\"'.‖".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " ,;:\"'.‖".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (text.startsWith("to ", from) && to - from > 3) {
            from += 3;
        }
        return new Span(from, to);
    }
}
