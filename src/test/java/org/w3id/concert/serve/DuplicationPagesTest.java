package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeSite;

class DuplicationPagesTest {
    private static final String DRUGS = "a=csto&b=cis&function=drug-trafficking";
    private static Web web;

    @BeforeAll
    static void start() {
        web = new Web(WholeSite.port());
    }

    @Test
    void the_matrix_says_how_many_functions_two_bodies_share_and_duplicate() {
        assertEquals(
                List.of("CIS and CSTO: 5 shared functions, 4 of them duplicated; 6 members in common; nested"),
                Web.found(web.page("duplications?at=2020-01"), "title=\"(CIS and CSTO:[^\"]*)\""));
    }

    @Test
    void without_a_date_the_latest_documented_one_is_shown() {
        assertEquals(lines("duplications.csv?at=2020-01"), lines("duplications.csv"));
    }

    @Test
    void nested_pairs_can_be_hidden() {
        List<String> shown = lines("duplications.csv?at=2020-01");
        List<String> hidden = lines("duplications.csv?at=2020-01&nested=hide");
        assertEquals(
                shown.stream()
                        .filter(line -> !line.contains("⊂") && !line.contains("⊃"))
                        .toList(),
                hidden);
    }

    @Test
    void the_CSV_has_the_conclusions_that_hold_at_the_date_and_no_others() {
        String query = "PREFIX concert: <https://w3id.org/concert/ontology#> SELECT (COUNT(DISTINCT ?d) AS ?n)"
                + " { ?d a concert:Duplication ; concert:start/concert:edtf \"2020-01\" }";
        long duplications = lines("duplications.csv?at=2020-01").stream()
                .filter(line -> line.contains(",duplication,"))
                .count();
        assertEquals("n\n" + duplications + "\n", web.csv(query));
    }

    @Test
    void filters_leave_what_they_ask_for() {
        assertEquals(
                List.of("CIS,CSTO,drug-trafficking,duplication,operational"),
                cells("duplications.csv?at=2020-01&function=drug-trafficking"));
        assertEquals(
                List.of("CE,EU,democracy-and-human-rights,duplication", "CE,EU,human-rights,duplication"),
                cells("duplications.csv?at=2020-01&body=eu&with=council-of-europe").stream()
                        .map(line -> line.replaceFirst(",[a-z]+$", ""))
                        .sorted()
                        .toList());
        assertEquals(List.of(), cells("duplications.csv?at=2020-01&m=200"));
    }

    @Test
    void a_date_without_rosters_names_the_silent_premise_and_is_not_an_empty_no() {
        String page = web.page("duplications?at=2020-12-31");
        assertEquals(1, Web.found(page, "(That is not “no duplication”)").size());
        assertEquals(
                List.of("2018,CIS,CSTO,drug-trafficking,silent"),
                lines("duplications.csv?at=2018&function=drug-trafficking").stream()
                        .filter(line -> line.contains(",CIS,CSTO,"))
                        .map(line -> line.substring(0, line.indexOf(",silent") + 7))
                        .toList());
    }

    @Test
    void a_conclusion_is_explained_down_to_its_passages_and_sources() {
        String page = web.page("explain?" + DRUGS + "&at=2020-01");
        assertEquals(
                List.of(
                        "Concluded: duplication, grade operational, 2020-01; members enumerated, functions enumerated."),
                Web.found(page, "class=\"verdict holds\" role=\"status\">([^<]*)<"));
        assertEquals(
                1,
                Web.found(page, "(<cite>.*?nikitin-2018-regional-organizations.*?, 9711–9868</cite>)").stream()
                        .limit(1)
                        .count());
        assertEquals(List.of("falls", "falls"), Web.found(page, "</th><td>(falls|stands)</td>"));
    }

    @Test
    void a_blocked_derivation_names_the_missing_premise_and_where_it_holds() {
        String page = web.page("explain?" + DRUGS + "&at=2018");
        assertEquals(
                List.of("Members of CIS: silent at that date"),
                Web.found(page, "role=\"status\">Not concluded. Missing: (Members of CIS: silent at that date)"));
        assertEquals(
                List.of("duplication/cis.csto.drug-trafficking.2020-01.enumerated.enumerated"),
                Web.found(page, "href=\"[^\"]*id/(duplication/[^\"]*)\""));
    }

