package org.w3id.concert.serve.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.concert.serve.ConcertServer;

/**
 * The W3C tests of the <a href="https://www.w3.org/TR/sparql11-query/">SPARQL 1.1 Query Language</a> through HTTP: whatever
 * Jena answers rightly, the endpoint does too, with all its guards before it.
 */
class QueryConformanceTest {
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final Map<String, String> SKIPPED = Map.of(
            "syntax-query test_4",
            "calls a function that the endpoint refuses",
            "syntax-query test_42",
            "is about a graph that the dataset does not have",
            "functions bnode01",
            "Jena 5.6.0 itself makes two blank nodes where the test wants one",
            "property-path values_and_path",
            "Jena 5.6.0 itself gives the row that the test forbids");

    private static DatasetGraph dataset;
    private static ConcertServer server;

    @BeforeAll
    static void start() {
        Suites.assumeAtHand();
        dataset = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        server = Suites.server(dataset);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @TestFactory
    Stream<DynamicTest> queries_are_answered_as_W3C_says() {
        Path folder = Suites.FOLDER.resolve("w3c-sparql11");
        return list(RDFDataMgr.loadModel(
                                folder.resolve("manifest-sparql11-query.ttl").toString())
                        .listObjectsOfProperty(manifest("include"))
                        .next())
                .map(RDFNode::asResource)
                .flatMap(each -> {
                    Model model = RDFDataMgr.loadModel(each.getURI());
                    String name = each.getURI().replaceFirst(".*/(.*)/manifest.ttl", "$1");
                    return list(model.listObjectsOfProperty(manifest("entries")).next())
                            .map(RDFNode::asResource)
                            .map(test ->
                                    DynamicTest.dynamicTest(name + " " + test.getLocalName(), () -> run(name, test)));
                });
    }

    private static Property manifest(String name) {
        return ResourceFactory.createProperty("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#" + name);
    }

    private static Stream<RDFNode> list(RDFNode list) {
        return list.as(RDFList.class).asJavaList().stream();
    }

    private static void run(String group, Resource test) throws IOException {
        String reason = SKIPPED.getOrDefault(group + " " + test.getLocalName(), "");
        assumeFalse(!reason.isEmpty(), reason);
        String kind = test.getPropertyResourceValue(RDF.type).getLocalName();
        Resource action = test.getPropertyResourceValue(manifest("action"));
        switch (kind) {
            case "PositiveSyntaxTest11" ->
                assertEquals(200, answer(file(action), "").statusCode());
            case "NegativeSyntaxTest11" ->
                assertEquals(400, answer(file(action), "").statusCode());
            default -> evaluate(action, test.getPropertyResourceValue(manifest("result")));
        }
    }

    private static void evaluate(Resource action, Resource result) throws IOException {
        Path file = file(values(action, "query").get(0).asResource());
        Query query = QueryFactory.read(file.toUri().toString());
        fill(action, query);
        String wanted = query.isConstructType() ? "text/turtle" : "application/sparql-results+json";
        HttpResponse<byte[]> response = answer(file, wanted);
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        ByteArrayInputStream body = new ByteArrayInputStream(response.body());
        if (query.isConstructType()) {
            Model made = ModelFactory.createDefaultModel();
            RDFDataMgr.read(made, body, Lang.TURTLE);
            assertTrue(made.isIsomorphicWith(RDFDataMgr.loadModel(result.getURI())));
            return;
        }
        SPARQLResult found =
                ResultsReader.create().lang(ResultSetLang.RS_JSON).build().readAny(body);
        if (query.isAskType()) {
            assertEquals(ResultSetFactory.result(result.getURI()).getBooleanResult(), found.getBooleanResult());
            return;
        }
        ResultSetRewindable right = rows(result.getURI()).rewindable();
        ResultSetRewindable given = found.getResultSet().rewindable();
        assertTrue(
                query.isOrdered()
                        ? ResultsCompare.equalsByValueAndOrder(right, given)
                        : ResultsCompare.equalsByValue(right, given),
                () -> new String(response.body(), StandardCharsets.UTF_8));
    }

    /** Also those that are written as RDF. */
    private static ResultSet rows(String file) {
        return file.endsWith(".ttl")
                ? ResultSetFactory.makeResults(RDFDataMgr.loadModel(file))
                : ResultSetFactory.load(file);
    }

    /** The data of the test and nothing else. */
    private static void fill(Resource action, Query query) {
        Graph all = dataset.getDefaultGraph();
        all.clear();
        values(action, "data")
                .forEach(data -> RDFDataMgr.read(all, data.asResource().getURI()));
        Iter.toList(dataset.listGraphNodes()).forEach(dataset::removeGraph);
        Stream.concat(
                        values(action, "graphData").stream()
                                .map(each -> each.asResource().getURI()),
                        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream()))
                .distinct()
                .forEach(name -> dataset.addGraph(NodeFactory.createURI(name), RDFDataMgr.loadGraph(name)));
    }

    private static List<RDFNode> values(Resource action, String name) {
        Property property = action.getModel().createProperty(QT + name);
        return action.listProperties(property).mapWith(Statement::getObject).toList();
    }

    private static Path file(Resource resource) {
        return Path.of(URI.create(resource.getURI()).getPath());
    }

    /** What is relative in the query is so to its file. */
    private static HttpResponse<byte[]> answer(Path query, String type) throws IOException {
        String text = "BASE <" + query.toUri() + ">\n" + Files.readString(query);
        return Suites.send(Suites.request(server, "sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", type.isEmpty() ? "*/*" : type)
                .POST(BodyPublishers.ofString(text))
                .build());
    }
}
