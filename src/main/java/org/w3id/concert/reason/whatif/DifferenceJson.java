package org.w3id.concert.reason.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.ProofJson;

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
                ProofJson.strings(
                        answer.scenario().changes().stream().map(Change::text).toList()));
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
        object.put("reasons", ProofJson.strings(difference.reasons()));
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
        object.put("terms", ProofJson.strings(finding.terms()));
        object.put("from", finding.period().first().toString());
        if (!finding.period().last().equals(LocalDate.MAX)) {
            object.put("to", finding.period().last().toString());
        }
        if (!finding.support().isEmpty()) {
            object.put("support", finding.support());
        }
        if (!finding.grade().isEmpty()) {
            object.put("grade", finding.grade());
        }
        object.put("nodes", ProofJson.strings(finding.nodes()));
        if (proofs) {
            JsonArray array = new JsonArray();
            proof.apply(finding).forEach(each -> array.add(ProofJson.of(each)));
            object.put("proofs", array);
        }
        return object;
    }
}
