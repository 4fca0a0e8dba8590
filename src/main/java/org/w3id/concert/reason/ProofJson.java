package org.w3id.concert.reason;

import java.util.Collection;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.reason.Proof.Evidence;

/** Proofs as JSON: all independent supports, each with its rule and premises, down to passages. */
public final class ProofJson {
    private ProofJson() {}

    public static JsonObject of(Proof proof) {
        JsonObject object = new JsonObject();
        object.put("node", proof.node());
        object.put("statement", proof.statement());
        JsonArray supports = new JsonArray();
        proof.supports().forEach(support -> {
            JsonArray premises = new JsonArray();
            support.premises().forEach(premise -> premises.add(of(premise)));
            JsonObject each = new JsonObject();
            each.put("rule", support.rule());
            each.put("inWords", support.inWords());
            if (support.atLeast() > 0) {
                each.put("atLeast", support.atLeast());
            }
            each.put("premises", premises);
            supports.add(each);
        });
        object.put("supports", supports);
        object.put("evidence", evidence(proof.evidence()));
        return object;
    }

    static JsonArray evidence(List<Evidence> evidence) {
        JsonArray array = new JsonArray();
        evidence.forEach(each -> {
            JsonObject said = new JsonObject();
            said.put("claim", each.claim());
            said.put("locator", each.locator());
            said.put("gloss", each.gloss());
            said.put("contested", each.isContested());
            array.add(said);
        });
        return array;
    }

    public static JsonArray strings(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
