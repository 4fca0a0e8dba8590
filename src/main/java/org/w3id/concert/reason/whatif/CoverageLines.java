package org.w3id.concert.reason.whatif;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.w3id.concert.reason.Finding;

/** Which states gain or lose which functions when; states of the same functions and times share a line. */
final class CoverageLines {
    private CoverageLines() {}

    static List<String> of(List<Finding> findings, UnaryOperator<String> labels) {
        Map<String, Map<String, Set<String>>> timesByState = new LinkedHashMap<>();
        findings.forEach(finding -> timesByState
                .computeIfAbsent(labels.apply(finding.terms().get(0)), state -> new LinkedHashMap<>())
                .computeIfAbsent(labels.apply(finding.terms().get(1)), function -> new TreeSet<>())
                .add(finding.period().toString()));
        Map<String, Set<String>> statesByLine = new LinkedHashMap<>();
        timesByState.forEach((state, timesByFunction) -> {
            Map<String, Set<String>> functionsByTimes = new LinkedHashMap<>();
            timesByFunction.forEach((function, times) -> functionsByTimes
                    .computeIfAbsent(String.join(", ", times), key -> new TreeSet<>())
                    .add(function));
            functionsByTimes.forEach((times, functions) -> statesByLine
                    .computeIfAbsent("(" + times + "): " + String.join(", ", functions), key -> new TreeSet<>())
                    .add(state));
        });
        return statesByLine.entrySet().stream()
                .map(entry -> entry.getValue().stream().collect(joining(", ")) + " " + entry.getKey())
                .toList();
    }
}
