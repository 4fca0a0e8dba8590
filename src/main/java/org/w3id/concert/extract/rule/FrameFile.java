package org.w3id.concert.extract.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Lines;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** Reads frames; the notation is explained at the head of the file. All faults of a file are reported together. */
final class FrameFile {
    private static final String GAP = "(?: (?:[a-z][a-z'-]*|{N}|{A}|{D})){0,5}?";
    private static final String ADVERB = "(?: [a-z]+ly|,[^,;:.]{1,40},)?";
    private final List<Fault> faults = new ArrayList<>();
    private final Inflection verbs = new Inflection();
    private final Map<String, List<Frame.Trigger>> triggers = new HashMap<>();
    private final List<Line> everywhere = new ArrayList<>();
    private final List<Line> frame = new ArrayList<>();
    private Macros macros;

    private FrameFile(Macros macros) {
        this.macros = macros;
    }

    static FrameSet read(Path file, Macros macros) {
        FrameFile reading = new FrameFile(macros);
        for (Line line : Lines.of(file)) {
            reading.add(line);
        }
        reading.finish();
        if (!reading.faults.isEmpty()) {
            throw new FaultyInput(reading.faults);
        }
        return new FrameSet(reading.triggers, reading.macros);
    }

    private void add(Line line) {
        String[] words = words(line);
        switch (words[0]) {
            case "frame" -> {
                finish();
                frame.add(line);
            }
            case "parts" -> verbs.learn(Arrays.asList(words[1].split("\\s+")));
            case "class" -> macros = macros.with(words[1].split("\\s+", 2)[0], words[1].split("\\s+", 2)[1]);
            case "unless" -> (frame.isEmpty() ? everywhere : frame).add(line);
            case "unless-affirmed" -> everywhere.add(line);
            case "claim", "role", "verb", "noun", "denied" -> frame.add(line);
            default ->
                faults.add(line.fault(
                        "frame, claim, denied, role, verb, noun, unless, parts or class expected",
                        "see the file's header"));
        }
    }

    private static String[] words(Line line) {
        String[] words = line.text().split("\\s+", 2);
        return words.length > 1 ? words : new String[] {words[0], ""};
    }

    /** The frame whose lines have been read. */
    private void finish() {
        if (frame.isEmpty()) {
            return;
        }
        List<ClaimTemplate> claims = new ArrayList<>();
        for (Line line : lines("claim")) {
            ClaimTemplate.of(words(line)[1])
                    .ifPresentOrElse(
                            claims::add,
                            () -> faults.add(line.fault(
                                    "KIND | PROPERTY | SUBJECT -> OBJECT expected", "see the file's header")));
        }
        List<Pattern> blockers = new ArrayList<>();
        boolean isDenied = !lines("denied").isEmpty();
        everywhere.stream()
                .filter(line -> !isDenied || words(line)[0].equals("unless"))
                .forEach(line -> blockers.add(compile(line, words(line)[1])));
        lines("unless").forEach(line -> blockers.add(compile(line, words(line)[1])));
        Rule rule = new Rule(frame.get(0).text(), claims, List.of());
        Frame read = new Frame(rule, lines("role").stream().map(this::role).toList(), blockers, isDenied);
        lines("verb").forEach(line -> verb(line, read));
        lines("noun").forEach(line -> noun(line, read));
        frame.clear();
    }

    private List<Line> lines(String first) {
        return frame.stream().filter(line -> words(line)[0].equals(first)).toList();
    }

    private Frame.Role role(Line line) {
        String[] words = words(line)[1].split("\\s+");
        if (words.length < 3) {
            faults.add(line.fault("role GROUP TYPES SITES expected", "see the file's header"));
            return new Frame.Role("", Pattern.compile(""), List.of());
        }
        List<String> sites = Arrays.asList(words).subList(2, words.length);
        return new Frame.Role(words[0], filler(line, words[1]), sites);
    }

    /** Mentions of types, or words of a class. */
    private Pattern filler(Line line, String what) {
        return compile(line, Character.isUpperCase(what.charAt(0)) ? "{" + what + "}" : "<" + what + ">");
    }

    private void verb(Line line, Frame read) {
        String[] words = words(line)[1].split("\\s+", 2);
        Pattern rest = rest(line, words);
        verbs.of(words[0]).forEach((form, uses) -> add(form, new Frame.Trigger(read, uses, rest)));
    }

    private void noun(Line line, Frame read) {
        String[] words = words(line)[1].split("\\s+", 2);
        Pattern rest = rest(line, words);
        Inflection.numbers(words[0]).forEach(form -> add(form, new Frame.Trigger(read, Set.of(), rest)));
    }

    private void add(String form, Frame.Trigger trigger) {
        triggers.computeIfAbsent(form, key -> new ArrayList<>()).add(trigger);
    }

    private Pattern rest(Line line, String[] words) {
        String rest = words.length < 2 ? "" : " " + words[1];
        return compile(line, (rest.isEmpty() ? "" : ADVERB) + rest.replace(" ~", GAP) + "\\b");
    }

    private Pattern compile(Line line, String pattern) {
        try {
            return macros.compile(pattern);
        } catch (IllegalArgumentException e) {
            faults.add(line.fault("regular expression expected: " + e.getMessage(), "correct it"));
            return Pattern.compile("(?!)");
        }
    }
}
