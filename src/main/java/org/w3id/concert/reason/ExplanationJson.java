package org.w3id.concert.reason;

import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** An explanation as JSON: the proofs of what holds with their minimal sets of sources, or how each premise stands. */
final class ExplanationJson {
    private ExplanationJson() {}

    static JsonObject of(Explanation explanation) {
        JsonObject object = new JsonObject();
        object.put("question", explanation.question());
        object.put("holds", explanation.holds());
        JsonArray proofs = new JsonArray();
        explanation.proofs().forEach(proof -> proofs.add(proof(proof)));
        object.put("proofs", proofs);
        JsonArray premises = new JsonArray();
        explanation.premises().forEach(premise -> {
            JsonObject each = new JsonObject();
            each.put("statement", premise.statement());
            each.put("standing", standing(premise));
            each.put("evidence", ProofJson.evidence(premise.evidence()));
            premises.add(each);
        });
        object.put("premises", premises);
        return object;
    }

    private static JsonObject proof(Proof proof) {
        JsonObject object = ProofJson.of(proof);
        Supports supports = Supports.of(proof);
        JsonObject sources = new JsonObject();
        JsonArray sets = new JsonArray();
        supports.sets().forEach(set -> sets.add(ProofJson.strings(new java.util.TreeSet<>(set))));
        sources.put("sets", sets);
        sources.put("complete", supports.complete());
        sources.put("contested", ProofJson.strings(supports.contested()));
        sources.put("text", supports.text());
        object.put("sources", sources);
        return object;
    }

    private static String standing(Explanation.Premise premise) {
        return premise.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
