package org.w3id.concert.extract.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.learn.Relation.End;
import org.w3id.concert.extract.lexicon.Lines;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.rule.ClaimTemplate;
import org.w3id.concert.extract.rule.Rule;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * Reads relations, one a line: {@code NAME | {s:TYPES} {o:TYPES} | KIND | PROPERTY | SUBJECT -> OBJECT | OPTIONS}, where
 * what follows the mentions is a claim as rules write it. All faults of the file are reported together.
 */
final class RelationFile {
    private static final String MENTION = "\\{([a-z]):([A-Z](?:\\|[A-Z])*)}";
    private static final Pattern FORM =
            Pattern.compile("([a-z-]+)\\s*\\|\\s*" + MENTION + "\\s+" + MENTION + "\\s*\\|\\s*(.+)");

    private RelationFile() {}

    /** @param mark how the name of a learned rule begins */
    static List<Relation> read(Path file, String mark) {
        List<Relation> relations = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Line line : Lines.of(file)) {
            of(line.text(), mark)
                    .ifPresentOrElse(
                            relations::add,
                            () -> faults.add(line.fault(
                                    "NAME | {s:TYPES} {o:TYPES} | KIND | PROPERTY | SUBJECT -> OBJECT expected",
                                    "see the file's header")));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return List.copyOf(relations);
    }

    private static Optional<Relation> of(String text, String mark) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return ClaimTemplate.of(form.group(6))
                .map(claim -> new Relation(
                        form.group(1),
                        new Rule(mark + form.group(1), List.of(claim), List.of()),
                        new End(form.group(2), form.group(3).replace("|", "")),
                        new End(form.group(4), form.group(5).replace("|", ""))));
    }
}
