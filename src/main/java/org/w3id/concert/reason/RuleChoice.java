package org.w3id.concert.reason;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.vocab.CONCERT;

/** Which rules a change can reach: those that lead to memberships, those that lead to functions, both or none. */
record RuleChoice(List<RuleFile> rules, boolean members, boolean functions) {
    private static final Pattern IRI = Pattern.compile("<([^>]+)>");

    /**
     * The rules by what they lead to, read once.
     *
     * @param all in the order in which they run
     * @param memberTerms what the rules that lead to memberships use
     * @param functionTerms what the rules that lead to functions use
     */
    record Parts(
            List<RuleFile> all,
            List<RuleFile> ofMembers,
            Set<String> memberTerms,
            List<RuleFile> ofFunctions,
            Set<String> functionTerms) {

        static Parts of(List<RuleFile> rules) {
            List<RuleFile> ofMembers = leadingTo(CONCERT.MembershipInterval, rules);
            List<RuleFile> ofFunctions = leadingTo(CONCERT.FunctionAssignment, rules);
            return new Parts(
                    rules,
                    ofMembers,
                    terms(ofMembers, CONCERT.MembershipObservation),
                    ofFunctions,
                    terms(ofFunctions, CONCERT.FunctionAssignment));
        }

        private static Set<String> terms(List<RuleFile> rules, Resource read) {
            Set<String> terms = new HashSet<>(Set.of(read.getURI()));
            rules.forEach(rule -> terms.addAll(premises(rule)));
            terms.remove(CONCERT.Fact.getURI());
            return terms;
        }
    }

    static RuleChoice of(Parts parts, Hypothesis hypothesis) {
        Set<String> changed = new HashSet<>();
        for (Model model : List.of(hypothesis.withdrawn(), hypothesis.added())) {
            for (var says : List.of(RDF.type, RDF.predicate)) {
                model.listObjectsOfProperty(says)
                        .forEach(term -> changed.add(term.asResource().getURI()));
            }
        }
        boolean members = !Collections.disjoint(changed, parts.memberTerms());
        boolean functions = !Collections.disjoint(changed, parts.functionTerms());
        List<RuleFile> rules = parts.all().stream()
                .filter(rule -> members && parts.ofMembers().contains(rule)
                        || functions && parts.ofFunctions().contains(rule))
                .toList();
        return new RuleChoice(rules, members, functions);
    }

    /** The rules that conclude nodes of the class, or what such a rule may use in turn. */
    private static List<RuleFile> leadingTo(Resource type, List<RuleFile> rules) {
        Set<String> wanted = new HashSet<>(Set.of(type.getURI()));
        int before;
        do {
            before = wanted.size();
            for (RuleFile rule : rules) {
                if (classes(rule).stream().anyMatch(wanted::contains)) {
                    wanted.addAll(premises(rule));
                }
            }
        } while (wanted.size() > before);
        return rules.stream()
                .filter(rule -> classes(rule).stream().anyMatch(wanted::contains))
                .toList();
    }

    private static Set<String> classes(RuleFile rule) {
        Set<String> classes = new HashSet<>();
        rule.construct().getConstructTemplate().getTriples().stream()
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .forEach(type -> classes.add(type.getURI()));
        return classes;
    }

    private static Set<String> premises(RuleFile rule) {
        Set<String> premises = new HashSet<>();
        for (Matcher iri = IRI.matcher(rule.construct().getQueryPattern().toString()); iri.find(); ) {
            premises.add(iri.group(1));
        }
        return premises;
    }
}
