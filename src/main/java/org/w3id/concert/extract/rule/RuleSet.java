package org.w3id.concert.extract.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules in their order, of which those that cannot match a text are left out by what they need. Immutable. */
public final class RuleSet {
    private static final byte PRESENT = 1;
    private static final byte ABSENT = 2;
    private final List<Entry> entries;
    private final List<int[][]> needed;
    private final String[] strings;

    private RuleSet(List<Entry> entries, List<int[][]> needed, String[] strings) {
        this.entries = List.copyOf(entries);
        this.needed = List.copyOf(needed);
        this.strings = strings;
    }

    /** A pattern and its rule. */
    record Entry(Rule rule, Rule.Form form) {}

    public static RuleSet of(List<Rule> rules) {
        List<Entry> entries = new ArrayList<>();
        List<int[][]> needed = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Rule.Form form : rule.forms()) {
                entries.add(new Entry(rule, form));
                needed.add(form.needed().sets().stream()
                        .map(set -> set.stream()
                                .sorted()
                                .mapToInt(string -> numbers.computeIfAbsent(string, key -> numbers.size()))
                                .toArray())
                        .toArray(int[][]::new));
            }
        }
        return new RuleSet(entries, needed, numbers.keySet().toArray(String[]::new));
    }

    List<Entry> mayMatch(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        byte[] known = new byte[strings.length];
        List<Entry> found = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            if (hasAll(needed.get(at), small, known)) {
                found.add(entries.get(at));
            }
        }
        return found;
    }

    private boolean hasAll(int[][] sets, String text, byte[] known) {
        for (int[] set : sets) {
            if (!hasOne(set, text, known)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasOne(int[] set, String text, byte[] known) {
        for (int number : set) {
            if (known[number] == 0) {
                known[number] = text.contains(strings[number]) ? PRESENT : ABSENT;
            }
            if (known[number] == PRESENT) {
                return true;
            }
        }
        return false;
    }
}
