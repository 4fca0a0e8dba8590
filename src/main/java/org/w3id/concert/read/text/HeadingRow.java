package org.w3id.concert.read.text;

import java.util.List;

/**
 * Whether the first row of a table gives the headings of its columns where the format does not say so: it holds no
 * number and no blank but in the corner, and, where there are two columns only, numbers stand under one of its cells. Else
 * a table of two columns is taken to give a name and a value in each row.
 */
public final class HeadingRow {
    private static final int LONGEST = 80;
    private static final double MOSTLY = 0.6;

    private HeadingRow() {}

    public static boolean isFirst(List<? extends List<? extends CharSequence>> rows) {
        List<? extends CharSequence> first = rows.get(0);
        boolean mayBe = rows.size() > 1
                && first.size() > 1
                && first.stream().noneMatch(HeadingRow::hasDigit)
                && first.stream().skip(1).allMatch(cell -> cell.length() > 0 && cell.length() <= LONGEST);
        if (!mayBe || first.size() > 2) {
            return mayBe;
        }
        List<? extends List<? extends CharSequence>> others = rows.subList(1, rows.size());
        return isOfNumbers(others, 0) || isOfNumbers(others, 1);
    }

    private static boolean isOfNumbers(List<? extends List<? extends CharSequence>> rows, int column) {
        long numbers = rows.stream()
                .filter(row -> row.size() > 1 && hasDigit(row.get(column)))
                .count();
        return numbers >= MOSTLY * rows.size();
    }

    private static boolean hasDigit(CharSequence cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }
}
