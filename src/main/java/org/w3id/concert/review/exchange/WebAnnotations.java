package org.w3id.concert.review.exchange;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.concert.review.Decision;
import org.w3id.concert.review.DecisionLine;
import org.w3id.concert.review.Evidence;
import org.w3id.concert.review.Sheet;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.StrictJson;

/**
 * Decisions as <a href="https://www.w3.org/TR/annotation-model/">Web Annotations</a>: one page of annotations a
 * document, one annotation a decision on a claim. The target is the passage by a Text Position Selector; the body says
 * the claim in our words, and carries the decision whole, so that it comes back as it was.
 */
public final class WebAnnotations {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final String DECISION = "https://w3id.org/concert/ontology#decision";

    private WebAnnotations() {}

    /** @param withText whether the passage's own words are added, for use on this machine only */
    public static JsonObject page(Sheet sheet, boolean withText) {
        JsonArray items = new JsonArray();
        for (Decision decision : sheet.docket().decisions()) {
            decision.found().ifPresent(found -> items.add(annotation(sheet, decision, found, withText)));
        }
        JsonObject page = new JsonObject();
        page.put("@context", CONTEXT);
        page.put("id", "urn:concert:reviews:" + sheet.slug());
        page.put("type", "AnnotationPage");
        page.put("items", items);
        return page;
    }

    private static JsonObject annotation(Sheet sheet, Decision decision, Evidence found, boolean withText) {
        JsonObject creator = new JsonObject();
        creator.put("type", "Person");
        creator.put("name", decision.by());
        JsonObject gloss = new JsonObject();
        gloss.put("type", "TextualBody");
        gloss.put("purpose", "describing");
        gloss.put("language", "en");
        gloss.put("value", decision.claimText().gloss());
        JsonObject annotation = new JsonObject();
        annotation.put(
                "id",
                "urn:concert:decision:" + decision.claim() + ":" + decision.at() + ":"
                        + decision.by().replaceAll("[^A-Za-z0-9]", "-"));
        annotation.put("type", "Annotation");
        annotation.put("motivation", "assessing");
        annotation.put("creator", creator);
        annotation.put("created", decision.at().toString());
        annotation.put("body", gloss);
        annotation.put("target", target(sheet, found, withText));
        annotation.put(DECISION, DecisionLine.of(decision));
        return annotation;
    }

    private static JsonObject target(Sheet sheet, Evidence found, boolean withText) {
        JsonObject position = new JsonObject();
        position.put("type", "TextPositionSelector");
        position.put("start", found.start());
        position.put("end", found.end());
        JsonArray selectors = new JsonArray();
        selectors.add(position);
        if (withText) {
            JsonObject quote = new JsonObject();
            quote.put("type", "TextQuoteSelector");
            quote.put(
                    "exact",
                    sheet.analysis()
                            .reading()
                            .source()
                            .passage(found.start(), found.end())
                            .orElse(""));
            selectors.add(quote);
        }
        JsonObject target = new JsonObject();
        target.put("source", "https://w3id.org/concert/id/document/" + sheet.slug());
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
