package org.w3id.concert.serve.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Row;

/**
 * One statement of a section, with all that attests it.
 *
 * @param group the heading under which it stands; may be empty
 * @param what the thing that it is about; empty where the attestations say it all
 * @param details what else is said of it, each once
 * @param dates as documented
 * @param why a link to the derivation's conclusion; empty where a source states it
 */
public record Line(
        String group, Html what, List<Html> details, List<String> dates, Html why, List<Attestation> attestations) {
    public Line {
        details = List.copyOf(details);
        dates = List.copyOf(dates);
        attestations = List.copyOf(attestations);
    }

    /** Rows that agree in their variables group, what and words belong to one line. */
    static List<List<Row>> grouped(List<Row> rows) {
        Map<List<String>, List<Row>> lines = new LinkedHashMap<>();
        for (Row row : rows) {
            lines.computeIfAbsent(
                            List.of(row.text("group"), row.text("what"), row.text("words")), key -> new ArrayList<>())
                    .add(row);
        }
        return List.copyOf(lines.values());
    }

    /** The line of all rows that belong to it. Within a read transaction. */
    static Line of(List<Row> rows, boolean withPassages) {
        Row first = rows.get(0);
        Set<Html> details = new LinkedHashSet<>();
        Set<String> dates = new LinkedHashSet<>();
        Set<Attestation> attestations = new LinkedHashSet<>();
        for (Row row : rows) {
            if (row.has("detail")) {
                details.add(row.link("detail"));
            }
            if (row.has("with")) {
                details.add(Html.format("%s %s", row.text("by"), row.link("with")));
            }
            if (row.has("mark")) {
                details.add(Html.text(row.text("mark")));
            }
            if (row.has("when")) {
                dates.add(row.text("when"));
            }
            Attestation.of(row, withPassages).ifPresent(attestations::add);
        }
        boolean inferred = rows.stream().allMatch(row -> row.has("inferred"));
        return new Line(
                first.text("group"),
                first.has("words") && first.has("what") ? first.link("what", "words") : first.link("what"),
                List.copyOf(details),
                List.copyOf(dates),
                inferred ? why(first) : Html.NONE,
                List.copyOf(attestations));
    }

    private static Html why(Row row) {
        return row.node("inferred").map(node -> row.view().link(node, "why?")).orElse(Html.NONE);
    }
}
