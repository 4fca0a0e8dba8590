package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeSite;

/** The lists and the pages of entities, over the whole graph. */
class EntityPagesTest {
    private static Web web;

    @BeforeAll
    static void start() {
        web = new Web(WholeSite.port());
    }

    @Test
    void the_first_page_shows_overlaps_with_their_sources_and_three_doors() {
        String page = web.page("");
        assertEquals(6, Web.found(page, "(See why)").size());
        assertEquals(
                List.of("Explore duplication", "Ask with SPARQL", "Take the data"),
                Web.found(page, "<a href=\"[^\"]*\"><strong>([^<]*)</strong>"));
    }

    @ParameterizedTest
    @CsvSource({
        "organizations?function=drug-trafficking, African Union, Commonwealth of Independent States",
        "organizations?state=uzbekistan, GUAM, Shanghai Cooperation Organization",
        "functions?body=csto, trade and free-trade areas, countering drug trafficking",
        "instruments?q=charter, CSTO Anti-Narcotics Strategy, CSTO Charter",
        "states?body=csto, Moldova, Armenia"
    })
    void a_list_keeps_to_its_filter(String path, String absent, String present) {
        String table = web.page(path).replaceAll("(?s).*<tbody>", "");
        assertEquals(
                "false true", table.contains(">" + absent + "<") + " " + table.contains(">" + present + "<"), path);
    }

    @Test
    void a_list_is_sorted_by_the_address() {
        List<String> names =
                Web.found(web.page("organizations?sort=-members"), "<th scope=\"row\"[^>]*><a [^>]*>([^<]*)</a>");
        assertEquals("United Nations", names.get(0));
    }

    @Test
    void an_organization_shows_functions_duplications_and_members_with_their_sources() {
        String page = web.page("doc/organization/csto");
        assertEquals(
                List.of("Organizations", "CSTO", "ОДКБ"),
                Stream.of(
                                Web.found(page, "class=\"trail\"><a [^>]*>([^<]*)"),
                                Web.found(page, "<strong>(CSTO)</strong>"),
                                Web.found(page, "<span lang=\"ru\">(ОДКБ)</span>"))
                        .flatMap(List::stream)
                        .toList());
        assertEquals(true, page.contains("Duplicates a function with"));
        assertEquals(true, page.contains("Institute of Contemporary Development 2011"));
        assertEquals(false, page.contains("<blockquote>"));
    }

    @Test
    void as_of_a_date_a_member_that_had_left_is_missing() {
        String members = "doc/organization/csto?section=organization-members&at=";
        assertEquals(
                List.of(true, false),
                Stream.of("2008", "2014")
                        .map(year -> web.page(members + year).contains(">Uzbekistan<"))
                        .toList());
    }

    @Test
    void as_stated_in_one_source_nothing_of_the_others_is_shown() {
        String page = web.page(
                "doc/organization/csto?section=organization-functions&source=insor-2011-csto-responsible-security");
        assertEquals(
                List.of(true, false),
                List.of(
                        page.contains("Institute of Contemporary Development 2011"),
                        page.contains(">Alexander Nikitin 2018")));
    }

    @Test
    void a_date_in_other_words_is_answered_with_a_sentence() {
        assertEquals(
                400,
                web.get("doc/organization/csto?at=soon", "Accept", "text/html").statusCode());
    }

    @Test
    void an_opinion_names_whose_it_is() {
        String page = web.page("doc/organization/csto?section=entity-said&group=opinion");
        assertEquals(true, page.contains("opinion of Institute of Contemporary Development"));
    }

    @Test
    void a_claim_says_what_rests_on_it_and_offers_its_citation() {
        String page = web.page("doc/claim/insor-2011-0041");
        assertEquals(true, page.contains("What rests on it"));
        assertEquals(
                List.of("bib", "ris"),
                Web.found(page, "cite\\?about=claim%2Finsor-2011-0041&(?:amp;)?format=([a-z]*)"));
    }

    @Test
    void a_state_shows_how_far_it_is_exposed_to_overlap_and_why() {
        String page = web.page("doc/state/uzbekistan?at=2020-01");
        assertEquals(
                List.of("../../explain?a=CIS&amp;b=SCO", "../../explain?a=CIS&amp;b=OSCE"),
                Web.found(page, "<a href=\"([^\"]*explain[^\"]*)&amp;function=[^\"]*&amp;at=2020-01\">"));
        assertEquals(List.of("2", "2"), Web.found(page, "<dd>(\\d+)</dd></div>\\s"));
        String silent = web.page("doc/state/afghanistan?at=2020-01");
        assertEquals(List.of("silent", "silent"), Web.found(silent, "<dd>(silent)</dd>"));
    }

    @Test
    void a_section_is_a_table_and_a_query() {
        HttpResponse<String> table = web.get("sections/state-bodies.csv?entity=state/uzbekistan");
        assertEquals("200 text/csv", table.statusCode() + " " + Web.type(table));
        assertEquals(
                303, web.get("sections/state-bodies?entity=state/uzbekistan").statusCode());
    }

    @Test
    void the_map_lists_the_same_states_and_disclaims_boundaries() {
        String page = web.page("map?body=organization/csto&at=2020-01");
        assertEquals(6, Web.found(page, "<th scope=\"row\">(<a )").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "organizations",
                "states",
                "functions",
                "instruments",
                "operations",
                "forces",
                "documents",
                "timelines",
                "map?body=organization/sco",
                "doc/organization/csto",
                "doc/state/uzbekistan",
                "doc/function/drug-trafficking",
                "doc/instrument/csto-charter",
                "doc/operation/channel",
                "doc/force/crrf",
                "doc/document/cia-factbook-2020-01",
                "doc/claim/nikitin-2018-0008"
            })
    void a_page_has_one_heading_and_links_only_to_what_there_is(String path) {
        String page = web.page(path);
        assertEquals(1, Web.found(page, "<(h1)[ >]").size());
        String main = page.substring(page.indexOf("<main"));
        List<String> dead = Web.found(main, "(?:href|action)=\"([^\"#]*)[^\"]*\"").stream()
                .filter(link -> !link.startsWith("http") && !link.isEmpty())
                .map(link -> URI.create("http://localhost/" + path.replaceAll("\\?.*", ""))
                        .resolve(link.replace("&amp;", "&").replace(" ", "%20"))
                        .toString()
                        .replace("http://localhost/", ""))
                .filter(link -> !link.matches("(search|duplications|recognition|query|cite|assets/world)\\b.*"))
                .distinct()
                .limit(40)
                .filter(link -> web.send("HEAD", link, "").statusCode() >= 400)
                .toList();
        assertEquals(List.of(), dead);
    }
}
