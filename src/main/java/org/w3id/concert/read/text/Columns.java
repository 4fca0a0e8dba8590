package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are rows of a table, by bars, tabs or wide gaps between their cells. */
final class Columns {
    private static final Pattern BAR = Pattern.compile("[ \\t]*\\|[ \\t]*");
    private static final Pattern TAB = Pattern.compile("[ ]*\\t+[ ]*");
    private static final Pattern GAP = Pattern.compile(" {2,}| *\\t+ *");
    private static final Pattern RULE = Pattern.compile("[-=+|: _—–]{4,}");
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_LOOSE_ROWS = 3;
    private static final int LONGEST_GROUP = 50;

    private Columns() {}

    /** How many lines from {@code start} on are one table; 0 if none is. */
    static int length(List<Line> lines, int start) {
        for (Pattern separator : List.of(BAR, TAB, GAP)) {
            int columns = columns(lines.get(start), separator);
            int fewest = separator == GAP && columns < 3 ? FEWEST_LOOSE_ROWS : FEWEST_ROWS;
            int end = start;
            int rows = 0;
            while (columns >= 2 && end < lines.size() && isRow(lines, start, end, separator, columns)) {
                rows += isRule(lines.get(end)) ? 0 : 1;
                end++;
            }
            if (rows >= fewest) {
                return end - start;
            }
        }
        return 0;
    }

    /** Between bars a row may have fewer cells than others, or be one line that names a group of rows. */
    private static boolean isRow(List<Line> lines, int start, int index, Pattern separator, int columns) {
        Line line = lines.get(index);
        int here = columns(line, separator);
        boolean isShort = separator == BAR
                && (here > 1 && here <= columns
                        || here == 1 && line.blanks() == 0 && isGroup(lines, start, index, columns));
        return (index == start || line.blanks() <= 1 && !line.opensPage())
                && (here == columns || isShort || isRule(line));
    }

    private static boolean isGroup(List<Line> lines, int start, int index, int columns) {
        return index > start
                && index + 1 < lines.size()
                && lines.get(index).length() <= LONGEST_GROUP
                && lines.get(index).terminal() == 0
                && lines.get(index + 1).blanks() == 0
                && columns(lines.get(index + 1), BAR) > 1
                && columns(lines.get(index + 1), BAR) <= columns;
    }

    /**
     * The rows of the lines of one table.
     *
     * @param before the headings of the table that ends before it on the page before, which it may continue; or none
     */
    static List<Draft> rows(List<Line> lines, List<String> before) {
        Pattern separator = List.of(BAR, TAB, GAP).stream()
                .filter(pattern -> columns(lines.get(0), pattern) >= 2)
                .findFirst()
                .orElseThrow();
        List<List<Line>> rows = lines.stream()
                .filter(line -> !isRule(line))
                .map(line -> cells(line, separator))
                .filter(row -> row.stream().anyMatch(cell -> cell.length() > 0))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean isRuled = lines.size() > 1 && isRule(lines.get(1));
        List<List<String>> texts =
                rows.stream().map(row -> row.stream().map(Line::text).toList()).toList();
        boolean isHeaded = isRuled || HeadingRow.isFirst(texts);
        boolean continues = !isHeaded && before.size() == rows.get(0).size();
        List<String> headings = isHeaded ? texts.get(0) : continues ? before : List.of();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isHeading = i == 0 && isHeaded;
            drafts.add(Draft.row(rows.get(i).stream().map(Columns::cell).toList(), isHeading ? List.of() : headings));
        }
        return drafts;
    }

    private static List<Line> cell(Line part) {
        return part.length() == 0 ? List.of() : List.of(part);
    }

    static boolean isRule(Line line) {
        return RULE.matcher(line.text()).matches();
    }

    /** An item of a list has a gap behind its mark and is no row. */
    private static int columns(Line line, Pattern separator) {
        return isRule(line) || separator != BAR && line.isBulleted()
                ? 0
                : cells(line, separator).size();
    }

    private static List<Line> cells(Line line, Pattern separator) {
        List<Line> cells = new ArrayList<>();
        Matcher matcher = separator.matcher(line.text());
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > 0) {
                cells.add(line.part(from, matcher.start()));
            }
            from = matcher.end();
        }
        boolean isOpen = separator == BAR && !line.text().startsWith("|") && from == line.length();
        if (from < line.length() || isOpen) {
            cells.add(line.part(from, line.length()));
        }
        return cells;
    }
}
