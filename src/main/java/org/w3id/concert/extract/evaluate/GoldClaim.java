package org.w3id.concert.extract.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.StrictJson;

/**
 * An annotated claim.
 *
 * @param wordings it and the other wordings that its {@code accept} field allows
 * @param isRequired otherwise it counts neither as found nor as missed
 * @param outOfReach why no candidate can say it; empty where one can
 * @param start code point in the document; -1 where the annotation has no offsets
 */
record GoldClaim(
        String document,
        List<Wording> wordings,
        Set<String> times,
        String modality,
        String polarity,
        String attribution,
        boolean isRequired,
        String outOfReach,
        int start,
        int end) {
    /**
     * What a claim says, without when and how.
     *
     * @param passage as in {@link ClaimWording}
     */
    record Wording(String kind, String subject, String property, String object, double passage) {
        @Override
        public String toString() {
            return String.join(" | ", kind, subject, property, object);
        }

        /** The same, said by the document itself if by its author. */
        Wording by(String author) {
            return new Wording(kind, subject.equals(author) ? Candidate.AUTHOR : subject, property, object, passage);
        }

        /** Whether a candidate of these can say it; any property where the claim's own is not a property of candidates. */
        boolean isFor(String otherKind, String otherProperty) {
            return kind.equals(otherKind) && (property.equals(otherProperty) || property.equals(ClaimWording.ANY));
        }
    }

    /** Where it stands; empty where the annotation does not say so. */
    String place() {
        return start < 0 ? "" : "at " + start + "-" + end;
    }

    /** This fact, stated once more. */
    GoldClaim also(GoldClaim other) {
        Set<String> allTimes = new LinkedHashSet<>(times);
        allTimes.addAll(other.times);
        GoldClaim plainer = isRequired || !other.isRequired ? this : other;
        return new GoldClaim(
                document,
                wordings,
                allTimes,
                plainer.modality,
                polarity,
                plainer.attribution,
                plainer.isRequired,
                plainer.outOfReach,
                plainer.start,
                plainer.end);
    }

    /** @param passages how much of a passage claims of a kind and a property must have in common with a candidate */
    static List<GoldClaim> read(Path file, ToDoubleBiFunction<String, String> passages) {
        List<GoldClaim> claims = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        long number = 0;
        for (String line : Home.text(file).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                try {
                    claims.add(of(StrictJson.object(line), passages));
                } catch (JsonException | IllegalArgumentException | UnsupportedOperationException e) {
                    faults.add(new Fault(
                            file.getFileName().toString(),
                            number,
                            "claim",
                            "JSON object of the schema expected",
                            e.getMessage()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return claims;
    }

    private static GoldClaim of(JsonObject json, ToDoubleBiFunction<String, String> passages) {
        List<Wording> wordings = new ArrayList<>();
        Set<String> times = new LinkedHashSet<>();
        wordings.add(wording(json, json, passages));
        times.add(time(json));
        for (JsonValue other : array(json)) {
            wordings.add(wording(other.getAsObject(), json, passages));
            if (other.getAsObject().hasKey("time")) {
                times.add(text(other.getAsObject(), "time", ""));
            }
        }
        return new GoldClaim(
                text(json, "doc", ""),
                wordings,
                times,
                text(json, "modality", "fact"),
                text(json, "polarity", "+"),
                text(json, "attribution", ""),
                !text(json, "gold", "required").equals("optional"),
                "",
                number(json, "start"),
                number(json, "end"));
    }

    private static JsonArray array(JsonObject json) {
        return json.hasKey("accept") && json.get("accept").isArray()
                ? json.get("accept").getAsArray()
                : new JsonArray();
    }

    private static Wording wording(JsonObject json, JsonObject otherwise, ToDoubleBiFunction<String, String> passages) {
        String kind = either(json, otherwise, "kind");
        String property = either(json, otherwise, "predicate");
        return new Wording(
                kind,
                either(json, otherwise, "subject"),
                property,
                either(json, otherwise, "object"),
                passages.applyAsDouble(kind, property));
    }

    private static String either(JsonObject json, JsonObject otherwise, String name) {
        if (!json.hasKey(name) && !otherwise.hasKey(name)) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return text(json, name, text(otherwise, name, ""));
    }

    private static String time(JsonObject json) {
        if (json.hasKey("time") || !json.hasKey("qualifiers")) {
            return text(json, "time", "");
        }
        return text(json.get("qualifiers").getAsObject(), "date", "");
    }

    private static String text(JsonObject json, String name, String otherwise) {
        JsonValue value = json.get(name);
        return value == null
                ? otherwise
                : value.isString() ? value.getAsString().value() : value.toString();
    }

    private static int number(JsonObject json, String name) {
        return json.hasKey(name) && json.get(name).isNumber()
                ? json.get(name).getAsNumber().value().intValue()
                : -1;
    }
}
