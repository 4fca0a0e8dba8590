package org.w3id.concert.graph.imports;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.graph.DateNodes;
import org.w3id.concert.graph.imports.ImportedRivalries.RivalryRun;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Imported rivalries: two states and the years between which the data set holds them for rivals. */
final class RivalryGraph {
    private final Base base;
    private final ImportedRivalries rivalries;
    private final EntityNodes entities;
    private final Resource document;

    RivalryGraph(Base base, ImportedRivalries rivalries, Correspondences correspondences) {
        this.base = base;
        this.rivalries = rivalries;
        this.entities = new EntityNodes(base, rivalries.dataSet(), correspondences);
        this.document = base.id("document/" + rivalries.name());
    }

    void write(Model model) {
        rivalries.runs().forEach(run -> write(run, model));
    }

    private void write(RivalryRun run, Model model) {
        StatedDate years =
                StatedDate.parse(run.firstYear() + "/" + run.lastYear()).orElseThrow();
        String ending = run.lastYear() == rivalries.lastYear() ? "censored" : "changed";
        base.id("rivalry/" + rivalries.name() + "." + run.number())
                .inModel(model)
                .addProperty(RDF.type, CONCERT.Rivalry)
                .addProperty(SKOS.prefLabel, run.name() + " (" + rivalries.name() + " " + run.number() + ")", "en")
                .addProperty(CONCERT.rival, state(run.first(), run.lastYear(), model))
                .addProperty(CONCERT.rival, state(run.second(), run.lastYear(), model))
                .addProperty(CONCERT.asOf, new DateNodes(base).node(years, model))
                .addProperty(CONCERT.observationEnding, CONCERT.concept("observation-ending", ending))
                .addProperty(CONCERT.statedIn, document)
                .addProperty(CONCERT.sourceDocument, document)
                .addProperty(CONCERT.locator, rivalries.name() + " " + run.locator());
    }

    /** Named by ISO 3166-1 only if its code stands for it when the rivalry is last observed. */
    private Resource state(String code, int lastYear, Model model) {
        RosterState state = rivalries.states().get(code);
        return entities.state(state, lastYear >= state.since().getYear(), model).orElseThrow();
    }
}
