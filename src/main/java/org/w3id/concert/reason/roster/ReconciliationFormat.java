package org.w3id.concert.reason.roster;

import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** How a reconciliation is written: for a terminal, or one line or object for what each source says of each state. */
public enum ReconciliationFormat {
    TEXT {
        @Override
        public String write(String body, Reconciliation reconciliation) {
            StringBuilder text = new StringBuilder(body).append('\n');
            reconciliation.rosters().forEach((source, period) -> text.append("roster: ")
                    .append(source)
                    .append(", observes ")
                    .append(period.first())
                    .append(" to ")
                    .append(period.last())
                    .append('\n'));
            Map<Difference, Integer> counts = new EnumMap<>(Difference.class);
            for (RosterLine line : reconciliation.lines()) {
                counts.merge(line.difference(), 1, Integer::sum);
                text.append(line.label()).append(": ").append(line.difference().word());
                text.append(line.explanation().isEmpty() ? "" : ": " + line.explanation())
                        .append('\n');
                line.entries().forEach(entry -> text.append("    ")
                        .append(entry.text())
                        .append("  [")
                        .append(entry.locator())
                        .append("]\n"));
            }
            counts.forEach((difference, count) -> text.append("difference ")
                    .append(difference.word())
                    .append(": ")
                    .append(count)
                    .append('\n'));
            return text.toString();
        }
    },
    CSV {
        @Override
        public String write(String body, Reconciliation reconciliation) {
            StringBuilder text = new StringBuilder(HEADER);
            for (RosterLine line : reconciliation.lines()) {
                for (Entry entry : line.entries()) {
                    text.append(CSVFormat.RFC4180.format(
                                    body,
                                    line.state(),
                                    entry.source(),
                                    entry.role(),
                                    entry.dates(),
                                    entry.ending(),
                                    line.difference().word(),
                                    line.explanation(),
                                    entry.locator()))
                            .append('\n');
                }
            }
            return text.toString();
        }
    },
    JSON {
        @Override
        public String write(String body, Reconciliation reconciliation) {
            JsonArray states = new JsonArray();
            reconciliation.lines().forEach(line -> states.add(json(line)));
            JsonObject rosters = new JsonObject();
            reconciliation
                    .rosters()
                    .forEach((source, period) -> rosters.put(source, period.first() + "/" + period.last()));
            JsonObject all = new JsonObject();
            all.put("organization", body);
            all.put("rosters", rosters);
            all.put("states", states);
            return all + "\n";
        }
    };

    private static final String HEADER = "organization,state,source,role,dates,ending,difference,explanation,locator\n";

    public abstract String write(String body, Reconciliation reconciliation);

    private static JsonObject json(RosterLine line) {
        JsonArray entries = new JsonArray();
        for (Entry entry : line.entries()) {
            JsonObject object = new JsonObject();
            object.put("source", entry.source());
            object.put("role", entry.role());
            object.put("dates", entry.dates());
            object.put("ending", entry.ending());
            object.put("locator", entry.locator());
            entries.add(object);
        }
        JsonObject object = new JsonObject();
        object.put("state", line.state());
        object.put("label", line.label());
        object.put("difference", line.difference().word());
        object.put("explanation", line.explanation());
        object.put("entries", entries);
        return object;
    }
}
