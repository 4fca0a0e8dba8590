package org.w3id.concert.graph;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.claim.ClaimSchema;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Rosters restated from a data set: who was a member of what at its date, and at no other. File
 * {@code ontology/imports/{data set}.csv}; the data set is a document on record.
 */
final class Roster {
    private static final List<String> COLUMNS = List.of("organization", "state", "role", "listed_as", "note");

    private final Base base;
    private final Registry registry;
    private final ClaimSchema schema;
    private final List<Fault> faults;

    Roster(Base base, Registry registry, ClaimSchema schema, List<Fault> faults) {
        this.base = base;
        this.registry = registry;
        this.schema = schema;
        this.faults = faults;
    }

    Model read(Path file, String dataSet, StatedDate date) {
        Model model = ModelFactory.createDefaultModel();
        Resource asOf = new DateNodes(base).node(date, model);
        for (Row row : Table.read(file, COLUMNS, faults)) {
            if (known(row, "organization") && known(row, "state") && hasRole(row)) {
                add(row, dataSet, asOf, model);
            }
        }
        return model;
    }

    /** What the data set leaves out although another source has it: kept beside the roster, never put right. */
    Model readOmissions(Path file, String dataSet) {
        Model model = ModelFactory.createDefaultModel();
        for (Row row : Table.read(file, List.of("organization", "state", "note"), faults)) {
            if (known(row, "organization") && known(row, "state")) {
                String slug = row.get("state").replaceFirst(".*/", "") + "."
                        + row.get("organization").replaceFirst(".*/", "") + "." + dataSet;
                base.id("omission/" + slug)
                        .inModel(model)
                        .addProperty(RDF.type, CONCERT.Omission)
                        .addProperty(ORG.member, base.id(row.get("state")))
                        .addProperty(ORG.organization, base.id(row.get("organization")))
                        .addProperty(SKOS.note, row.get("note"), "en")
                        .addProperty(CONCERT.statedIn, base.id("document/" + dataSet));
            }
        }
        return model;
    }

    private void add(Row row, String dataSet, Resource asOf, Model model) {
        String state = row.get("state").replaceFirst(".*/", "");
        String body = row.get("organization").replaceFirst(".*/", "");
        String role = row.get("role").replaceFirst(".*/", "");
        Resource observation = base.id("membership-observation/" + state + "." + body + "." + role + "." + dataSet)
                .inModel(model)
                .addProperty(RDF.type, CONCERT.MembershipObservation)
                .addProperty(ORG.member, base.id(row.get("state")))
                .addProperty(ORG.organization, base.id(row.get("organization")))
                .addProperty(ORG.role, CONCERT.concept("membership-role", role))
                .addProperty(CONCERT.asOf, asOf)
                .addProperty(CONCERT.attestedOn, asOf)
                .addProperty(CONCERT.statedIn, base.id("document/" + dataSet))
                .addProperty(CONCERT.sourceDocument, base.id("document/" + dataSet))
                .addProperty(CONCERT.locator, dataSet + " " + state + ", " + row.get("listed_as"));
        if (!row.get("note").isEmpty()) {
            observation.addProperty(SKOS.note, row.get("note"), "en");
        }
    }

    private boolean known(Row row, String column) {
        boolean known = registry.has(row.get(column));
        if (!known) {
            faults.add(row.fault(row.get(column), column + " of the registry expected", "add it, or mend the id"));
        }
        return known;
    }

    private boolean hasRole(Row row) {
        boolean has = schema.hasConcept(row.get("role"));
        if (!has) {
            faults.add(row.fault(row.get("role"), "concept of membership-role expected", "see schemes.ttl"));
        }
        return has;
    }
}
