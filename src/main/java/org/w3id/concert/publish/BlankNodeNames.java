package org.w3id.concert.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.w3id.concert.source.DocumentText;

/**
 * Names for blank nodes that depend on nothing but what the quads say of them, in the manner of
 * <a href="https://www.w3.org/TR/rdf-canon/">RDF Canonicalization</a>: each node's name is a digest of its quads, made
 * finer round by round; nodes that stay alike are told apart one at a time. Nodes are alike only where exchanging them
 * changes nothing, except in contrived graphs.
 */
final class BlankNodeNames {
    private final Map<Node, List<Quad>> mentions;
    private Map<Node, String> names;

    private BlankNodeNames(Map<Node, List<Quad>> mentions) {
        this.mentions = mentions;
        this.names = mentions.keySet().stream()
                .collect(Collectors.toMap(node -> node, node -> "", (a, b) -> a, HashMap::new));
    }

    static BlankNodeNames of(List<Quad> quads) {
        Map<Node, List<Quad>> mentions = new HashMap<>();
        for (Quad quad : quads) {
            List.of(quad.getGraph(), quad.getSubject(), quad.getObject()).stream()
                    .filter(Node::isBlank)
                    .distinct()
                    .forEach(node -> mentions.computeIfAbsent(node, key -> new ArrayList<>())
                            .add(quad));
        }
        BlankNodeNames names = new BlankNodeNames(mentions);
        names.refine();
        for (List<Node> alike = names.alike(); !alike.isEmpty(); alike = names.alike()) {
            names.names.merge(alike.get(0), "'", String::concat);
            names.refine();
        }
        return names;
    }

    List<Quad> apply(List<Quad> quads) {
        UnaryOperator<Node> name = node -> node.isBlank()
                ? NodeFactory.createBlankNode("b" + names.get(node).substring(0, 32))
                : node;
        return quads.stream()
                .map(quad -> new Quad(
                        name.apply(quad.getGraph()),
                        name.apply(quad.getSubject()),
                        quad.getPredicate(),
                        name.apply(quad.getObject())))
                .toList();
    }

    private void refine() {
        long before = -1;
        for (long now = distinct(); now > before; now = distinct()) {
            before = now;
            Map<Node, String> finer = new HashMap<>();
            mentions.forEach((node, quads) -> finer.put(node, digest(node, quads)));
            names = finer;
        }
    }

    private long distinct() {
        return names.values().stream().distinct().count();
    }

    private String digest(Node node, List<Quad> quads) {
        return DocumentText.digest(names.get(node)
                + quads.stream().map(quad -> line(node, quad)).sorted().collect(Collectors.joining("\n")));
    }

    private String line(Node self, Quad quad) {
        return List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()).stream()
                .map(node ->
                        node.equals(self) ? "self" : node.isBlank() ? "_:" + names.get(node) : NodeFmtLib.strNT(node))
                .collect(Collectors.joining(" "));
    }

    /** The first group of nodes with one name, or none. */
    private List<Node> alike() {
        Map<String, List<Node>> groups = new TreeMap<>();
        names.forEach((node, name) ->
                groups.computeIfAbsent(name, key -> new ArrayList<>()).add(node));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .findFirst()
                .orElse(List.of());
    }
}
