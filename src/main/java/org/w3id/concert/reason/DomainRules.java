package org.w3id.concert.reason;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * Runs the rules of {@code ontology/rules} in their order, once each, over what is asserted and what earlier rules
 * concluded. Each solution of a rule's pattern is one derivation, so that independent supports stay apart.
 */
final class DomainRules {
    /** What a conclusion may have several of; such values do not tell two conclusions apart. */
    private static final Set<String> NOT_IDENTIFYING = Set.of(
            RDF.type.getURI(),
            PROV.wasDerivedFrom.getURI(),
            CONCERT.attestedOn.getURI(),
            CONCERT.means.getURI(),
            CONCERT.sourceDocument.getURI());

    private final Base base;
    private final Conclusions conclusions;

    DomainRules(Base base, Conclusions conclusions) {
        this.base = base;
        this.conclusions = conclusions;
    }

    /** @param known what the rules may use; conclusions are added to it */
    void run(List<RuleFile> rules, Model known) {
        for (RuleFile rule : rules) {
            Model concluded = run(rule, known);
            conclusions.inferred().add(concluded);
            known.add(concluded);
        }
    }

    private Model run(RuleFile rule, Model known) {
        conclusions.rule(rule.name(), rule.title(), rule.question(), rule.inWords());
        Model concluded = ModelFactory.createDefaultModel();
        try (QueryExecution execution = QueryExecution.create(select(rule.construct()), known)) {
            ResultSet solutions = execution.execSelect();
            while (solutions.hasNext()) {
                conclude(rule, solutions.nextBinding(), concluded);
            }
        }
        return concluded;
    }

    /** What one solution of the rule's pattern gives. */
    void conclude(RuleFile rule, Binding solution) {
        conclude(rule, solution, conclusions.inferred());
    }

    private void conclude(RuleFile rule, Binding solution, Model concluded) {
        Map<Node, List<Triple>> perConclusion = new LinkedHashMap<>();
        for (Triple pattern : rule.construct().getConstructTemplate().getTriples()) {
            Triple triple = Substitute.substitute(pattern, solution);
            if (!triple.getObject().isVariable()) {
                perConclusion
                        .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>())
                        .add(triple);
            }
        }
        for (List<Triple> triples : perConclusion.values()) {
            Resource conclusion = name(triples).inModel(concluded);
            List<Resource> premises = new ArrayList<>();
            for (Triple triple : triples) {
                if (triple.getPredicate().getURI().equals(PROV.wasDerivedFrom.getURI())) {
                    premises.add(concluded.asRDFNode(triple.getObject()).asResource());
                } else {
                    concluded.add(concluded.asStatement(
                            Triple.create(conclusion.asNode(), triple.getPredicate(), triple.getObject())));
                }
            }
            conclusions.derive(conclusion, base.id("rule/" + rule.name()), premises);
        }
    }

    private Resource name(List<Triple> triples) {
        Model model = ModelFactory.createDefaultModel();
        String kind = triples.stream()
                .filter(triple -> triple.getPredicate().getURI().equals(RDF.type.getURI()))
                .map(triple -> Slugs.kind(model.asRDFNode(triple.getObject()).asResource()))
                .findFirst()
                .orElseThrow();
        String slug = triples.stream()
                .filter(triple ->
                        !NOT_IDENTIFYING.contains(triple.getPredicate().getURI()))
                .map(triple -> Slugs.of(model.asRDFNode(triple.getObject())))
                .collect(joining("."));
        return base.id(kind + "/" + slug);
    }

    private static Query select(Query construct) {
        Query select = QueryFactory.make();
        select.setQuerySelectType();
        select.setQueryPattern(construct.getQueryPattern());
        select.setQueryResultStar(true);
        select.resetResultVars();
        return select;
    }
}
