package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.WholeSite;
import org.w3id.concert.serve.site.Contents;
import org.w3id.concert.vocab.CONCERT;

/** The pages that say how the graph is made and read, over the whole graph. */
class ManualPagesTest {
    private static Web web;

    @BeforeAll
    static void start() {
        web = new Web(WholeSite.port());
    }

    @Test
    void every_page_of_the_contents_is_there() {
        List<String> missing = Contents.titles().keySet().stream()
                .filter(path -> web.get(path, "Accept", "text/html").statusCode() != 200)
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void a_term_has_its_place_in_the_ontology_and_a_page_with_examples_and_uses() {
        assertEquals(1, count(web.page("ontology"), "id=\"DisputedTerritory\""));
        String page = web.page("term/DisputedTerritory");
        assertEquals(1, count(page, "Not: a state whose border"));
        assertEquals(1, count(page, "../queries/which-disputed-territories-do-the-sources-name"));
        assertEquals(404, web.get("term/nosuch").statusCode());
    }

    @Test
    void the_codebook_has_a_coding_rule_and_a_borderline_case_for_each_function_of_a_part() {
        String page = web.page("codebook");
        int entries = count(page, "class=\"entry\"");
        assertEquals(true, entries > 1);
        assertEquals(entries, count(page, "<dt>Coding rule</dt>"));
        assertEquals(entries, count(page, "<dt>Borderline case</dt>"));
        assertEquals(6, count(web.page("codebook?part=scheme/modality"), "class=\"entry\""));
    }

    @Test
    void the_rules_stand_in_words_and_as_SPARQL() {
        String page = web.page("rules");
        int rules = WholeGraph.union()
                .listSubjectsWithProperty(RDF.type, CONCERT.Rule)
                .toList()
                .size();
        assertEquals(rules, count(page, " conclusions</p>"));
        assertEquals(true, page.contains("If a body conducts an operation"));
        assertEquals(true, page.contains("As SPARQL"));
        assertEquals("text/turtle", Web.type(web.get("shapes.ttl")));
    }

    @Test
    void the_changes_are_those_of_the_changelog() {
        assertEquals(1, count(web.page("changes"), "[0.1.0] - 2026-11-21</h2>"));
    }

    @Test
    void about_says_the_version_and_describes_the_data_set_for_crawlers() {
        String page = web.page("about");
        assertEquals(1, count(page, "version 0.1.0, of 2026-11-21;"));
        assertEquals(1, count(page, "\"@type\" : \"Dataset\""));
    }

    @Test
    void an_error_report_is_a_file_with_the_place_and_the_digest() {
        HttpResponse<String> response = web.get("report-error?about=claim/insor-2011-0338");
        assertEquals("200 text/markdown", response.statusCode() + " " + Web.type(response));
        assertEquals(
                "attachment; filename=\"error-in-claim-insor-2011-0338.md\"",
                response.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                List.of(
                        "- About: <https://w3id.org/concert/id/claim/insor-2011-0338>",
                        "- Place: insor-2011-csto-responsible-security 18970–19235",
                        "- SHA-256 of the passage: 9b3e3fe9783018484a7ca1bbeedf2a00c80cf11c57f34a9dcfe833c19e4c4e53",
                        "- Graph: version 0.1.0 of 2026-11-21"),
                response.body()
                        .lines()
                        .filter(line -> line.matches("- (About|Place|SHA-256|Graph).*"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-error?about=claim/nosuch", "report-error?about=../x"})
    void only_what_is_in_the_graph_can_be_reported(String path) {
        assertEquals(404, web.get(path).statusCode());
    }

    @Test
    void the_site_map_has_pages_questions_and_entities_and_robots_are_led_to_it() {
        String map = web.get("sitemap.xml").body();
        assertEquals(1, count(map, "<loc>https://w3id.org/concert/chapter-viii</loc>"));
        assertEquals(1, count(map, "<loc>https://w3id.org/concert/doc/organization/csto</loc>"));
        assertEquals(1, count(web.get("robots.txt").body(), "Sitemap: https://w3id.org/concert/sitemap.xml"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
