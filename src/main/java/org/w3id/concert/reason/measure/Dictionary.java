package org.w3id.concert.reason.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Names as numbers from 0, in the order of the alphabet. */
final class Dictionary {
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();

    Dictionary(Collection<String> names) {
        this.names = List.copyOf(new TreeSet<>(names));
        for (int number = 0; number < this.names.size(); number++) {
            numbers.put(this.names.get(number), number);
        }
    }

    int number(String name) {
        return numbers.get(name);
    }

    String name(int number) {
        return names.get(number);
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }
}
