package org.w3id.concert.reason.whatif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.Names;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * Changes that are made one after the other, under a title. Its file, {@code .scenario}, has the title in its first
 * line and then one change a line; blank lines and those that begin with {@code #} are not read.
 */
public record Scenario(String title, List<Change> changes) {
    /** With which a title begins that says the changes themselves. */
    private static final String OPENING = "What if ";

    public Scenario {
        changes = List.copyOf(changes);
    }

    /** By which it is cited: of its changes, whatever its title and however they were typed. */
    public String digest() {
        return Slugs.digest(String.join("\n", changes.stream().map(Change::text).toList()));
    }

    /** Of changes that were typed. */
    public static Scenario of(List<String> sentences, Names names) {
        List<Change> changes = sentences.stream()
                .map(sentence -> ChangeGrammar.read(sentence, names, "whatif", 0))
                .toList();
        return new Scenario(String.join("; ", changes.stream().map(Change::text).toList()), changes);
    }

    /** @throws FaultyInput with all faults of the file */
    public static Scenario read(Path file, Names names) {
        String place = file.getFileName().toString();
        List<Fault> faults = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        String title = "";
        long number = 0;
        for (String line : Home.text(file).lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (title.isEmpty()) {
                title = line;
                if (isChange(line)) {
                    faults.add(new Fault(place, number, line, "a title expected", "write one above the first change"));
                }
                continue;
            }
            try {
                changes.add(ChangeGrammar.read(line, names, place, number));
            } catch (FaultyInput e) {
                faults.addAll(e.faults());
            }
        }
        if (faults.isEmpty() && changes.isEmpty()) {
            faults.add(new Fault(place, 0, "change", "a title and at least one change expected", ""));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Scenario(title, changes);
    }

    /** The text of its file, with the digest in a comment. */
    public String text() {
        String said = String.join("; ", changes.stream().map(Change::text).toList());
        StringBuilder text = new StringBuilder(title.isEmpty() || isChange(title) ? OPENING + said : title)
                .append("\n# scenario/")
                .append(digest())
                .append('\n');
        changes.forEach(change -> text.append(change.text()).append('\n'));
        return text.toString();
    }

    private static boolean isChange(String title) {
        return !title.startsWith(OPENING) && ChangeGrammar.hasForm(title);
    }
}
