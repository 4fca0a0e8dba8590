package org.w3id.concert.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.extract.Argument;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Candidate.Term;
import org.w3id.concert.read.Anchor;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.StrictJson;

/** Reads candidates as {@code concert extract} writes them, or as another program does: one JSON object a line. */
final class CandidateLine {
    private CandidateLine() {}

    static List<Candidate> read(Path file) {
        List<Candidate> candidates = new ArrayList<>();
        int number = 0;
        for (String line : Home.text(file).split("\n")) {
            number++;
            if (!line.isBlank()) {
                candidates.add(candidate(line, file, number));
            }
        }
        return candidates;
    }

    private static Candidate candidate(String line, Path file, int number) {
        try {
            JsonObject json = StrictJson.object(line);
            if (number(json, "start") < 0 || number(json, "start") >= number(json, "end")) {
                throw new JsonException("start before end expected");
            }
            return candidate(json);
        } catch (JsonException | NullPointerException | UnsupportedOperationException e) {
            throw new FaultyInput(new Fault(
                    file.getFileName().toString(),
                    number,
                    "candidate",
                    "a line as concert extract writes it expected"
                            + (e instanceof JsonException ? ", " + e.getMessage() : ""),
                    "write the file again"));
        }
    }

    private static Candidate candidate(JsonObject json) {
        return new Candidate(
                json.getString("document"),
                json.getString("kind"),
                new Term(json.getString("subject"), text(json, "subjectIri")),
                json.getString("property"),
                new Term(json.getString("object"), text(json, "objectIri")),
                qualifiers(json),
                text(json, "time"),
                json.getString("modality"),
                json.getString("polarity"),
                text(json, "attribution"),
                number(json, "start"),
                number(json, "end"),
                number(json, "page"),
                anchor(json.getObj("anchor")),
                arguments(json),
                text(json, "rule"),
                number(json, "tier"));
    }

    private static Map<String, String> qualifiers(JsonObject json) {
        Map<String, String> qualifiers = new TreeMap<>();
        if (json.hasKey("qualifiers")) {
            JsonObject given = json.getObj("qualifiers");
            given.keys().forEach(name -> qualifiers.put(name, given.getString(name)));
        }
        return qualifiers;
    }

    private static List<Argument> arguments(JsonObject json) {
        List<Argument> arguments = new ArrayList<>();
        if (json.hasKey("arguments")) {
            json.get("arguments").getAsArray().forEach(each -> arguments.add(argument(each.getAsObject())));
        }
        return arguments;
    }

    private static Argument argument(JsonObject json) {
        Optional<Argument.Place> antecedent =
                json.hasKey("antecedent") ? Optional.of(place(json.getObj("antecedent"))) : Optional.empty();
        Argument.Place place = place(json);
        return new Argument(
                json.getString("role"), place.start(), place.end(), place.anchor(), text(json, "via"), antecedent);
    }

    private static Argument.Place place(JsonObject json) {
        return new Argument.Place(number(json, "start"), number(json, "end"), anchor(json.getObj("anchor")));
    }

    private static Anchor anchor(JsonObject json) {
        return new Anchor(number(json, "start"), number(json, "length"), json.getString("digest"));
    }

    private static int number(JsonObject json, String key) {
        return StrictJson.whole(json.get(key));
    }

    private static String text(JsonObject json, String key) {
        return json.hasKey(key) ? json.getString(key) : "";
    }
}
