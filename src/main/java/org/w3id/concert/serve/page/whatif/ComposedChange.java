package org.w3id.concert.serve.page.whatif;

import java.util.Map;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Visit;

/** A change put together from the fields of a small form, as a line that the grammar of changes reads. */
final class ComposedChange {
    /** By the kind of change; a word in braces is a field, the last one may be left empty. */
    private static final Map<String, String> LINES = Map.of(
            "leaves", "{state} leaves {body} {date}",
            "joins", "{state} joins {body} {date}",
            "moves", "{what} moves from {body} to {other}",
            "merges", "{body} merges with {other} into {into}",
            "dissolved", "{body} is dissolved {date}",
            "agreement", "{body} and {other} conclude a cooperation agreement {date}");

    private ComposedChange() {}

    static String of(Visit visit) {
        String line = LINES.get(visit.parameter("add"));
        if (line == null) {
            throw new Refused(400, "add: one of " + String.join(", ", LINES.keySet()) + " expected.");
        }
        for (String field : new String[] {"state", "body", "date", "what", "other", "into"}) {
            line = line.replace("{" + field + "}", visit.parameter(field).strip());
        }
        return line.strip();
    }
}
