package org.w3id.concert.graph;

import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.claim.ClaimSchema;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Claims that disagree, all kept, with the kind of conflict and what explains it: {@code ontology/conflicts.csv}. */
final class Conflicts {
    private static final List<String> COLUMNS = List.of("id", "kind", "label", "claims", "explanation", "resolved");

    private final Base base;
    private final ClaimSchema schema;
    private final Set<String> claims;
    private final List<Fault> faults;

    /** @param claims ids of the claims that were read */
    Conflicts(Base base, ClaimSchema schema, Set<String> claims, List<Fault> faults) {
        this.base = base;
        this.schema = schema;
        this.claims = claims;
        this.faults = faults;
    }

    /** @param complete whether each claim named must be there; without a source a conflict may lose its claims */
    void addTo(Model facts, Home home, boolean complete) {
        for (Row row : Table.read(home.ontology().resolve("conflicts.csv"), COLUMNS, faults)) {
            List<String> named = List.of(row.get("claims").split(" +"));
            List<String> present = named.stream().filter(claims::contains).toList();
            if (complete) {
                named.stream()
                        .filter(claim -> !claims.contains(claim))
                        .forEach(claim -> faults.add(row.fault(claim, "id of a claim expected", "mend it")));
            }
            if (!schema.hasConcept("conflict-kind/" + row.get("kind"))) {
                faults.add(row.fault(row.get("kind"), "concept of conflict-kind expected", "see schemes.ttl"));
            } else if (named.equals(present)) {
                add(row, present, facts);
            }
        }
    }

    private void add(Row row, List<String> claims, Model facts) {
        Resource conflict = base.id("conflict/" + row.get("id"))
                .inModel(facts)
                .addProperty(RDF.type, CONCERT.Conflict)
                .addProperty(SKOS.prefLabel, row.get("label"), "en")
                .addProperty(CONCERT.conflictKind, CONCERT.concept("conflict-kind", row.get("kind")))
                .addProperty(CONCERT.explanation, row.get("explanation"), "en")
                .addLiteral(CONCERT.isResolved, row.get("resolved").equals("yes"));
        claims.forEach(claim -> conflict.addProperty(CONCERT.conflictingClaim, base.id("claim/" + claim)));
    }
}
