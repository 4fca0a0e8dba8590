package org.w3id.concert.extract;

import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.extract.Argument.Place;
import org.w3id.concert.read.Anchor;

/** Writes a candidate as one line of JSON (<a href="https://jsonlines.org/">JSON Lines</a>), its fields in a fixed order. */
public final class CandidateJson {
    private CandidateJson() {}

    public static String line(Candidate candidate) {
        JsonObject json = new JsonObject();
        json.put("id", candidate.id());
        json.put("document", candidate.document());
        json.put("kind", candidate.kind());
        term(json, "subject", candidate.subject());
        json.put("property", candidate.property());
        term(json, "object", candidate.object());
        json.put("qualifiers", object(candidate.qualifiers()));
        json.put("time", candidate.time());
        json.put("modality", candidate.modality());
        json.put("polarity", candidate.polarity());
        json.put("attribution", candidate.attribution());
        json.put("start", candidate.start());
        json.put("end", candidate.end());
        json.put("page", candidate.page());
        json.put("anchor", anchor(candidate.anchor()));
        JsonArray arguments = new JsonArray();
        candidate.arguments().forEach(argument -> arguments.add(argument(argument)));
        json.put("arguments", arguments);
        json.put("rule", candidate.rule());
        json.put("tier", candidate.tier());
        return JSON.toStringFlat(json);
    }

    private static void term(JsonObject json, String name, Candidate.Term term) {
        json.put(name, term.label());
        if (!term.iri().isEmpty()) {
            json.put(name + "Iri", term.iri());
        }
    }

    private static JsonObject object(Map<String, String> values) {
        JsonObject json = new JsonObject();
        values.forEach((name, value) -> json.put(name, value));
        return json;
    }

    private static JsonObject argument(Argument argument) {
        JsonObject json = place(new Place(argument.start(), argument.end(), argument.anchor()));
        JsonObject all = new JsonObject();
        all.put("role", argument.role());
        json.forEach(all::put);
        all.put("via", argument.via());
        argument.antecedent().ifPresent(place -> all.put("antecedent", place(place)));
        return all;
    }

    private static JsonObject place(Place place) {
        JsonObject json = new JsonObject();
        json.put("start", place.start());
        json.put("end", place.end());
        json.put("anchor", anchor(place.anchor()));
        return json;
    }

    private static JsonObject anchor(Anchor anchor) {
        JsonObject json = new JsonObject();
        json.put("start", anchor.start());
        json.put("length", anchor.length());
        json.put("digest", anchor.digest());
        return json;
    }
}
