package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.read.Block.Kind;

/**
 * Tables whose columns were lost: after the headings, each a short block, come blocks of a name, a number and words.
 * A name and number may stand alone, with their words in the next block, or the number may begin it.
 */
final class FlatTables {
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_COLUMNS = 3;
    private static final int LONGEST_NAME = 60;
    private static final Pattern ROW = Pattern.compile(
            "(\\p{Lu}[^\\d.;:!?]{0,58}?)\\s+(\\d[\\d,.]*\\+?(?:\\s*\\([^)]*\\))?)(?:\\s+(\\p{Lu}.*))?", Pattern.DOTALL);
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d[\\d,.]*\\+?)\\s+(\\p{Lu}.*)", Pattern.DOTALL);

    private final List<Draft> drafts;

    private FlatTables(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** @param drafts how many drafts the row is made of */
    private record Row(List<List<Line>> cells, int drafts) {}

    static List<Draft> fold(List<Draft> drafts) {
        return new FlatTables(drafts).fold();
    }

    private List<Draft> fold() {
        List<Draft> folded = new ArrayList<>();
        int index = 0;
        while (index < drafts.size()) {
            int columns = Math.min(MOST_COLUMNS, headings(index));
            List<Row> rows = columns < 2 ? List.of() : rows(index + columns, columns);
            if (rows.size() >= FEWEST_ROWS) {
                List<Draft> heads = drafts.subList(index, index + columns);
                List<String> names = heads.stream().map(Draft::words).toList();
                folded.add(Draft.row(heads.stream().map(Draft::lines).toList(), List.of()));
                rows.forEach(row -> folded.add(Draft.row(row.cells(), names)));
                index += columns + rows.stream().mapToInt(Row::drafts).sum();
            } else {
                folded.add(drafts.get(index++));
            }
        }
        return folded;
    }

    private int headings(int index) {
        int end = index;
        while (end < drafts.size() && end - index <= MOST_COLUMNS && isName(end) && !hasDigit(end)) {
            end++;
        }
        return end - index;
    }

    private List<Row> rows(int first, int columns) {
        List<Row> rows = new ArrayList<>();
        int index = first;
        Optional<Row> row = row(index, columns);
        while (row.isPresent()) {
            rows.add(row.get());
            index += row.get().drafts();
            row = row(index, columns);
        }
        return rows;
    }

    private Optional<Row> row(int index, int columns) {
        if (!isText(index)) {
            return Optional.empty();
        }
        Draft draft = drafts.get(index);
        Matcher row = ROW.matcher(text(draft));
        if (row.matches()) {
            List<Line> name = draft.part(row.start(1), row.end(1));
            List<Line> number = draft.part(row.start(2), row.end(2));
            if (row.group(3) != null) {
                return columns == 3
                        ? Optional.of(new Row(List.of(name, number, draft.part(row.start(3), row.end(3))), 1))
                        : Optional.empty();
            }
            boolean isWhole = columns == 2
                    || !isText(index + 1)
                    || ROW.matcher(text(drafts.get(index + 1))).matches();
            return Optional.of(
                    isWhole
                            ? new Row(List.of(name, number), 1)
                            : new Row(
                                    List.of(name, number, drafts.get(index + 1).lines()), 2));
        }
        return numberFirst(index, columns);
    }

    private Optional<Row> numberFirst(int index, int columns) {
        if (columns < 3 || !isName(index) || !isText(index + 1)) {
            return Optional.empty();
        }
        Draft next = drafts.get(index + 1);
        Matcher number = NUMBER_FIRST.matcher(text(next));
        return number.matches()
                ? Optional.of(new Row(
                        List.of(
                                drafts.get(index).lines(),
                                next.part(number.start(1), number.end(1)),
                                next.part(number.start(2), number.end(2))),
                        2))
                : Optional.empty();
    }

    private boolean isText(int index) {
        return index < drafts.size()
                && drafts.get(index).kind() == Kind.PARAGRAPH
                && drafts.get(index).length() < 600;
    }

    private boolean isName(int index) {
        Draft draft = drafts.get(index);
        return isText(index)
                && draft.length() <= LONGEST_NAME
                && draft.last().terminal() == 0
                && Character.isUpperCase(draft.first().text().charAt(0));
    }

    private boolean hasDigit(int index) {
        return text(drafts.get(index)).chars().anyMatch(Character::isDigit);
    }

    private static String text(Draft draft) {
        return String.join(" ", draft.lines().stream().map(Line::text).toList());
    }
}
