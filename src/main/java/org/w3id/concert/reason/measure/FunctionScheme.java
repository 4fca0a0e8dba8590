package org.w3id.concert.reason.measure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which function is broader than which; the top functions stand at level 1. */
public record FunctionScheme(Map<String, Set<String>> broader) {
    public static final FunctionScheme NONE = new FunctionScheme(Map.of());

    public FunctionScheme {
        broader = Map.copyOf(broader);
    }

    /** The function itself or what is broader, at that level; empty where the function is broader than that. */
    Set<String> rolledUp(String function, int level) {
        Set<String> found = new TreeSet<>();
        for (String each : withBroader(function)) {
            if (level(each) == level) {
                found.add(each);
            }
        }
        return found;
    }

    /** Whether it stands below the top, so that two bodies can share it as a task. */
    boolean isTask(String function) {
        return level(function) > 1;
    }

    /** Whether {@code narrower} is {@code function} or stands below it. */
    boolean isWithin(String narrower, String function) {
        return narrower.equals(function)
                || broader.getOrDefault(narrower, Set.of()).stream().anyMatch(each -> isWithin(each, function));
    }

    /** The level of the narrowest function; 1 where there is none. */
    int depth() {
        return broader.keySet().stream().mapToInt(this::level).max().orElse(1);
    }

    private int level(String function) {
        return broader.getOrDefault(function, Set.of()).stream()
                        .mapToInt(this::level)
                        .max()
                        .orElse(0)
                + 1;
    }

    private Set<String> withBroader(String function) {
        Set<String> all = new HashSet<>(Set.of(function));
        broader.getOrDefault(function, Set.of()).forEach(each -> all.addAll(withBroader(each)));
        return all;
    }
}
