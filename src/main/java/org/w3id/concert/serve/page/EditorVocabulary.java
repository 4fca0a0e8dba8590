package org.w3id.concert.serve.page;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.publish.QuestionGraph;
import org.w3id.concert.serve.site.Site;

/**
 * What the query editor completes: the prefixes of the saved questions, and for each class that the graph uses the
 * properties of its instances.
 */
final class EditorVocabulary {
    private EditorVocabulary() {}

    /** Reads the whole graph; within a read transaction. */
    static JsonObject of(Site site) {
        Graph graph = site.dataset().getDefaultGraph();
        Map<String, Set<String>> byClass = new TreeMap<>();
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(typing -> {
            if (typing.getObject().isURI()) {
                Set<String> properties =
                        byClass.computeIfAbsent(typing.getObject().getURI(), type -> new TreeSet<>());
                graph.find(typing.getSubject(), Node.ANY, Node.ANY)
                        .mapWith(Triple::getPredicate)
                        .forEachRemaining(property -> properties.add(property.getURI()));
            }
        });
        JsonObject classes = new JsonObject();
        byClass.forEach((type, properties) -> {
            JsonArray names = new JsonArray();
            properties.forEach(names::add);
            classes.put(type, names);
        });
        JsonObject prefixes = new JsonObject();
        QuestionGraph.prefixes(site.queries().all()).forEach(prefixes::put);
        JsonObject vocabulary = new JsonObject();
        vocabulary.put("prefixes", prefixes);
        vocabulary.put("classes", classes);
        return vocabulary;
    }
}
