package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.w3id.concert.WholeSite;

/** The editor at {@code /query}, as a person uses it. */
class SparqlPageTest {
    private static final String ENTITY = "PREFIX id: <https://w3id.org/concert/id/>"
            + " SELECT ?body { VALUES ?body { <https://w3id.org/concert/id/organization/csto> } }";

    private Browser browser;

    @BeforeEach
    void forget() {
        browser = Browser.get();
        browser.open("about");
        browser.script("localStorage.clear()");
    }

    @Test
    void a_saved_question_opens_with_its_parameters_runs_and_links_entities_to_their_pages() {
        browser.open("query?name=which-states-are-members-of-a-body-at-a-date&date=2011-01-01");
        browser.the(".yasr_results td a.iri");
        assertEquals(true, query().contains("\"2011-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>"));
        WebElement link = browser.the(".yasr_results td a.iri[href*='/id/state/']");
        assertEquals(true, link.getAttribute("href").startsWith(WholeSite.url() + "id/state/"));
        browser.photograph(Path.of("target/photographs/query-table.png"));
    }

    @Test
    void an_answer_in_numbers_is_a_chart_and_triples_are_a_graph() {
        open("SELECT ?bodyLabel (COUNT(?claim) AS ?claims) { ?claim <https://w3id.org/concert/ontology#subject> ?body ."
                + " ?body <http://www.w3.org/2004/02/skos/core#prefLabel> ?bodyLabel FILTER(LANG(?bodyLabel) = \"en\")}"
                + " GROUP BY ?bodyLabel ORDER BY DESC(?claims) LIMIT 10");
        browser.the(".yasr_results table");
        browser.the(".select_chart").click();
        assertEquals("10", String.valueOf(browser.script("return document.querySelectorAll('.drawing rect').length")));
        browser.photograph(Path.of("target/photographs/query-chart.png"));
        open(
                "CONSTRUCT { ?a <https://w3id.org/concert/ontology#overlaps> ?b } {"
                        + " ?overlap <https://w3id.org/concert/ontology#firstBody> ?a ; <https://w3id.org/concert/ontology#secondBody> ?b }");
        browser.the(".select_graph").click();
        browser.the(".drawing line");
        browser.photograph(Path.of("target/photographs/query-graph.png"));
    }

    @Test
    void properties_are_completed_from_this_graph_for_the_class_of_the_subject() {
        open(
                "PREFIX concert: <https://w3id.org/concert/ontology#> SELECT * { ?d a concert:Duplication . ?d concert:s }");
        WebElement keys = browser.the(".CodeMirror textarea, .CodeMirror");
        browser.script("const editor = document.querySelector('.CodeMirror').CodeMirror; editor.focus();"
                + " editor.setCursor({line: 0, ch: editor.getLine(0).length - 2});");
        browser.script("document.querySelector('.CodeMirror').CodeMirror.autocomplete()");
        String hints = browser.the(".CodeMirror-hints").getText();
        assertEquals(true, hints.contains("concert:sharedMember"), hints);
        assertEquals(false, hints.contains("concert:subject"), hints);
        assertEquals(true, keys.isDisplayed());
    }

    @Test
    void the_keyboard_is_not_trapped() {
        browser.open("query");
        browser.the(".yasgui .CodeMirror");
        assertEquals("BODY", browser.script("return document.activeElement.tagName"));
        browser.script("document.querySelector('.CodeMirror').CodeMirror.focus()");
        browser.press(Keys.ESCAPE, Keys.TAB);
        assertEquals(false, browser.script("return document.activeElement.matches('.CodeMirror textarea')"));
    }

    @Test
    void a_shared_link_brings_the_query_to_this_endpoint_only() {
        open(ENTITY);
        browser.open("about");
        browser.open("query#query=" + encoded(ENTITY) + "&endpoint=https%3A%2F%2Fexample.org%2F");
        browser.the(".yasr_results td a.iri");
        assertEquals(ENTITY, query());
        assertEquals(true, browser.loaded().keySet().stream().allMatch(address -> address.startsWith(WholeSite.url())));
    }

    private void open(String query) {
        browser.open("about");
        browser.open("query?query=" + encoded(query));
        browser.the(".yasgui .CodeMirror");
    }

    private String query() {
        return (String)
                browser.script(
                        "return [...document.querySelectorAll('.CodeMirror')].find((each) => each.offsetParent).CodeMirror.getValue()");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
