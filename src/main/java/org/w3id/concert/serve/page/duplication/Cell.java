package org.w3id.concert.serve.page.duplication;

import java.util.List;
import java.util.Set;

/**
 * Two bodies in the matrix.
 *
 * @param shared functions in which they are concluded to overlap
 * @param duplicated those of them that they are concluded to duplicate
 * @param silent functions of both of which nothing is concluded because members are not documented
 * @param members that are documented for both; -1 where those of one are not documented
 */
public record Cell(Named row, Named column, int shared, int duplicated, int silent, int members, String nested) {
    private static final int[] STEPS = {2, 5, 10, 25};

    static Cell of(Named row, Named column, List<SharedFunction> lines, Snapshot snapshot) {
        List<SharedFunction> between =
                lines.stream().filter(line -> line.isOf(row, column)).toList();
        Set<String> first = snapshot.members().getOrDefault(row.reference(), Set.of());
        Set<String> second = snapshot.members().getOrDefault(column.reference(), Set.of());
        boolean bothDocumented = !first.isEmpty() && !second.isEmpty();
        return new Cell(
                row,
                column,
                functions(between, Outcome.OVERLAP, Outcome.DUPLICATION),
                functions(between, Outcome.DUPLICATION),
                functions(between, Outcome.SILENT),
                bothDocumented ? (int) first.stream().filter(second::contains).count() : -1,
                Snapshot.nested(first, second));
    }

    /** How dark the cell is, from 0 to 4. */
    public int shade() {
        int shade = 0;
        for (int step : STEPS) {
            shade += members >= step ? 1 : 0;
        }
        return shared == 0 ? 0 : Math.max(1, shade);
    }

    public boolean isEmpty() {
        return shared == 0 && silent == 0;
    }

    /** What the cell says, in words. */
    public String words() {
        String common = members < 0 ? "common members not enumerated" : members + " members in common";
        String found = shared == 0
                ? silent + " functions of both; members silent"
                : shared + " shared functions, " + duplicated + " of them duplicated; " + common;
        return row.label() + " and " + column.label() + ": " + found + (nested.isEmpty() ? "" : "; nested");
    }

    private static int functions(List<SharedFunction> lines, Outcome... outcomes) {
        return (int) lines.stream()
                .filter(line -> List.of(outcomes).contains(line.outcome()))
                .map(SharedFunction::function)
                .distinct()
                .count();
    }
}