    @Test
    void the_page_of_a_conclusion_is_its_proof_and_its_other_forms_stay() {
        String path = "doc/duplication/cis.csto.drug-trafficking.2020-01.enumerated.enumerated";
        assertEquals(
                List.of("CIS and CSTO duplicate a function: countering drug trafficking"),
                Web.found(web.page(path), "<h1>Why: ([^<]*)</h1>"));
        assertEquals("text/turtle", Web.type(web.get(path, "Accept", "text/turtle")));
        assertEquals("application/ld+json", Web.type(web.get(path + ".jsonld")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc/nesting/csto.osce.2020-01",
                "doc/common-membership/cis.csto.2020-01.enumerated",
                "doc/competence/cis.drug-trafficking.2020-01",
                "doc/function-assignment/csto.drug-trafficking.activity.2003"
            })
    void every_kind_of_conclusion_is_explained(String path) {
        assertEquals(
                1,
                Web.found(web.page(path), "(The premises, down to the passages)")
                        .size());
    }

    @Test
    void two_bodies_are_compared_and_silence_is_named() {
        String page = web.page("compare?a=cis&b=csto&at=2020-01");
        assertEquals(List.of("5", "6", "0"), Web.found(page, "<h3>(?:Only CIS|Both|Only CSTO) \\((\\d+)\\)</h3>"));
        assertEquals(
                List.of("6"), Web.found(page, ">shared-members</th><td>[^<]*</td><td class=\"number\">([^<]*)</td>"));
        assertEquals(
                List.of("CIS"),
                Web.found(web.page("compare?a=cis&b=csto&at=2018"), "Full members of (\\w+) are <strong>silent"));
    }

    @Test
    void a_scenario_shows_what_vanishes_and_leaves_the_graph_as_it_is() {
        String ask = "PREFIX concert: <https://w3id.org/concert/ontology#> SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        String before = web.csv(ask);
        String page = web.page("what-if?change=" + Web.encode("csto is dissolved 2019"));
        assertEquals(List.of("4"), Web.found(page, "<h3>Duplications that vanish \\((\\d+)\\)</h3>"));
        assertEquals(before, web.csv(ask));
    }

    @Test
    void a_scenario_is_downloaded_as_the_file_that_the_command_reads() {
        assertEquals(
                List.of("csto is dissolved 2019", "russia leaves cis 2010"),
                web.get("what-if.scenario?change=" + Web.encode("csto is dissolved 2019\nrussia leaves cis 2010"))
                        .body()
                        .lines()
                        .skip(2)
                        .toList());
    }

    @Test
    void a_small_form_adds_its_change_to_the_scenario() {
        HttpResponse<String> reply = web.get(
                "what-if?change=csto%20is%20dissolved&add=leaves&state=state/russia&body=organization/cis&date=2010",
                "Accept", "text/html");
        assertEquals(
                "303 what-if?change=csto%20is%20dissolved&change=state%2Frussia%20leaves%20organization%2Fcis%202010",
                reply.statusCode() + " "
                        + reply.headers().firstValue("Location").orElse(""));
        assertEquals(
                200,
                web.get(reply.headers().firstValue("Location").orElse(""), "Accept", "text/html")
                        .statusCode());
    }

    @Test
    void a_change_that_is_not_understood_is_answered_in_the_page() {
        HttpResponse<String> reply = web.get("what-if?change=" + Web.encode("<script>"), "Accept", "text/html");
        assertEquals(400, reply.statusCode());
        assertEquals(List.of(), Web.found(reply.body(), "(<script>)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duplications",
                "duplications?at=2018&view=list",
                "duplications?view=functions&at=2011",
                "explain",
                "explain?" + DRUGS + "&at=2020-01",
                "explain?" + DRUGS + "&at=2018",
                "explain?a=csto&b=sco",
                "doc/duplication/nato.osce.crisis-response.2018~.enumerated.enumerated",
                "compare",
                "compare?a=csto&b=sco&at=2018",
                "what-if",
                "what-if?change=csto%20is%20dissolved%202019",
                "report/duplication"
            })
    void every_link_into_the_graph_leads_somewhere(String path) {
        Map<String, Integer> lost = new TreeMap<>();
        Web.found(web.page(path), "(?:href|action)=\"([^\"#]*)\"").stream()
                .map(link -> link.replace("&amp;", "&"))
                .filter(link -> !link.startsWith("http"))
                .map(link -> URI.create("http://localhost/" + path).resolve(link))
                .map(link ->
                        link.getRawPath().substring(1) + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .filter(link -> link.matches("(id|doc|duplications|compare|explain|what-if|report|measure).*"))
                .distinct()
                .limit(40)
                .forEach(link -> {
                    int status = web.get(link, "Accept", "text/html").statusCode();
                    if (status != 200 && status != 303) {
                        lost.put(link, status);
                    }
                });
        assertEquals(Map.of(), lost);
    }

    private static List<String> lines(String path) {
        return web.get(path).body().lines().skip(1).toList();
    }

    /** Bodies, function, outcome and grade of each line. */
    private static List<String> cells(String path) {
        return lines(path).stream()
                .map(line -> line.split(","))
                .map(cells -> String.join(",", cells[1], cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }
}
