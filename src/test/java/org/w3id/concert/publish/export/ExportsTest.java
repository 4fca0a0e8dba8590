package org.w3id.concert.publish.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.xml.sax.InputSource;

class ExportsTest {
    private static final String NANOPUBLICATION = "http://www.nanopub.org/nschema#";

    private static Map<String, String> files;
    private static long claims;

    @BeforeAll
    static void export() {
        DatasetGraph dataset = WholeGraph.all().asDatasetGraph();
        files = Exports.of(WholeGraph.HOME, dataset, new Context(), Base.PUBLISHED);
        claims = Iter.count(dataset.getDefaultGraph().find(Node.ANY, RDF.type.asNode(), CONCERT.Claim.asNode()));
    }

    @Test
    void each_export_has_a_file_and_says_what_it_is() {
        Map<String, String> summaries = Exports.summaries(WholeGraph.HOME);
        List<String> names = files.keySet().stream()
                .map(file -> file.replaceFirst("^export/", "").replaceFirst("\\.\\w+$", ""))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.copyOf(summaries.keySet()), names);
    }

    @Test
    void a_table_has_a_head_and_a_row_a_claim() {
        String table = files.get("export/claims.csv");
        assertTrue(table.startsWith("identifier,claim,subject,"), table.substring(0, 80));
        long identifiers = table.lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .filter(text -> text.matches("[a-z]+-\\d{4}-\\d+"))
                .distinct()
                .count();
        assertEquals(claims, identifiers);
    }

    @Test
    void a_nanopublication_asserts_a_triple_only_of_an_affirmed_fact() {
        DatasetGraph published = RDFParser.fromString(files.get("export/nanopublications.trig"), Lang.TRIG)
                .toDatasetGraph();
        Node type = NodeFactory.createURI(NANOPUBLICATION + "Nanopublication");
        assertEquals(claims, Iter.count(published.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), type)));
        Map<String, List<Quad>> assertions =
                Iter.toList(published.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)).stream()
                        .filter(quad -> quad.getGraph().getURI().endsWith("#assertion"))
                        .collect(Collectors.groupingBy(quad -> quad.getGraph().getURI()));
        assertEquals(claims, assertions.size());
        assertions.forEach((graph, quads) -> {
            boolean isReported = quads.stream().anyMatch(quad -> graph.equals(quad.getSubject() + "#assertion"));
            assertTrue(isReported || isAffirmedFact(published, graph), graph);
        });
    }

    @Test
    void a_claim_reifies_its_triple_without_asserting_it() {
        Graph graph = RDFParser.fromString(files.get("export/claims-as-reifiers.ttl"), Lang.TURTLE)
                .toGraph();
        Node reifies = NodeFactory.createURI(RDF.uri + "reifies");
        assertEquals(
                claims,
                Iter.toList(graph.find(Node.ANY, reifies, Node.ANY)).stream()
                        .map(triple -> triple.getSubject())
                        .distinct()
                        .count());
        assertFalse(graph.contains(Node.ANY, NodeFactory.createURI(CONCERT.NS + "hasFunction"), Node.ANY));
    }

    @Test
    void the_network_is_well_formed_and_each_edge_has_both_its_nodes() throws Exception {
        Document network = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(files.get("export/links.graphml"))));
        List<String> nodes = attributes(network, "node", "id");
        assertTrue(nodes.size() > 50, nodes.toString());
        assertTrue(nodes.containsAll(attributes(network, "edge", "source")));
        assertTrue(nodes.containsAll(attributes(network, "edge", "target")));
    }

    private static boolean isAffirmedFact(DatasetGraph published, String assertion) {
        Node subject = NodeFactory.createURI(assertion);
        return published.contains(Node.ANY, subject, CONCERT.modality.asNode(), scheme("modality/fact"))
                && published.contains(Node.ANY, subject, CONCERT.polarity.asNode(), scheme("polarity/affirmed"));
    }

    private static Node scheme(String concept) {
        return NodeFactory.createURI(CONCERT.SCHEME + concept);
    }

    private static List<String> attributes(Document xml, String element, String name) {
        return IntStream.range(0, xml.getElementsByTagName(element).getLength())
                .mapToObj(at -> xml.getElementsByTagName(element)
                        .item(at)
                        .getAttributes()
                        .getNamedItem(name)
                        .getNodeValue())
                .distinct()
                .toList();
    }
}
