package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.concert.read.FieldLine;

/**
 * Lines that give a name and a value ("Founded: 1981", "members - (6) ..."), told from prose by standing together, and
 * the lines above them, which head an entry.
 */
final class Fields {
    private static final int MOST_WORDS = 6;
    private static final int FEWEST = 2;
    private static final int REPEATED = 3;
    private static final int SHARE = 3;
    private static final double SHORT = 0.7;
    private final Set<Integer> fields = new HashSet<>();
    private final Set<Integer> heads = new HashSet<>();
    private final Layout layout;

    private Fields(Layout layout) {
        this.layout = layout;
    }

    static Fields of(List<Line> lines, Layout layout) {
        Fields found = new Fields(layout);
        List<List<Line>> groups = groups(lines);
        found.lookForRepeated(lines);
        joined(groups).forEach(found::look);
        if (found.heads.size() >= FEWEST) {
            groups.forEach(found::lookForHead);
        }
        return found;
    }

    /** Whether the line begins with the name of a field. */
    boolean isField(Line line) {
        return fields.contains(line.at());
    }

    /** Whether the line stands alone above the fields or the text of an entry. */
    boolean isHead(Line line) {
        return heads.contains(line.at());
    }

    /** The lines between blank ones. */
    static List<List<Line>> groups(List<Line> lines) {
        List<List<Line>> groups = new ArrayList<>();
        for (Line line : lines) {
            if (groups.isEmpty() || line.blanks() > 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(line);
        }
        return groups;
    }

    /** Fields between blank lines go together, with the line that stands alone above them. */
    private static List<List<Line>> joined(List<List<Line>> groups) {
        List<List<Line>> joined = new ArrayList<>();
        List<Line> last = List.of();
        for (List<Line> group : groups) {
            boolean goesOn = !last.isEmpty()
                    && isShaped(group.get(0))
                    && group.get(0).blanks() == 1
                    && (isShaped(last.get(0)) || last.size() == 1 && isName(last.get(0)));
            if (!goesOn) {
                joined.add(new ArrayList<>());
            }
            joined.get(joined.size() - 1).addAll(group);
            last = group;
        }
        return joined;
    }

    private void look(List<Line> group) {
        List<Line> shaped = group.stream().filter(Fields::isShaped).toList();
        if (shaped.size() < FEWEST || shaped.size() * SHARE < group.size()) {
            return;
        }
        shaped.forEach(line -> fields.add(line.at()));
        Line first = group.get(0);
        if (shaped.get(0) == group.get(1) && isName(first)) {
            heads.add(first.at());
        }
    }

    /** Lines with a name that returns are fields though they stand alone; what stands alone above one heads an entry. */
    private void lookForRepeated(List<Line> lines) {
        Map<String, Long> names = lines.stream()
                .filter(Fields::isShaped)
                .collect(Collectors.groupingBy(Fields::nameOf, Collectors.counting()));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isShaped(line) && names.get(nameOf(line)) >= REPEATED) {
                fields.add(line.at());
                boolean isHeaded = i > 0 && isName(lines.get(i - 1)) && line.blanks() <= 1;
                boolean isApart = isHeaded && (i == 1 || lines.get(i - 1).blanks() > 0);
                if (isApart && lines.get(i - 1).blanks() >= line.blanks()) {
                    heads.add(lines.get(i - 1).at());
                }
            }
        }
    }

    private static String nameOf(Line line) {
        return FieldLine.of(line.text(), 0, line.length())
                .map(field -> field.name(line.text()).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Where entries have fields below their names, others may have a line in small letters. */
    private void lookForHead(List<Line> group) {
        boolean isEntry = group.size() > 1
                && isName(group.get(0))
                && group.get(1).startsLowerCase()
                && group.get(0).length()
                        < SHORT * Math.min(layout.width(), group.get(1).length());
        if (isEntry) {
            heads.add(group.get(0).at());
        }
    }

    private static boolean isName(Line line) {
        return !isShaped(line) && line.terminal() == 0 && Headings.mayBe(line.text());
    }

    /** Whether the line is set as the name of a field with its value. */
    static boolean isShaped(Line line) {
        String text = line.text();
        return !line.isNumbered()
                && line.heading() == 0
                && FieldLine.of(text, 0, text.length())
                        .filter(field -> isParted(text, field))
                        .filter(field -> isName(field.name(text), field.hasColon() ? MOST_WORDS : MOST_WORDS / 2))
                        .isPresent();
    }

    private static boolean isParted(String text, FieldLine field) {
        return Character.isLetterOrDigit(text.charAt(0))
                && (" —-".indexOf(text.charAt(field.valueStart() - 1)) >= 0
                        || Character.isLetterOrDigit(text.charAt(field.valueStart())));
    }

    private static boolean isName(String words, int most) {
        return words.indexOf('?') < 0 && words.split("\\s+").length <= most;
    }
}
