package org.w3id.concert.reason.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Proof;

/** The answer to a scenario as JSON: the scenario, what vanished, appeared and was altered, and why nothing did. */
public final class DifferenceJson {
    private final boolean proofs;

    private DifferenceJson(boolean proofs) {
        this.proofs = proofs;
    }

    /** @param proofs whether each finding comes with its proofs */
    public static JsonObject of(WhatIf answer, boolean proofs) {
        return new DifferenceJson(proofs).object(answer);
    }

    private JsonObject object(WhatIf answer) {
        Difference difference = answer.difference();
        JsonObject object = new JsonObject();
        object.put("scenario", "scenario/" + answer.scenario().digest());
        object.put("title", answer.scenario().title());
        object.put(
                "changes",
                strings(answer.scenario().changes().stream().map(Change::text).toList()));
        object.put("vanished", findings(difference.vanished(), answer::proofsBefore));
        object.put("appeared", findings(difference.appeared(), answer::proofsAfter));
        JsonArray altered = new JsonArray();
        difference.altered().forEach(each -> {
            JsonObject pair = new JsonObject();
            pair.put("before", finding(each.before(), answer::proofsBefore));
            pair.put("after", finding(each.after(), answer::proofsAfter));
            altered.add(pair);
        });
        object.put("altered", altered);
        object.put("reasons", strings(difference.reasons()));
        return object;
    }

    private JsonArray findings(List<Finding> findings, Function<Finding, List<Proof>> proof) {
        JsonArray array = new JsonArray();
        findings.forEach(each -> array.add(finding(each, proof)));
        return array;
    }

    private JsonObject finding(Finding finding, Function<Finding, List<Proof>> proof) {
        JsonObject object = new JsonObject();
        object.put("kind", finding.kind().words());
        object.put("terms", strings(finding.terms()));
        object.put("from", finding.period().from().toString());
        if (!finding.period().to().equals(LocalDate.MAX)) {
            object.put("to", finding.period().to().toString());
        }
        if (!finding.support().isEmpty()) {
            object.put("support", finding.support());
        }
        if (!finding.grade().isEmpty()) {
            object.put("grade", finding.grade());
        }
        object.put("nodes", strings(finding.nodes()));
        if (proofs) {
            JsonArray array = new JsonArray();
            proof.apply(finding).forEach(each -> array.add(proof(each)));
            object.put("proofs", array);
        }
        return object;
    }

    private static JsonObject proof(Proof proof) {
        JsonObject object = new JsonObject();
        object.put("node", proof.node());
        object.put("statement", proof.statement());
        JsonArray supports = new JsonArray();
        proof.supports().forEach(support -> {
            JsonArray premises = new JsonArray();
            support.premises().forEach(premise -> premises.add(proof(premise)));
            JsonObject each = new JsonObject();
            each.put("rule", support.rule());
            each.put("premises", premises);
            supports.add(each);
        });
        object.put("supports", supports);
        JsonArray evidence = new JsonArray();
        proof.evidence().forEach(each -> {
            JsonObject said = new JsonObject();
            said.put("locator", each.locator());
            said.put("gloss", each.gloss());
            evidence.add(said);
        });
        object.put("evidence", evidence);
        return object;
    }

    private static JsonArray strings(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
