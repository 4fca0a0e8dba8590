package org.w3id.concert.review.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.review.Decision;
import org.w3id.concert.review.Desk;
import org.w3id.concert.review.Finding;
import org.w3id.concert.review.Judgement;
import org.w3id.concert.review.Sheet;
import org.w3id.concert.review.Standing.Verdict;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.StrictJson;

/**
 * Sentences with entities and relations as <a href="https://doccano.github.io/doccano/tutorial/">doccano</a> imports and
 * exports them: one JSON object a line, offsets in code points of the sentence. A relation's type is
 * {@code kind: property}. The lines hold the document's text, so they stay on this machine.
 */
public final class Doccano {
    private Doccano() {}

    private record Span(int start, int end) {}

    /** All sentences that name something, with the claims that are not rejected. */
    public static List<String> lines(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < sheet.size(); number++) {
            if (!sheet.mentions(number).isEmpty()) {
                lines.add(JSON.toStringFlat(sentence(sheet, number)));
            }
        }
        return lines;
    }

    private static JsonObject sentence(Sheet sheet, int number) {
        Map<Span, Integer> ids = new LinkedHashMap<>();
        JsonArray entities = new JsonArray();
        for (Mention mention : sheet.mentions(number)) {
            Span span = new Span(mention.start(), mention.end());
            entity(sheet, number, span, mention.type().name().toLowerCase(Locale.ROOT), ids, entities);
        }
        JsonArray relations = new JsonArray();
        for (Finding finding : sheet.findings(number)) {
            Optional<Span> subject = place(sheet, number, finding, "subject");
            Optional<Span> object = place(sheet, number, finding, "object");
            if (finding.standing().verdict() != Verdict.REJECTED && subject.isPresent() && object.isPresent()) {
                entity(sheet, number, subject.get(), "words", ids, entities);
                entity(sheet, number, object.get(), "words", ids, entities);
                JsonObject relation = new JsonObject();
                relation.put("id", relations.size());
                relation.put("from_id", ids.get(subject.get()));
                relation.put("to_id", ids.get(object.get()));
                relation.put("type", type(finding));
                relations.add(relation);
            }
        }
        JsonObject line = new JsonObject();
        line.put("text", sheet.analysis().text(number));
        line.put("document", sheet.slug());
        line.put("sentence", number);
        line.put("entities", entities);
        line.put("relations", relations);
        return line;
    }

    private static String type(Finding finding) {
        return finding.evidence().kind() + ": " + finding.evidence().property();
    }

    private static void entity(
            Sheet sheet, int number, Span span, String label, Map<Span, Integer> ids, JsonArray entities) {
        if (ids.putIfAbsent(span, ids.size()) == null) {
            JsonObject entity = new JsonObject();
            entity.put("id", ids.get(span));
            entity.put("label", label);
            entity.put("start_offset", offset(sheet, number, span.start));
            entity.put("end_offset", offset(sheet, number, span.end));
            entities.add(entity);
        }
    }

    private static int offset(Sheet sheet, int number, int clean) {
        String text = sheet.analysis().reading().text().text();
        return text.codePointCount(sheet.analysis().sentences().get(number).start(), clean);
    }

    private static Optional<Span> place(Sheet sheet, int number, Finding finding, String role) {
        return finding.candidate().stream()
                .flatMap(candidate -> candidate.arguments().stream())
                .filter(argument -> argument.role().equals(role))
                .flatMap(argument -> sheet.analysis().within(number, argument.start(), argument.end()).stream())
                .map(found -> new Span(found.start(), found.end()))
                .findFirst();
    }

    /**
     * Takes back what was annotated elsewhere: a relation that was found is accepted, another one is a missed claim. What
     * is not there any more is not thereby rejected.
     *
     * @return how many decisions were made
     */
    public static int read(Desk desk, List<String> lines, String file, String by, Instant at) {
        int made = 0;
        for (int number = 1; number <= lines.size(); number++) {
            try {
                made += read(desk, StrictJson.object(lines.get(number - 1)), by, at);
            } catch (JsonException | NullPointerException | UnsupportedOperationException e) {
                throw new FaultyInput(new Fault(
                        file, number, "line", "text, document, sentence, entities and relations expected", ""));
            }
        }
        return made;
    }

    private static int read(Desk desk, JsonObject line, String by, Instant at) {
        String slug = line.getString("document");
        int number = whole(line, "sentence");
        Sheet sheet = desk.sheet(slug).orElseThrow(() -> fault(slug, "a document of the folder expected"));
        if (number >= sheet.size() || !sheet.analysis().text(number).equals(line.getString("text"))) {
            throw fault(slug + ", sentence " + number, "the sentence as it was exported expected");
        }
        Map<Integer, Span> spans = new TreeMap<>();
        for (JsonValue value : line.get("entities").getAsArray()) {
            JsonObject entity = value.getAsObject();
            spans.put(
                    whole(entity, "id"),
                    new Span(
                            clean(sheet, number, whole(entity, "start_offset")),
                            clean(sheet, number, whole(entity, "end_offset"))));
        }
        List<Decision> decisions = new ArrayList<>();
        for (JsonValue value : line.get("relations").getAsArray()) {
            JsonObject relation = value.getAsObject();
            Span subject = spans.get(whole(relation, "from_id"));
            Span object = spans.get(whole(relation, "to_id"));
            decisions.addAll(
                    decide(new Judgement(desk, sheet, by, at), number, relation.getString("type"), subject, object));
        }
        if (!decisions.isEmpty()) {
            desk.decide(slug, decisions);
        }
        return (int) decisions.stream()
                .filter(decision -> !decision.claim().isEmpty())
                .count();
    }

    private static List<Decision> decide(Judgement judgement, int number, String type, Span subject, Span object) {
        Sheet sheet = judgement.sheet();
        Optional<Finding> found = sheet.findings(number).stream()
                .filter(finding -> type(finding).equals(type))
                .filter(finding -> place(sheet, number, finding, "subject").equals(Optional.of(subject)))
                .filter(finding -> place(sheet, number, finding, "object").equals(Optional.of(object)))
                .findFirst();
        if (found.isPresent()) {
            boolean isDecided = found.get().standing().opinions().stream()
                    .anyMatch(opinion -> opinion.by().equals(judgement.by()));
            return isDecided
                    ? List.of()
                    : judgement.of(Map.of("claim", found.get().claim(), "decision", "accept"));
        }
        return judgement.missed(
                Map.of(
                        "subject", words(sheet, number, subject),
                        "object", words(sheet, number, object),
                        "wording", type.replaceFirst(": ", "|"),
                        "modality", "fact",
                        "polarity", "+"),
                number);
    }

    private static String words(Sheet sheet, int number, Span span) {
        return sheet.mentions(number).stream()
                .filter(mention -> mention.start() == span.start && mention.end() == span.end)
                .findFirst()
                .map(sheet::reference)
                .orElseGet(() -> sheet.analysis().reading().text().text().substring(span.start, span.end));
    }

    private static int clean(Sheet sheet, int number, int offset) {
        String text = sheet.analysis().reading().text().text();
        return text.offsetByCodePoints(sheet.analysis().sentences().get(number).start(), offset);
    }

    private static int whole(JsonObject json, String key) {
        return StrictJson.whole(json.get(key));
    }

    private static FaultyInput fault(String term, String expected) {
        return new FaultyInput(new Fault("import", 0, term, expected, "export it again from the same documents"));
    }
}
