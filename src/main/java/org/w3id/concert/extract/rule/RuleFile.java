package org.w3id.concert.extract.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.w3id.concert.extract.lexicon.Lines;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * Reads rules: {@code rule NAME}, then {@code claim KIND | PROPERTY | SUBJECT -> OBJECT | OPTIONS}, once or more, then
 * {@code pattern …}, once or more; {@code class NAME …} is a word class for the rest of the file. All faults of a file
 * are reported together.
 */
public final class RuleFile {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z][a-z0-9]*)>");
    private Macros macros;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private String name = "";
    private List<ClaimTemplate> claims = new ArrayList<>();
    private List<Rule.Form> forms = new ArrayList<>();

    private RuleFile(Macros macros) {
        this.macros = macros;
    }

    public static List<Rule> read(Path file, Macros macros) {
        RuleFile reading = new RuleFile(macros);
        for (Line line : Lines.of(file)) {
            reading.add(line);
        }
        reading.finish();
        if (!reading.faults.isEmpty()) {
            throw new FaultyInput(reading.faults);
        }
        return List.copyOf(reading.rules);
    }

    private void add(Line line) {
        String[] words = line.text().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "rule" -> {
                finish();
                name = rest;
            }
            case "class" -> addClass(line, rest);
            case "claim" -> addClaim(line, rest);
            case "pattern" -> addPattern(line, rest);
            default -> faults.add(line.fault("rule, class, claim or pattern expected", "see the file's header"));
        }
    }

    private void addClass(Line line, String text) {
        String[] words = text.split("\\s+", 2);
        if (words.length < 2) {
            faults.add(line.fault("class NAME PATTERN expected", "see the file's header"));
            return;
        }
        macros = macros.with(words[0], words[1]);
    }

    private void finish() {
        if (!name.isEmpty()) {
            rules.add(new Rule(name, claims, forms));
        }
        claims = new ArrayList<>();
        forms = new ArrayList<>();
    }

    private void addClaim(Line line, String text) {
        ClaimTemplate.of(text)
                .ifPresentOrElse(
                        claims::add,
                        () -> faults.add(
                                line.fault("KIND | PROPERTY | SUBJECT -> OBJECT expected", "see the file's header")));
    }

    private void addPattern(Line line, String text) {
        try {
            Pattern pattern = macros.compile(text);
            List<String> groups = GROUP.matcher(pattern.pattern())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            forms.add(new Rule.Form(pattern, groups));
        } catch (PatternSyntaxException e) {
            faults.add(line.fault("regular expression expected: " + e.getDescription(), "correct it"));
        } catch (IllegalArgumentException e) {
            faults.add(line.fault(e.getMessage(), "correct it or add it to words.txt"));
        }
    }
}
