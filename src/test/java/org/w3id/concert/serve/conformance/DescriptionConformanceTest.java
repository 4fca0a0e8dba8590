package org.w3id.concert.serve.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeSite;

/**
 * The <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a> that the endpoint gives
 * without a query, by the three tests of W3C, and the description of the data set by the shapes of DCAT-AP 3.0.0.
 */
class DescriptionConformanceTest {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    @BeforeAll
    static void atHand() {
        Suites.assumeAtHand();
    }

    private static HttpResponse<byte[]> get(String target) {
        return Suites.send(HttpRequest.newBuilder(URI.create(WholeSite.url() + target))
                .header("Accept", "text/turtle")
                .build());
    }

    private static Model description(String target) {
        HttpResponse<byte[]> response = get(target);
        assertEquals("200 text/turtle", response.statusCode() + " " + Suites.type(response));
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(response.body()), Lang.TURTLE);
        return model;
    }

    @Test
    void GET_of_the_endpoint_returns_RDF_with_one_service_at_this_endpoint() {
        Model model = description("sparql");
        List<Resource> services = model.listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service"))
                .toList();
        assertEquals(1, services.size());
        Resource endpoint = services.get(0).getPropertyResourceValue(model.createProperty(SD + "endpoint"));
        assertTrue(endpoint.getURI().endsWith("/sparql"), endpoint::toString);
    }

    @Test
    void the_service_description_conforms_to_its_schema() {
        Model model = description("sparql");
        Resource service = model.listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service"))
                .next();
        assertEquals(
                1,
                service.listProperties(model.createProperty(SD + "endpoint"))
                        .toList()
                        .size());
        for (String name : List.of("supportedLanguage", "resultFormat", "feature", "defaultDataset")) {
            service.listProperties(model.createProperty(SD + name))
                    .forEach(each -> assertTrue(each.getObject().isResource(), each::toString));
        }
        assertTrue(service.hasProperty(
                model.createProperty(SD + "supportedLanguage"), model.createResource(SD + "SPARQL11Query")));
    }

    @Test
    void the_data_set_is_described_as_DCAT_AP_says() {
        Graph shapes = RDFDataMgr.loadGraph(Suites.FOLDER
                .resolve("semic-dcat-ap/releases/3.0.0/shacl/dcat-ap-SHACL.ttl")
                .toString());
        var report = ShaclValidator.get()
                .validate(Shapes.parse(shapes), description("void").getGraph());
        assertEquals(
                List.of(),
                report.getEntries().stream()
                        .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                        .toList());
    }
}
