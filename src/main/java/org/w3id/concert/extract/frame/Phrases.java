package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private final Pattern betweenItems;
    private final Pattern betweenParts;
    private final Pattern end;
    private final Pattern endOfPart;
    private final Pattern sharedHead;
    private final Pattern verb;
    private final Pattern inseparable;
    private final Pattern generic;
    private final Pattern apart;
    private final Pattern infinitive;
    private final Pattern ownWords;
    private final Pattern bareVerb;
    private final Pattern bareDeed;
    private final Pattern deed;

    private Phrases(Sections sections, Macros macros) {
        this.betweenItems = Pattern.compile(sections.any("between items"));
        this.betweenParts = Pattern.compile(sections.any("between parts"));
        this.end = macros.compile(sections.any("end"));
        this.endOfPart = macros.compile(sections.any("end of part"));
        this.sharedHead = macros.compile("^" + sections.any("shared head") + "$");
        this.verb = macros.compile("^" + sections.any("before verb") + sections.any("verbs") + "\\b");
        this.inseparable = macros.compile(sections.any("inseparable"));
        this.apart = macros.compile(sections.any("apart"));
        this.generic = macros.compile("^" + sections.any("generic") + "$");
        this.infinitive = Pattern.compile(sections.any("infinitive") + " (?=.)");
        this.ownWords = macros.compile("^" + sections.any("own words") + "$");
        this.bareVerb = macros.compile("^" + sections.any("before verb") + sections.any("verbs") + "$");
        this.bareDeed = macros.compile("^(?:the )?" + sections.any("deeds") + "$");
        this.deed = macros.compile("^(?:the )?" + sections.any("deeds") + "(?= of )");
    }

    static Phrases read(Path file, Macros macros) {
        return new Phrases(Sections.read(file), macros);
    }

    /**
     * A part of a phrase.
     *
     * @param verb the verb that it shares with the first part; empty where it has its own
     * @param object what it shares with the part behind it: "conflicts" of "prevent" in "prevent and resolve conflicts"
     */
    record Part(Span span, String verb, String object) {
        Part(Span span, String verb) {
            this(span, verb, "");
        }

        /** The words, with what they share with the parts around them. */
        String with(String words) {
            return (verb.isEmpty() ? words : verb + " " + words) + object;
        }
    }

    /** The parts of a phrase, or of each item of the list that it is. */
    List<Part> split(Masked masked, Span span) {
        String text = masked.text();
        List<Part> parts = new ArrayList<>();
        for (Span item : pieces(betweenItems, text, span.from(), span.to())) {
            addParts(text, pieces(betweenParts, text, item.from(), cut(end, text, item)), parts);
        }
        return withObjects(text, parts);
    }

    /** The parts, of which verbs and deeds alone ("prevention") have the object of the next that has one. */
    private List<Part> withObjects(String text, List<Part> parts) {
        List<Part> whole = new ArrayList<>();
        String ofVerb = "";
        String ofDeed = "";
        for (int at = parts.size() - 1; at >= 0; at--) {
            Part part = parts.get(at);
            String words = text.substring(part.span().from(), part.span().to());
            if (bareVerb.matcher(words).find()) {
                whole.add(0, new Part(part.span(), "", ofVerb));
            } else if (bareDeed.matcher(words).find()) {
                whole.add(0, new Part(part.span(), part.verb(), ofDeed));
            } else {
                ofVerb = behind(verb, words);
                ofDeed = behind(deed, words);
                whole.add(0, part);
            }
        }
        return whole;
    }

    private static String behind(Pattern head, String words) {
        Matcher matcher = head.matcher(words);
        return matcher.find() ? words.substring(matcher.end()) : "";
    }

    /** The part without its article, where it may be said in its own words: a short phrase without a clause or a name. */
    Optional<Span> ownWords(Masked masked, Span part) {
        Matcher words = ownWords.matcher(masked.text().substring(part.from(), part.to()));
        return words.find()
                ? Optional.of(new Span(part.from() + words.start("words"), part.from() + words.end("words")))
                : Optional.empty();
    }

    /** What adjectives before one noun say, each with that noun; the words themselves where they are no such list. */
    List<String> apart(String words) {
        Matcher list = sharedHead.matcher(words);
        if (!list.find()) {
            return List.of(words);
        }
        return Arrays.stream(list.group("adjectives").split(",? and |, "))
                .map(adjective -> list.group("verb") + adjective + list.group("head"))
                .toList();
    }

    private void addParts(String text, List<Span> pieces, List<Part> parts) {
        String shared = "";
        for (Span piece : pieces) {
            Span trimmed = trim(text, new Span(piece.from(), cut(endOfPart, text, piece)));
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

    /** Where a phrase ends: with its clause; where a part of a list ends: before what belongs to no other. */
    private static int cut(Pattern end, String text, Span span) {
        Matcher matcher = end.matcher(text).region(span.from(), span.to());
        return matcher.find() && matcher.start() > span.from() + SHORTEST ? matcher.start() : span.to();
    }

    private List<Span> pieces(Pattern separator, String text, int from, int to) {
        String phrase = text.substring(from, to);
        List<Span> pieces = new ArrayList<>();
        int begin = from;
        Matcher matcher = separator.matcher(phrase);
        while (matcher.find()) {
            if (separator == betweenItems || separates(phrase, matcher)) {
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

    private Span trim(String text, Span span) {
        int from = span.from();
        int to = span.to();
        while (from < to && " ,;:\"'.‖".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " ,;:\"'.‖".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        Matcher leading = infinitive.matcher(text).region(from, to);
        return new Span(leading.lookingAt() ? leading.end() : from, to);
    }
}
