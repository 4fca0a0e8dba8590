package org.w3id.concert.reason;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.Rule.ParserException;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * The closure of the ontology over the data by the rules of {@code ontology/rules/closure.rules}, a part of
 * <a href="https://www.w3.org/TR/owl2-profiles/#OWL_2_RL">OWL 2 RL</a>, with Jena's forward engine.
 */
final class Closure {
    private static final String FILE = "closure.rules";

    private Closure() {}

    /** What follows from {@code known} and is not in it. */
    static Model of(Model known, Home home) {
        GenericRuleReasoner engine = new GenericRuleReasoner(rules(home));
        engine.setMode(GenericRuleReasoner.FORWARD_RETE);
        InfModel closed = ModelFactory.createInfModel(engine, known);
        closed.prepare();
        return closed.getDeductionsModel();
    }

    private static List<Rule> rules(Home home) {
        Path file = home.ontology().resolve("rules").resolve(FILE);
        try {
            return Rule.parseRules(
                    Rule.rulesParserFromReader(new java.io.BufferedReader(new java.io.StringReader(Home.text(file)))));
        } catch (ParserException e) {
            throw new FaultyInput(new Fault(FILE, 0, "rule", e.getMessage().replaceAll("\\s+", " "), "mend it"));
        }
    }
}
