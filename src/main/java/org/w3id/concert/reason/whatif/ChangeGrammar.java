package org.w3id.concert.reason.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Names;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** Reads changes in a small controlled English, with entities by what people type. */
public final class ChangeGrammar {
    private static final List<String> UNITS = List.of("programme", "operation", "force", "organ", "instrument");
    private static final String ON = "(?:\\s+(?:in\\s+|on\\s+)?(?<date>\\d\\S*))";
    private static final List<Form> FORMS = List.of(
            new Form(
                    "STATE leaves BODY DATE",
                    "(?<a>.+?)\\s+leaves\\s+(?<b>.+?)" + ON,
                    (reader, words) -> new Change.StateLeaves(
                            reader.one(words.group("a"), "state"), reader.body(words.group("b")), reader.date(words))),
            new Form(
                    "STATE joins BODY DATE",
                    "(?<a>.+?)\\s+joins\\s+(?<b>.+?)" + ON,
                    (reader, words) -> new Change.StateJoins(
                            reader.one(words.group("a"), "state"), reader.body(words.group("b")), reader.date(words))),
            new Form(
                    "FUNCTION or UNIT moves from BODY to BODY",
                    "(?<a>.+?)\\s+moves\\s+from\\s+(?<b>.+?)\\s+to\\s+(?<c>.+)",
                    ChangeGrammar::moves),
            new Form(
                    "BODY merges with BODY into BODY",
                    "(?<a>.+?)\\s+merges\\s+with\\s+(?<b>.+?)\\s+into\\s+(?<c>.+)",
                    ChangeGrammar::merge),
            new Form(
                    "BODY is dissolved [DATE]",
                    "(?<a>.+?)\\s+is\\s+dissolved" + ON + "?",
                    (reader, words) ->
                            new Change.BodyDissolved(reader.body(words.group("a")), reader.perhapsDate(words))),
            new Form(
                    "BODY and BODY conclude a cooperation agreement [DATE]",
                    "(?<a>.+?)\\s+and\\s+(?<b>.+?)\\s+conclude\\s+a\\s+cooperation\\s+agreement" + ON + "?",
                    ChangeGrammar::agree));

    private final Names names;
    private final String place;
    private final long line;

    private ChangeGrammar(Names names, String place, long line) {
        this.names = names;
        this.place = place;
        this.line = line;
    }

    /** What an understood sentence looks like, how it is recognised, and what it says. */
    private record Form(String words, Pattern pattern, Reading reading) {
        Form(String words, String pattern, Reading reading) {
            this(words, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
        }
    }

    @FunctionalInterface
    private interface Reading {
        Change read(ChangeGrammar reader, Matcher words);
    }

    /** The forms of sentence that are understood. */
    public static List<String> forms() {
        return FORMS.stream().map(Form::words).toList();
    }

    /** Whether the sentence has one of the forms, whatever it names. */
    static boolean hasForm(String sentence) {
        return FORMS.stream()
                .anyMatch(form -> form.pattern().matcher(sentence.strip()).matches());
    }

    /**
     * @param place a file's name, or that of the command
     * @param line 0 outside a file
     * @throws FaultyInput in one sentence, with the forms that are understood
     */
    public static Change read(String sentence, Names names, String place, long line) {
        ChangeGrammar reader = new ChangeGrammar(names, place, line);
        for (Form form : FORMS) {
            Matcher words = form.pattern().matcher(sentence.strip());
            if (words.matches()) {
                return form.reading().read(reader, words);
            }
        }
        throw reader.fault(sentence, "a change expected", "one of: " + String.join(" | ", forms()));
    }

    private static Change merge(ChangeGrammar reader, Matcher words) {
        String first = reader.body(words.group("a"));
        String second = reader.other(words.group("b"), first);
        return new Change.BodiesMerge(first, second, reader.body(words.group("c")));
    }

    private static Change agree(ChangeGrammar reader, Matcher words) {
        String first = reader.body(words.group("a"));
        String second = reader.other(words.group("b"), first);
        return new Change.AgreementConcluded(first, second, reader.perhapsDate(words));
    }

    private static Change moves(ChangeGrammar reader, Matcher words) {
        String from = reader.body(words.group("b"));
        String to = reader.other(words.group("c"), from);
        String what = words.group("a");
        List<String> found = new ArrayList<>();
        reader.find(what, "function").ifPresent(found::add);
        UNITS.forEach(kind -> reader.find(what, kind).ifPresent(found::add));
        if (found.size() != 1) {
            throw reader.fault(
                    what,
                    "a function, or one " + String.join(", ", UNITS) + " expected",
                    found.isEmpty() ? "see ontology/entities.csv and functions.ttl" : "say which: " + found);
        }
        String moved = found.get(0);
        return moved.startsWith("function/")
                ? new Change.FunctionMoves(moved, from, to)
                : new Change.UnitMoves(moved, from, to);
    }

    /** The other of two bodies, which must not be the first. */
    private String other(String name, String first) {
        String second = body(name);
        if (second.equals(first)) {
            throw fault(name, "two different bodies expected", "");
        }
        return second;
    }

    private String body(String name) {
        return one(name, "organization");
    }

    private String one(String name, String kind) {
        try {
            return names.reference(name, kind);
        } catch (FaultyInput e) {
            Fault fault = e.faults().get(0);
            throw fault(name, fault.expected(), fault.advice());
        }
    }

    private Optional<String> find(String name, String kind) {
        try {
            return name.contains("/") && !name.startsWith(kind + "/")
                    ? Optional.empty()
                    : Optional.of(names.reference(name, kind));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }

    private StatedDate date(Matcher words) {
        return perhapsDate(words).orElseThrow();
    }

    private Optional<StatedDate> perhapsDate(Matcher words) {
        return Optional.ofNullable(words.group("date")).map(text -> StatedDate.parse(text)
                .filter(date -> date.earliest().isPresent() && date.latest().isPresent())
                .orElseThrow(() -> fault(text, "a date such as 2008, 2020-01 or 2020-01-31 expected", "")));
    }

    private FaultyInput fault(String term, String expected, String advice) {
        return new FaultyInput(new Fault(place, line, term, expected, advice));
    }
}
