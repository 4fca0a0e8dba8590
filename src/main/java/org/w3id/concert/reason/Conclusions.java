package org.w3id.concert.reason;

import java.util.Collection;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * Collects conclusions and, for each of its independent supports, one derivation: a
 * <a href="https://www.w3.org/TR/prov-o/#Activity">PROV activity</a> that names the rule, uses the premises and
 * generated the conclusion. Not thread-safe.
 */
final class Conclusions {
    private final Base base;
    private final boolean areProven;
    private final Model inferred = ModelFactory.createDefaultModel();
    private final Model derivations = ModelFactory.createDefaultModel();

    Conclusions(Base base) {
        this(base, true);
    }

    private Conclusions(Base base, boolean areProven) {
        this.base = base;
        this.areProven = areProven;
    }

    /** That are only compared: without derivations, and without what is concluded for these alone. */
    static Conclusions unproven(Base base) {
        return new Conclusions(base, false);
    }

    boolean areProven() {
        return areProven;
    }

    Model inferred() {
        return inferred;
    }

    Model derivations() {
        return derivations;
    }

    /** Describes a rule, so that derivations can name it. */
    Resource rule(String name, String title, String question, String inWords) {
        return base.id("rule/" + name)
                .inModel(derivations)
                .addProperty(RDF.type, CONCERT.Rule)
                .addProperty(SKOS.prefLabel, title, "en")
                .addProperty(CONCERT.question, question, "en")
                .addProperty(CONCERT.inWords, inWords, "en");
    }

    /** Records that {@code rule} generated {@code conclusion} from {@code premises}; the same support only once. */
    Resource derive(Resource conclusion, Resource rule, Collection<Resource> premises) {
        if (!areProven) {
            return base.id("derivation/none");
        }
        TreeSet<String> used = new TreeSet<>();
        premises.forEach(premise -> used.add(premise.getURI()));
        String slug = Slugs.of(rule) + "." + Slugs.digest(conclusion.getURI() + used);
        Resource derivation = base.id("derivation/" + slug)
                .inModel(derivations)
                .addProperty(RDF.type, CONCERT.Derivation)
                .addProperty(CONCERT.rule, rule)
                .addProperty(PROV.generated, conclusion);
        premises.forEach(premise -> derivation.addProperty(PROV.used, premise));
        derivations.add(conclusion, PROV.wasGeneratedBy, derivation);
        return derivation;
    }
}
