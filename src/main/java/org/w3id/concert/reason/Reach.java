package org.w3id.concert.reason;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
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

    /** @param after with all that changed */
    static Reach of(TripleSource before, Revised after) {
        List<Triple> change = after.changed(Triple.ANY);
        Reach reach = new Reach(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                !after.changed(Triple.create(Node.ANY, SKOS.broader.asNode(), Node.ANY))
                        .isEmpty());
        for (TripleSource known : List.of(before, after)) {
            Set<Node> nodes = new HashSet<>();
            change.forEach(triple -> {
                nodes.add(triple.getSubject());
                if (DESCRIBE.contains(triple.getPredicate())) {
                    known.graph()
                            .find(Node.ANY, Node.ANY, triple.getSubject())
                            .forEach(naming -> nodes.add(naming.getSubject()));
                }
            });
            Model model = ModelFactory.createModelForGraph(known.graph());
            nodes.forEach(node -> reach.add(node, known, model));
        }
        return reach;
    }

    /** The bodies that a node is about. */
    private void add(Node node, TripleSource known, Model model) {
        List<Node> types = known.objects(node, RDF.type.asNode());
        if (types.contains(CONCERT.MembershipInterval.asNode())
                || types.contains(CONCERT.MembershipObservation.asNode())) {
            known.objects(node, ORG.organization.asNode()).forEach(body -> members.add(model.wrapAsResource(body)));
        }
        if (types.contains(CONCERT.FunctionAssignment.asNode())) {
            known.objects(node, CONCERT.body.asNode()).forEach(body -> functions.add(model.wrapAsResource(body)));
        }
        Set<Resource> both = types.contains(CONCERT.StatedOverlap.asNode()) ? stated : related;
        for (Property side : List.of(CONCERT.relationFrom, CONCERT.relationTo)) {
            known.objects(node, side.asNode()).forEach(body -> both.add(model.wrapAsResource(body)));
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
