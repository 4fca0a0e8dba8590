package org.w3id.concert.reason;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.graph.Revision;
import org.w3id.concert.vocab.CONCERT;

/**
 * The bodies that a change of what is known concerns: their memberships, their functions, or overlaps that a source
 * states of them; also where what these name, such as a date, comes to be described otherwise.
 *
 * @param related bodies of which relations are said otherwise
 * @param isEverywhere whether the scheme of functions changes, and with it any body
 */
record Reach(
        Set<Resource> members,
        Set<Resource> functions,
        Set<Resource> stated,
        Set<Resource> related,
        boolean isEverywhere) {
    private static final Set<Node> DESCRIBE = Set.of(
            CONCERT.earliest.asNode(),
            CONCERT.latest.asNode(),
            CONCERT.abbreviation.asNode(),
            SKOS.prefLabel.asNode(),
            RDFS.label.asNode());

    static Reach of(Revision change, Graph before, Graph after) {
        Set<Resource> members = new HashSet<>();
        Set<Resource> functions = new HashSet<>();
        Set<Resource> stated = new HashSet<>();
        Set<Resource> related = new HashSet<>();
        boolean[] isEverywhere = {false};
        for (Graph graph : List.of(before, after)) {
            Model model = ModelFactory.createModelForGraph(graph);
            Set<Node> nodes = new HashSet<>();
            change.forEach(triple -> {
                isEverywhere[0] |= triple.getPredicate().equals(SKOS.broader.asNode());
                if (nodes.add(triple.getSubject()) || DESCRIBE.contains(triple.getPredicate())) {
                    naming(triple, graph, nodes);
                }
            });
            for (Node node : nodes) {
                Resource fact = model.wrapAsResource(node);
                Set<Resource> types = fact.listProperties(RDF.type)
                        .mapWith(type -> type.getResource())
                        .toSet();
                if (types.contains(CONCERT.MembershipInterval) || types.contains(CONCERT.MembershipObservation)) {
                    fact.listProperties(ORG.organization).forEach(body -> members.add(body.getResource()));
                }
                if (types.contains(CONCERT.FunctionAssignment)) {
                    fact.listProperties(CONCERT.body).forEach(body -> functions.add(body.getResource()));
                }
                Set<Resource> both = types.contains(CONCERT.StatedOverlap) ? stated : related;
                fact.listProperties(CONCERT.relationFrom).forEach(body -> both.add(body.getResource()));
                fact.listProperties(CONCERT.relationTo).forEach(body -> both.add(body.getResource()));
            }
        }
        return new Reach(members, functions, stated, related, isEverywhere[0]);
    }

    /** The nodes that name what the triple describes. */
    private static void naming(Triple triple, Graph graph, Set<Node> nodes) {
        if (DESCRIBE.contains(triple.getPredicate())) {
            graph.find(Node.ANY, Node.ANY, triple.getSubject()).forEach(naming -> nodes.add(naming.getSubject()));
        }
    }

    boolean isNone() {
        return members.isEmpty() && functions.isEmpty() && stated.isEmpty() && !isEverywhere;
    }

    /** Whether what the pair has in common can change. */
    boolean concerns(Resource first, Resource second) {
        return isEverywhere || concerns(first) || concerns(second);
    }

    private boolean concerns(Resource body) {
        return members.contains(body) || functions.contains(body) || stated.contains(body);
    }

    /** All bodies named here. */
    Set<Resource> bodies() {
        Set<Resource> bodies = new HashSet<>(members);
        bodies.addAll(functions);
        bodies.addAll(stated);
        bodies.addAll(related);
        return bodies;
    }
}
