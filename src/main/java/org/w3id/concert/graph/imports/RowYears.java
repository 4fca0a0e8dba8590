package org.w3id.concert.graph.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The years for which a file has a row, for each organization or state. */
final class RowYears {
    private final Map<String, TreeSet<Integer>> byKey = new TreeMap<>();
    private int rows;

    /** @return whether the key had no row for that year before */
    boolean add(String key, int year) {
        boolean isNew = byKey.computeIfAbsent(key, none -> new TreeSet<>()).add(year);
        rows += isNew ? 1 : 0;
        return isNew;
    }

    int rows() {
        return rows;
    }

    /** The years without row between two that have one, such as {@code AGC: 1990–2001}. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        byKey.forEach((key, years) -> years.forEach(year -> {
            Integer next = years.higher(year);
            if (next != null && next > year + 1) {
                gaps.add(key + ": " + (year + 1) + (next > year + 2 ? "–" + (next - 1) : ""));
            }
        }));
        return gaps;
    }
}
