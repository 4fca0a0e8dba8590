package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/** A server whose base is its own: what it says of this small graph in each form. */
class LinkedDataTest {
    private static final String GIVEN =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX organization: <http://data.example/id/organization/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

            <http://data.example/graph/ontology> {
                <https://w3id.org/concert/ontology> a owl:Ontology ;
                    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
                    dcterms:modified "2026-11-21"^^xsd:date ;
                    owl:versionInfo "0.1.0" .
                concert:hasMember a owl:ObjectProperty ; rdfs:label "has member"@en ; rdfs:seeAlso [ rdfs:label "b" ], [ rdfs:label "a" ] .
                <https://w3id.org/concert/scheme/modality/fact> a skos:Concept ; skos:prefLabel "fact"@en .
            }
            <http://data.example/graph/facts> {
                organization:csto concert:hasMember <http://data.example/id/state/armenia> ;
                    skos:prefLabel "</script><script>alert('x')</script>"@en ; concert:abbreviation "CSTO" .
            }
            """;
    private static final String ORGANIZATION =
            """
            PREFIX concert:      <https://w3id.org/concert/ontology#>
            PREFIX organization: <http://data.example/id/organization/>
            PREFIX skos:         <http://www.w3.org/2004/02/skos/core#>

            organization:csto  skos:prefLabel  "</script><script>alert('x')</script>"@en;
                    concert:abbreviation  "CSTO";
                    concert:hasMember     <http://data.example/id/state/armenia> .
            """;

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static Web web;

    @BeforeAll
    static void start() {
        server = server("http://data.example/");
        web = new Web(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void GET_organization_303_to_the_configured_base_whatever_the_Host_header_says() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream()
                    .write("GET /id/organization/csto HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    List.of("303", "http://data.example/doc/organization/csto"),
                    List.of(response.split(" ")[1], first(response, "Location: (\\S+)")));
        }
    }

    @Test
    void GET_organization_303_relative_where_the_base_is_not_this_servers() {
        try (ConcertServer other = SmallServer.inMemory(folder)) {
            assertEquals(
                    "../../doc/organization/csto",
                    header(new Web(other.port()).get("id/organization/csto"), "Location"));
        }
    }

    @Test
    void GET_organization_as_turtle_200() {
        HttpResponse<String> response = web.get("doc/organization/csto", "Accept", "text/turtle");
        assertEquals("200 text/turtle", response.statusCode() + " " + Web.type(response));
        assertEquals(ORGANIZATION, response.body());
        assertEquals("http://data.example/doc/organization/csto.ttl", header(response, "Content-Location"));
    }

    @ParameterizedTest
    @CsvSource({"ttl,TURTLE", "nt,NTRIPLES", "rdf,RDFXML", "jsonld,JSONLD11"})
    void GET_organization_by_ending_200_with_the_same_triples(String ending, String lang) {
        HttpResponse<String> response = web.get("doc/organization/csto." + ending, "Accept", "image/png");
        assertEquals(200, response.statusCode());
        assertEquals(
                true, model(ORGANIZATION, "TURTLE").isIsomorphicWith(model(response.body(), lang)), response::body);
    }

    @Test
    void GET_organization_as_image_406() {
        HttpResponse<String> response = web.get("doc/organization/csto", "Accept", "image/png");
        assertEquals(
                "406 Offered: text/html, text/turtle, application/ld+json, application/n-triples,"
                        + " application/rdf+xml.\n",
                response.statusCode() + " " + response.body());
    }

    @Test
    void GET_organization_has_links_to_identifier_forms_licence_and_description() {
        assertEquals(
                List.of(
                        "<http://data.example/id/organization/csto>; rel=\"cite-as\"",
                        "<http://data.example/doc/organization/csto>; rel=\"canonical\"",
                        "<http://data.example/doc/organization/csto.html>; rel=\"alternate\"; type=\"text/html\"",
                        "<http://data.example/doc/organization/csto.ttl>; rel=\"alternate\"; type=\"text/turtle\"",
                        "<http://data.example/doc/organization/csto.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
                        "<http://data.example/doc/organization/csto.nt>; rel=\"alternate\"; type=\"application/n-triples\"",
                        "<http://data.example/doc/organization/csto.rdf>; rel=\"alternate\"; type=\"application/rdf+xml\"",
                        "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
                        "<http://data.example/timegate/doc/organization/csto>; rel=\"timegate\"",
                        "<http://data.example/timemap/doc/organization/csto>; rel=\"timemap\";"
                                + " type=\"application/link-format\"",
                        "<http://data.example/void>; rel=\"describedby\"; type=\"text/turtle\""),
                Stream.of(header(web.get("doc/organization/csto"), "Link").split(", (?=<)"))
                        .filter(link -> !link.contains("memento"))
                        .toList());
    }

    @Test
    void GET_organization_as_page_embeds_schema_org_that_no_label_breaks_out_of() {
        String page = web.get("doc/organization/csto.html").body();
        var block = JSON.parse(first(page, "(?s)application/ld\\+json\">(.*?)</script>"));
        assertEquals(
                "http://data.example/id/organization/csto",
                block.get("@id").getAsString().value());
        assertEquals("Organization", block.get("@type").getAsString().value());
        assertEquals(
                "</script><script>alert('x')</script>",
                block.get("name").getAsString().value());
        assertEquals(false, page.contains("<script>alert"));
        assertEquals(
                "http://data.example/doc/organization/csto.ttl",
                first(page, "<link rel=\"alternate\" type=\"text/turtle\" href=\"([^\"]*)\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc/organization/csto.ttl", "doc/organization/csto.html", "queries", "void", "dump.ttl"})
    void GET_with_the_ETag_it_gave_304_without_body(String path) {
        String tag = header(web.get(path), "ETag");
        assertEquals("\"", tag.substring(0, 1));
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<String> again = web.get(path, "If-None-Match", known);
            assertEquals("304 " + tag, again.statusCode() + " " + header(again, "ETag") + again.body(), known);
        }
        assertEquals(200, web.get(path, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void each_representation_has_its_own_ETag() throws IOException, InterruptedException {
        List<String> tags = List.of(
                header(web.get("doc/organization/csto.ttl"), "ETag"),
                header(web.get("doc/organization/csto.nt"), "ETag"),
                header(web.get("doc/organization/csto.html"), "ETag"),
                compressed("doc/organization/csto.html", "gzip")
                        .headers()
                        .firstValue("ETag")
                        .orElse(""));
        assertEquals(4, tags.stream().distinct().count(), tags::toString);
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "'br, *;q=0.5',gzip", "'gzip;q=0, *',none", "identity,none"})
    void GET_long_text_compressed_for_whoever_takes_gzip(String accepted, String encoding)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = compressed("void", accepted);
        assertEquals(encoding, response.headers().firstValue("Content-Encoding").orElse("none"));
        assertEquals(
                "Accept, Accept-Encoding", response.headers().firstValue("Vary").orElse(""));
        InputStream in = new ByteArrayInputStream(response.body());
        String text = new String(
                (encoding.equals("gzip") ? new GZIPInputStream(in) : in).readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(web.get("void").body(), text);
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o",
        "DESCRIBE <http://data.example/id/state/armenia>",
        "ASK {}",
        "SELECT <"
    })
    void GET_query_compressed_says_the_same(String query) throws IOException, InterruptedException {
        HttpResponse<String> plain = web.query(query);
        HttpResponse<byte[]> response = compressed("sparql?query=" + Web.encode(query), "gzip");
        assertEquals(plain.statusCode(), response.statusCode());
        assertEquals("gzip", header(response, "Content-Encoding"));
        assertEquals(Web.type(plain), Web.type(response));
        assertEquals(
                plain.body(),
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void scripts_elsewhere_may_read_the_headers() {
        assertEquals(
                "Link, ETag, Location, Content-Location, Vary",
                header(web.get("doc/organization/csto"), "Access-Control-Expose-Headers"));
        HttpResponse<String> preflight = web.send("OPTIONS", "doc/organization/csto", "");
        assertEquals(
                "204 Accept, If-None-Match",
                preflight.statusCode() + " " + header(preflight, "Access-Control-Allow-Headers"));
    }

    @ParameterizedTest
    @CsvSource({
        ".well-known/void,void",
        "scheme/modality/fact,doc/scheme/modality/fact",
        "graph/facts,dumps/graphs/facts.ttl"
    })
    void GET_what_is_no_document_303(String path, String document) {
        HttpResponse<String> response = web.get(path);
        assertEquals("303 http://data.example/" + document, response.statusCode() + " " + header(response, "Location"));
        assertEquals(200, web.get(document).statusCode());
    }

    @Test
    void GET_void_tells_licence_date_endpoint_dumps_and_counts() {
        Model description = model(web.get("void").body(), "TURTLE");
        String ask =
                """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                ASK {
                    <http://data.example/void#dataset> a void:Dataset ; dcterms:title ?title ; void:triples 15 ;
                        dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
                        dcterms:modified "2026-11-21"^^xsd:date ;
                        void:sparqlEndpoint <http://data.example/sparql> ;
                        void:dataDump <http://data.example/dumps/concert.trig> ;
                        void:uriSpace "http://data.example/id/" ;
                        void:classPartition [ void:class <http://www.w3.org/2004/02/skos/core#Concept> ; void:entities 1 ] .
                }
                """;
        try (var execution = QueryExecution.model(description).query(ask).build()) {
            assertEquals(true, execution.execAsk(), web.get("void")::body);
        }
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,200", "*/*,200", "application/ld+json,200", "text/html,303", "text/csv,400"})
    void GET_endpoint_without_query_describes_the_service_to_whoever_takes_RDF(String accept, int status) {
        HttpResponse<String> response = web.get("sparql", "Accept", accept);
        assertEquals(status, response.statusCode());
        assertEquals(status == 200, response.body().contains("Service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology", "ontology/0.1.0", "version/0.1.0/ontology"})
    void GET_ontology_and_its_version_as_turtle_200(String path) {
        HttpResponse<String> response = web.get(path, "Accept", "text/turtle");
        assertEquals(
                "200 http://data.example/" + path + ".ttl",
                response.statusCode() + " " + header(response, "Content-Location"));
        assertEquals(12, model(response.body(), "TURTLE").size());
        assertEquals(true, web.get(path + ".html").body().contains(" id=\"hasMember\">"));
    }

    @Test
    void GET_another_version_of_the_ontology_404() {
        assertEquals(404, web.get("ontology/0.2.0", "Accept", "text/turtle").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc/organization/csto", "doc/state/armenia", "void", "ontology"})
    void two_servers_over_the_same_graph_give_the_same_bytes(String path) {
        try (ConcertServer second = server("http://data.example/")) {
            for (String ending : List.of(".ttl", ".nt", ".rdf", ".jsonld", ".html")) {
                assertEquals(
                        header(web.get(path + ending), "ETag"),
                        header(new Web(second.port()).get(path + ending), "ETag"),
                        ending);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dump.ttl,text/turtle",
        "dumps/concert.ttl,text/turtle",
        "dumps/concert.trig,application/trig",
        "dumps/concert.nq,application/n-quads",
        "dumps/concert.nq.gz,application/gzip",
        "dumps/concert.jsonld,application/ld+json",
        "dumps/layers/asserted.trig,application/trig",
        "dumps/graphs/facts.ttl,text/turtle",
        "dumps/SHA256SUMS,text/plain"
    })
    void HEAD_dump_200_with_type_and_ETag(String path, String type) {
        HttpResponse<String> response = web.send("HEAD", path, "");
        assertEquals("200 " + type, response.statusCode() + " " + Web.type(response));
        assertEquals(34, header(response, "ETag").length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dumps/nosuch",
                "dumps/graphs",
                "dumps/.gz",
                "dumps/..%2f..%2fpom.xml",
                "dump.ttl/x",
                "graph/nosuch"
            })
    void GET_no_dump_404_or_400(String path) {
        int status = web.get(path).statusCode();
        assertEquals(true, status == 404 || status == 400, path + " " + status);
    }

    @Test
    void a_dump_has_the_whole_graph_and_says_its_licence_and_date() {
        String quads = web.get("dumps/concert.nq").body();
        DatasetGraph read = RDFParser.fromString(quads, Lang.NQUADS).toDatasetGraph();
        assertEquals(15, read.getUnionGraph().size());
        assertEquals(
                List.of("license", "modified", "versionInfo"),
                read.getDefaultGraph().stream()
                        .map(triple -> triple.getPredicate().getLocalName())
                        .sorted()
                        .toList());
        assertEquals(
                """
                # license: <https://creativecommons.org/licenses/by/4.0/>
                # modified: "2026-11-21"^^<http://www.w3.org/2001/XMLSchema#date>
                # versionInfo: "0.1.0"
                """,
                first(web.get("dump.ttl").body(), "^((?:#.*\n)*)"));
    }

    private static ConcertServer server(String base) {
        Dataset layers = DatasetFactory.createGeneral();
        RDFParser.fromString(GIVEN, Lang.TRIG).parse(layers);
        return ConcertServer.overMemory(
                        UnionDataset.of(layers),
                        SmallServer.CONFIGURATION,
                        SmallServer.queries(folder),
                        Passages.none(),
                        new Base(base),
                        Address.local(0))
                .start();
    }

    private static HttpResponse<byte[]> compressed(String path, String accepted)
            throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + server.port() + "/" + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Encoding", accepted)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    private static Model model(String text, String lang) {
        return RDFParser.fromString(text, RDFLanguages.nameToLang(lang)).toModel();
    }
}
