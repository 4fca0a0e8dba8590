package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String EVIL = "<script>alert('x')</script>\"";

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static Web web;

    @BeforeAll
    static void start() {
        server = SmallServer.inMemory(folder);
        web = new Web(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void the_first_page_counts_what_there_is_and_links_the_questions() {
        String page = web.page("");
        assertEquals(
                List.of("claims 1", "facts 1", "conclusions 0", "organizations 1", "sources 0"),
                Web.found(page, "<dt>([^<]*)</dt><dd>([^<]*)</dd>"));
        assertEquals(
                List.of("./queries/who-belongs-to-a-body Who belongs to a body?"),
                Web.found(page, "<li><a href=\"([^\"]*)\">([^<]*)</a></li>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "queries",
                "queries/who-belongs-to-a-body",
                "query",
                "doc/organization/csto",
                "doc/claim/paper-0001"
            })
    void every_link_of_a_page_leads_somewhere(String path) {
        for (String link : Web.found(web.page(path), "(?:href|action|src)=\"([^\"#]*)\"")) {
            if (!link.startsWith("http")) {
                String target = URI.create("http://localhost/" + path)
                        .resolve(link.replace("&amp;", "&"))
                        .getRawPath();
                int status = web.get(target.substring(1), "Accept", "text/html").statusCode();
                assertEquals(true, status == 200 || status == 303, path + " -> " + link + " " + status);
            }
        }
    }

    @Test
    void a_saved_question_is_a_page_and_CSV_and_JSON_and_a_text() {
        String path = "queries/who-belongs-to-a-body";
        assertEquals(
                List.of("../id/state/armenia Armenia"),
                Web.found(web.page(path), "<td><a href=\"([^\"]*)\">([^<]*)</a></td>"));
        assertEquals("text/csv", Web.type(web.get(path + ".csv")));
        assertEquals("application/sparql-results+json", Web.type(web.get(path + ".json")));
        assertEquals("application/sparql-query", Web.type(web.get(path + ".rq")));
        assertEquals(
                "state\n", web.get(path + ".csv?body=organization/nato").body().replace("\r\n", "\n"));
    }

    @Test
    void a_wrong_parameter_is_answered_with_a_sentence() {
        HttpResponse<String> response = web.get("queries/who-belongs-to-a-body?body=" + Web.encode(EVIL));
        assertEquals(400, response.statusCode());
        assertEquals(false, response.body().contains("<script"));
        assertEquals(
                List.of(
                        "who-belongs-to-a-body: body: an entity as kind/slug, such as organization/csto expected, not"
                                + " &#39;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&#39;; the default is organization/csto"),
                Web.found(response.body(), "role=\"alert\">([^<]*)<"));
    }

    @Test
    void the_form_shows_rows_and_faults() {
        String query = "SELECT ?x { ?x <https://w3id.org/concert/ontology#count> 7 }";
        assertEquals(
                List.of("../id/membership/armenia.csto".substring(1)),
                Web.found(web.page("query?query=" + Web.encode(query)), "<td><a href=\"([^\"]*)\""));
        HttpResponse<String> refused = web.get("query?query=" + Web.encode("SELECT * { SERVICE <a:b> {} } " + EVIL));
        assertEquals(400, refused.statusCode());
        assertEquals(false, refused.body().contains("<script>"));
    }

    @Test
    void an_entity_leads_by_303_to_its_document() {
        HttpResponse<String> response = web.get("id/organization/csto");
        assertEquals(
                "303 ../../doc/organization/csto",
                response.statusCode() + " "
                        + response.headers().firstValue("Location").orElse(""));
    }

    @Test
    void a_label_is_escaped_and_English_is_preferred() {
        assertEquals(
                List.of("Collective &lt;Security&gt; Treaty Organization"),
                Web.found(web.page("doc/organization/csto"), "<h1>(.*)</h1>"));
    }

    @Test
    void a_claim_shows_its_passage_where_the_document_is_at_hand() {
        assertEquals(
                List.of("Armenia"),
                Web.found(web.page("doc/claim/paper-0001"), "<blockquote>[^<]*<mark>([^<]*)</mark>"));
        assertEquals(
                List.of("paper 4–11 Armenia"),
                Web.found(
                        web.page("doc/membership/armenia.csto"),
                        "<cite>([^<]*)</cite><blockquote>([^<]*)</blockquote>"));
    }

    @ParameterizedTest
    @CsvSource({
        "doc/organization/csto,text/turtle,200,text/turtle",
        "doc/organization/csto,application/ld+json,200,application/ld+json",
        "doc/organization/csto,'text/html,*/*;q=0.1',200,text/html",
        "doc/organization/csto,*/*,200,text/html",
        "doc/organization/csto,'text/turtle;q=0.3, application/ld+json;q=0.9',200,application/ld+json",
        "doc/organization/csto,image/png,406,text/plain",
        "doc/organization/csto.ttl,image/png,200,text/turtle",
        "doc/organization/csto.jsonld,text/turtle,200,application/ld+json",
        "doc/organization/csto.html,text/turtle,200,text/html",
        "doc/passage/paper.4-11,text/turtle,200,text/turtle",
        "doc/organization/nosuch,text/turtle,404,text/html",
        "id/organization/nosuch,text/turtle,404,text/html",
        "id/organization/csto/,text/turtle,404,text/html"
    })
    void a_document_has_the_form_that_is_asked_for(String path, String accept, int status, String type) {
        HttpResponse<String> response = web.get(path, "Accept", accept);
        assertEquals(status + " " + type, response.statusCode() + " " + Web.type(response));
    }

    @Test
    void both_RDF_forms_of_a_document_say_the_same() {
        Model turtle = model(web.get("doc/organization/csto.ttl").body(), Lang.TURTLE);
        Model json = model(web.get("doc/organization/csto.jsonld").body(), Lang.JSONLD11);
        assertEquals(6, turtle.size());
        assertEquals(true, turtle.isIsomorphicWith(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "assets/",
                "assets/page.html",
                "assets",
                ".git/config",
                "queries/",
                "queries/nosuch",
                "queries/..%2f..%2fpom.xml",
                "queries/who-belongs-to-a-body.exe",
                "doc",
                "doc/",
                "favicon.ico",
                "fuseki-config.ttl"
            })
    void an_unknown_address_is_a_404_page(String path) {
        HttpResponse<String> response = web.get(path);
        boolean refused = response.statusCode() == 404 || response.statusCode() == 400;
        assertEquals(true, refused, path + " " + response.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/organization/csto, ../../../doc/organization/csto",
        "doc//organization//csto?x=a%26b, ../../../../doc/organization/csto?x=a%26b",
        "/queries, ../queries",
        "/, ../"
    })
    void slashes_that_stand_together_lead_to_the_page_with_single_ones(String path, String location) {
        HttpResponse<String> response = web.get(path);
        assertEquals(
                "301 " + location,
                response.statusCode() + " "
                        + response.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evil.example/", "/sparql?query=ASK%7B%7D", "doc//nothing"})
    void they_lead_nowhere_else(String path) {
        assertEquals(404, web.get(path).statusCode());
    }

    @Test
    void an_unknown_address_is_escaped() {
        HttpResponse<String> response = web.get("x%3Cscript%3E");
        assertEquals(404, response.statusCode());
        assertEquals(List.of("/x&lt;script&gt;"), Web.found(response.body(), "<code>([^<]*)</code>"));
    }

    @Test
    void HEAD_has_the_headers_and_no_body() {
        HttpResponse<String> response = web.send("HEAD", "queries", "");
        assertEquals("200 text/html ", response.statusCode() + " " + Web.type(response) + " " + response.body());
    }

    private static Model model(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toModel();
    }
}
