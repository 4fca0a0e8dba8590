package org.w3id.concert.extract.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** A word list in sections: {@code [name]} opens a section, each further line is an entry of it. Immutable. */
public final class Sections {
    private final String file;
    private final Map<String, List<Line>> sections;

    private Sections(String file, Map<String, List<Line>> sections) {
        this.file = file;
        this.sections = sections;
    }

    public static Sections read(Path path) {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        List<Line> current = null;
        for (Line line : Lines.of(path)) {
            if (line.text().startsWith("[") && line.text().endsWith("]")) {
                String name = line.text().substring(1, line.text().length() - 1);
                current = sections.computeIfAbsent(name, key -> new ArrayList<>());
            } else if (current == null) {
                throw new FaultyInput(line.fault("[section] expected before the first entry", "add it"));
            } else {
                current.add(line);
            }
        }
        return new Sections(path.getFileName().toString(), sections);
    }

    public List<String> names() {
        return List.copyOf(sections.keySet());
    }

    public List<Line> lines(String section) {
        return List.copyOf(sections.getOrDefault(section, List.of()));
    }

    /** The entries of a section that the machinery cannot do without. */
    public List<String> entries(String section) {
        if (!sections.containsKey(section)) {
            throw new FaultyInput(new Fault(file, 0, "[" + section + "]", "section expected, none found", "add it"));
        }
        return sections.get(section).stream().map(Line::text).toList();
    }

    /** One pattern of all the entries of a section that the machinery cannot do without, as the file has them. */
    public String any(String section) {
        return "(?:" + String.join("|", entries(section)) + ")";
    }

    /** One regular expression that fits where any of the section's entries does, in small or capital letters. */
    public Pattern pattern(String section) {
        lines(section).forEach(line -> line.pattern(line.text()));
        return Pattern.compile(any(section), Pattern.CASE_INSENSITIVE);
    }

    /** The entries of a section whose lines are words, a colon and what they mean, in their order. */
    public Map<String, String> pairs(String section) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Line line : lines(section)) {
            String[] parts = pair(line);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    /** As {@link #pairs}, where the words are a regular expression. */
    public Map<Pattern, String> meanings(String section) {
        Map<Pattern, String> meanings = new LinkedHashMap<>();
        for (Line line : lines(section)) {
            String[] parts = pair(line);
            meanings.put(line.pattern(parts[0]), parts[1]);
        }
        return meanings;
    }

    private static String[] pair(Line line) {
        String[] parts = line.text().split("\\s+:\\s+", 2);
        if (parts.length < 2) {
            throw new FaultyInput(line.fault("words, colon and meaning expected", "see the file's header"));
        }
        return parts;
    }
}
