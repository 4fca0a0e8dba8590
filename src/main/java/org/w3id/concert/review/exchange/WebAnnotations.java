package org.w3id.concert.review.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.concert.review.Decision;
import org.w3id.concert.review.DecisionLine;
import org.w3id.concert.review.Sheet;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.StrictJson;

/**
 * Decisions as <a href="https://www.w3.org/TR/annotation-model/">Web Annotations</a>: one page of annotations a
 * document, one annotation a decision on a claim. The target is the passage by a Text Position Selector; the body says
 * the claim in our words, and carries the decision whole, so that it comes back as it was.
 */
public final class WebAnnotations {
    private static final String SOURCE = "https://w3id.org/concert/id/document/";
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final String DECISION = "https://w3id.org/concert/ontology#decision";

    private WebAnnotations() {}

    /** @param withText whether the passage's own words are added, for use on this machine only */
    public static JsonObject page(Sheet sheet, boolean withText) {
        JsonArray items = new JsonArray();
        for (Decision decision : sheet.docket().decisions()) {
            items.add(annotation(sheet, decision, withText));
        }
        JsonObject page = new JsonObject();
        page.put("@context", CONTEXT);
        page.put("id", "urn:concert:reviews:" + sheet.slug());
        page.put("type", "AnnotationPage");
        page.put("items", items);
        return page;
    }

    private static JsonObject annotation(Sheet sheet, Decision decision, boolean withText) {
        JsonObject creator = new JsonObject();
        creator.put("type", "Person");
        creator.put("name", decision.by());
        JsonObject gloss = new JsonObject();
        gloss.put("type", "TextualBody");
        gloss.put("purpose", "describing");
        gloss.put("language", "en");
        gloss.put("value", words(decision));
        JsonObject annotation = new JsonObject();
        annotation.put(
                "id",
                "urn:concert:decision:" + subject(decision) + ":" + decision.at() + ":"
                        + decision.by().replaceAll("[^A-Za-z0-9]", "-"));
        annotation.put("type", "Annotation");
        annotation.put("motivation", motivation(decision));
        annotation.put("creator", creator);
        annotation.put("created", decision.at().toString());
        annotation.put("body", gloss);
        annotation.put(
                "target",
                decision.found()
                        .map(found -> target(sheet, found.start(), found.end(), withText))
                        .orElseGet(() -> target(sheet, decision, withText)));
        annotation.put(DECISION, DecisionLine.of(decision));
        return annotation;
    }

    private static String motivation(Decision decision) {
        return switch (decision.kind()) {
            case LABEL -> "identifying";
            case MERGE -> "linking";
            case ENTITY, DOCUMENT -> "describing";
            default -> "assessing";
        };
    }

    private static String subject(Decision decision) {
        return decision.claim().isEmpty()
                ? decision.kind().word() + "-"
                        + DocumentText.digest(decision.says().entrySet().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(";")))
                : decision.claim();
    }

    private static String words(Decision decision) {
        return switch (decision.kind()) {
            case LABEL -> decision.says("entity");
            case MERGE -> decision.says("from") + " is the same as " + decision.says("into");
            case ENTITY -> decision.says("id") + ": " + decision.says("label");
            case DOCUMENT -> decision.says("title");
            default -> decision.claimText().gloss();
        };
    }

    /** The words of a label, or the document as a whole. */
    private static JsonObject target(Sheet sheet, Decision decision, boolean withText) {
        String start = decision.says("start");
        String end = decision.says("end");
        if (start.matches("\\d+") && end.matches("\\d+")) {
            return target(sheet, Integer.parseInt(start), Integer.parseInt(end), withText);
        }
        JsonObject target = new JsonObject();
        target.put("source", SOURCE + sheet.slug());
        return target;
    }

    private static JsonObject target(Sheet sheet, int start, int end, boolean withText) {
        JsonObject position = new JsonObject();
        position.put("type", "TextPositionSelector");
        position.put("start", start);
        position.put("end", end);
        JsonArray selectors = new JsonArray();
        selectors.add(position);
        if (withText) {
            JsonObject quote = new JsonObject();
            quote.put("type", "TextQuoteSelector");
            quote.put(
                    "exact",
                    sheet.analysis().reading().source().passage(start, end).orElse(""));
            selectors.add(quote);
        }
        JsonObject target = new JsonObject();
        target.put("source", SOURCE + sheet.slug());
        target.put("selector", selectors);
        return target;
    }

    /** The decisions in a page of annotations; annotations of other tools, which carry none, are left out. */
    public static List<Decision> decisions(String page, String file) {
        try {
            List<Decision> decisions = new ArrayList<>();
            long number = 0;
            for (JsonValue item : StrictJson.object(page).get("items").getAsArray()) {
                number++;
                if (item.getAsObject().hasKey(DECISION)) {
                    decisions.add(DecisionLine.read(item.getAsObject().getObj(DECISION), file, number));
                }
            }
            return decisions;
        } catch (JsonException | NullPointerException | UnsupportedOperationException e) {
            throw new FaultyInput(new Fault(file, 0, "items", "a page of Web Annotations expected", "export it again"));
        }
    }

    /** The slug of the document that a page of annotations is about. */
    public static String slug(String page) {
        JsonObject json = StrictJson.object(page);
        return json.hasKey("id") ? json.getString("id").replace("urn:concert:reviews:", "") : "";
    }
}
