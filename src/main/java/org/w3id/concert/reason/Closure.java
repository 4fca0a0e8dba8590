package org.w3id.concert.reason;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.Rule.ParserException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * The closure of the ontology over the data by the rules of {@code ontology/rules/closure.rules}, a part of
 * <a href="https://www.w3.org/TR/owl2-profiles/#OWL_2_RL">OWL 2 RL</a>, with Jena's forward engine. Each rule has at
 * most one premise that is not an axiom, so what follows from a triple follows from it and the axioms alone: the
 * engine runs once over the axioms and one example of each property and class, and each triple is concluded as its
 * example was. Not thread-safe.
 */
final class Closure {
    private static final String FILE = "closure.rules";
    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUBJECT = NodeFactory.createBlankNode("subject");
    private static final Node OBJECT = NodeFactory.createBlankNode("object");
    private final List<Rule> rules;
    private final Set<Node> axiomatic;
    private final Graph axioms = GraphFactory.createDefaultGraph();
    private final Map<Triple, Set<Triple>> concluded = new HashMap<>();
    private Set<Triple> ofAxioms = Set.of();

    /** @param known with all axioms, and examples of most properties and classes */
    Closure(Graph known, Home home) {
        this.rules = rules(home);
        this.axiomatic = axiomatic(rules);
        axiomatic.forEach(property -> known.find(Node.ANY, property, Node.ANY).forEach(axioms::add));
        Set<Triple> kinds = new HashSet<>();
        known.find().forEach(triple -> kinds.add(kind(triple)));
        learn(kinds);
    }

    /** What follows from {@code known} and is not in it. */
    static Graph of(Graph known, Home home) {
        Closure closure = new Closure(known, home);
        Graph concluded = GraphFactory.createDefaultGraph();
        closure.ofAxioms().forEach(concluded::add);
        known.find().forEach(triple -> closure.of(triple).forEach(concluded::add));
        known.find().forEach(concluded::delete);
        return concluded;
    }

    /** Whether more follows with this triple than what follows from it. */
    boolean isAxiom(Triple triple) {
        return axiomatic.contains(triple.getPredicate());
    }

    /** What follows from the axioms alone. */
    Set<Triple> ofAxioms() {
        return ofAxioms;
    }

    /** What follows from a triple and the axioms, and not from these alone; without the triple. */
    Set<Triple> of(Triple triple) {
        Triple kind = kind(triple);
        if (!concluded.containsKey(kind)) {
            learn(Set.of(kind));
        }
        Set<Triple> pattern = concluded.get(kind);
        if (pattern.isEmpty()) {
            return pattern;
        }
        Set<Triple> following = new HashSet<>();
        for (Triple each : pattern) {
            Node subject = as(each.getSubject(), triple);
            if (!subject.isLiteral()) {
                following.add(Triple.create(subject, each.getPredicate(), as(each.getObject(), triple)));
            }
        }
        following.remove(triple);
        return following;
    }

    private static Node as(Node node, Triple triple) {
        return node.equals(SUBJECT) ? triple.getSubject() : node.equals(OBJECT) ? triple.getObject() : node;
    }

    /** Triples of the same property, or of the same class, are alike to the rules. */
    private static Triple kind(Triple triple) {
        return triple.getPredicate().equals(TYPE)
                ? Triple.create(SUBJECT, TYPE, triple.getObject())
                : Triple.create(SUBJECT, triple.getPredicate(), OBJECT);
    }

    /** Runs the engine over the axioms and an example of each kind. */
    private void learn(Set<Triple> kinds) {
        Map<Node, Triple> examples = new HashMap<>();
        Graph known = GraphFactory.createDefaultGraph();
        axioms.find().forEach(known::add);
        for (Triple kind : kinds) {
            Node subject = NodeFactory.createBlankNode();
            Node object = kind.getObject().equals(OBJECT) ? NodeFactory.createBlankNode() : kind.getObject();
            Triple example = Triple.create(subject, kind.getPredicate(), object);
            known.add(example);
            examples.put(subject, example);
            if (kind.getObject().equals(OBJECT)) {
                examples.put(object, example);
            }
            concluded.put(kind, new HashSet<>());
        }
        Set<Triple> alone = new HashSet<>();
        deductions(known).forEach(triple -> {
            Triple example = examples.getOrDefault(triple.getSubject(), examples.get(triple.getObject()));
            if (example == null) {
                alone.add(triple);
            } else if (isAxiom(triple) && !isAxiom(example)) {
                throw fault(triple.getPredicate().toString(), "axioms expected that no data conclude", "state them");
            } else {
                concluded.get(kind(example)).add(general(triple, example));
            }
        });
        ofAxioms = alone;
    }

    private static Triple general(Triple triple, Triple example) {
        return Triple.create(
                general(triple.getSubject(), example), triple.getPredicate(), general(triple.getObject(), example));
    }

    private static Node general(Node node, Triple example) {
        boolean isObject =
                node.equals(example.getObject()) && !example.getPredicate().equals(TYPE);
        return node.equals(example.getSubject()) ? SUBJECT : isObject ? OBJECT : node;
    }

    private List<Triple> deductions(Graph known) {
        GenericRuleReasoner engine = new GenericRuleReasoner(rules);
        engine.setMode(GenericRuleReasoner.FORWARD_RETE);
        InfGraph closed = engine.bind(known);
        closed.prepare();
        return closed.getDeductionsGraph().find().toList();
    }

    /** The properties of axioms; every rule may have one premise with another property, or that says a class. */
    private static Set<Node> axiomatic(List<Rule> rules) {
        Set<Node> properties = new HashSet<>();
        for (Rule rule : rules) {
            List<Node> premises = Stream.of(rule.getBody())
                    .filter(TriplePattern.class::isInstance)
                    .map(premise -> ((TriplePattern) premise).getPredicate())
                    .toList();
            premises.stream()
                    .filter(property -> property.isURI() && !property.equals(TYPE))
                    .forEach(properties::add);
            if (premises.stream()
                            .filter(property -> !property.isURI() || property.equals(TYPE))
                            .count()
                    > 1) {
                throw fault(rule.getName(), "at most one premise that is no axiom expected", "split the rule");
            }
        }
        return properties;
    }

    private static List<Rule> rules(Home home) {
        String text = Home.text(home.ontology().resolve("rules").resolve(FILE));
        try {
            return Rule.parseRules(Rule.rulesParserFromReader(new BufferedReader(new StringReader(text))));
        } catch (ParserException e) {
            throw fault("rule", e.getMessage().replaceAll("\\s+", " "), "mend it");
        }
    }

    private static FaultyInput fault(String term, String expected, String advice) {
        return new FaultyInput(new Fault(FILE, 0, term, expected, advice));
    }
}
