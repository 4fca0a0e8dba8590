package org.w3id.concert.publish.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.claim.StatedDate;

/**
 * What a report is about.
 *
 * @param at the date of which the last day counts; empty for all documented time
 * @param states slugs of the states that make the region; none for all
 */
public record Scope(Optional<StatedDate> at, List<String> states) {
    public static final Scope ALL = new Scope(Optional.empty(), List.of());

    public Scope {
        states = states.stream().distinct().sorted().toList();
    }

    /** Values of the parameters {@code from}, {@code to} and {@code states} of the report's queries. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new TreeMap<>();
        at.flatMap(StatedDate::latest).ifPresent(day -> {
            arguments.put("from", day.toString());
            arguments.put("to", day.toString());
        });
        if (!states.isEmpty()) {
            arguments.put("states", " " + String.join(" ", states) + " ");
        }
        return arguments;
    }

    /** Such as {@code at 2011, for kazakhstan and tajikistan}. */
    public String text() {
        String time = at.map(date -> "at " + date.edtf()).orElse("all documented time");
        return states.isEmpty() ? time : time + ", for bodies of " + String.join(", ", states);
    }

    /** A suffix for names of nodes; empty for everything. */
    String slug() {
        String time =
                at.map(date -> ".at-" + date.edtf().replaceAll("[^0-9-]", "")).orElse("");
        return states.isEmpty() ? time : time + "." + String.join("-", states);
    }
}
