package org.w3id.concert.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.read.Anchor;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.StrictJson;

/** A decision as the entry of a journal, and back. */
public final class DecisionLine {
    private DecisionLine() {}

    public static JsonObject of(Decision decision) {
        JsonObject entry = new JsonObject();
        if (decision.isAboutClaim()) {
            entry.put("claim", decision.claim());
        }
        entry.put("decision", decision.kind().word());
        put(entry, "says", decision.says());
        put(entry, "patch", decision.patch());
        decision.found().ifPresent(found -> entry.put("found", found(found)));
        if (!decision.reason().isEmpty()) {
            entry.put("reason", decision.reason());
        }
        entry.put("by", decision.by());
        entry.put("at", decision.at().toString());
        if (decision.adjudicates()) {
            entry.put("adjudicates", true);
        }
        return entry;
    }

    private static void put(JsonObject entry, String key, Map<String, String> cells) {
        JsonObject object = new JsonObject();
        new TreeMap<>(cells).forEach((name, value) -> {
            if (!value.isEmpty()) {
                object.put(name, value);
            }
        });
        if (!object.isEmpty()) {
            entry.put(key, object);
        }
    }

    private static JsonObject found(Evidence found) {
        JsonObject object = new JsonObject();
        object.put("kind", found.kind());
        object.put("subject", found.subject());
        object.put("property", found.property());
        object.put("object", found.object());
        object.put("time", found.time());
        object.put("start", found.start());
        object.put("end", found.end());
        object.put("digest", found.digest());
        JsonArray anchor = new JsonArray();
        anchor.add(found.anchor().start());
        anchor.add(found.anchor().length());
        anchor.add(found.anchor().digest());
        object.put("anchor", anchor);
        return object;
    }

    /** @throws FaultyInput where the entry is no decision */
    public static Decision read(JsonObject entry, String file, long line) {
        try {
            return new Decision(
                    Kind.valueOf(entry.getString("decision").toUpperCase(Locale.ROOT)),
                    text(entry, "claim"),
                    cells(entry, "says"),
                    cells(entry, "patch"),
                    entry.hasKey("found") ? Optional.of(evidence(entry.getObj("found"))) : Optional.empty(),
                    text(entry, "reason"),
                    entry.getString("by"),
                    Instant.parse(entry.getString("at")),
                    entry.hasKey("adjudicates"));
        } catch (JsonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw new FaultyInput(new Fault(
                    file,
                    line,
                    "entry",
                    "a decision with decision, by and at expected",
                    "see the decision on reviews"));
        }
    }

    private static Evidence evidence(JsonObject found) {
        JsonArray anchor = found.get("anchor").getAsArray();
        return new Evidence(
                text(found, "kind"),
                text(found, "subject"),
                text(found, "property"),
                text(found, "object"),
                text(found, "time"),
                whole(found, "start"),
                whole(found, "end"),
                text(found, "digest"),
                new Anchor(
                        number(anchor, 0),
                        number(anchor, 1),
                        anchor.get(2).getAsString().value()));
    }

    private static int whole(JsonObject object, String key) {
        return StrictJson.whole(object.get(key));
    }

    private static int number(JsonArray array, int at) {
        return StrictJson.whole(array.get(at));
    }

    private static Map<String, String> cells(JsonObject entry, String key) {
        Map<String, String> cells = new TreeMap<>();
        if (entry.hasKey(key)) {
            JsonObject object = entry.getObj(key);
            object.keys().forEach(name -> cells.put(name, object.getString(name)));
        }
        return cells;
    }

    private static String text(JsonObject object, String key) {
        return object.hasKey(key) ? object.getString(key) : "";
    }
}
