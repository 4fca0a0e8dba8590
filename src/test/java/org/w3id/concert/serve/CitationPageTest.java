package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationPageTest {
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
    void a_claim_is_cited_in_BibTeX_with_its_place() {
        HttpResponse<String> response = web.get("cite?about=claim/paper-0001&format=bib");
        assertEquals("200 application/x-bibtex", response.statusCode() + " " + Web.type(response));
        assertEquals(
                """
                @misc{concert-claim-paper-0001,
                  author = {{Concert contributors}},
                  title = {{Armenia belongs to the organization.}},
                  howpublished = {Concert: a knowledge graph of regional security organizations},
                  note = {Characters of its text: paper 4–11},
                  url = {https://w3id.org/concert/id/claim/paper-0001}
                }
                """,
                response.body());
    }

    @Test
    void an_entity_as_of_a_date_is_cited_in_RIS_under_the_address_of_that_view() {
        HttpResponse<String> response = web.get("cite?format=ris&about=" + Web.encode("organization/csto?at=2011"));
        assertEquals(
                "attachment; filename=\"concert-organization-csto.ris\"",
                response.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                List.of(
                        "TY  - DATA",
                        "ID  - concert-organization-csto",
                        "AU  - Concert contributors",
                        "TI  - Collective <Security> Treaty Organization",
                        "PB  - Concert: a knowledge graph of regional security organizations",
                        "UR  - https://w3id.org/concert/doc/organization/csto?at=2011",
                        "ER  - "),
                response.body().lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "queries/who-belongs-to-a-body", "chapter-viii", "claim/paper-0001", ""})
    void pages_and_saved_questions_are_cited_too(String about) {
        HttpResponse<String> response = web.get("cite?about=" + about, "Accept", "text/html");
        assertEquals("200 text/html", response.statusCode() + " " + Web.type(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cite?about=claim/nosuch", "cite?about=%3Cscript%3E", "cite?about=about&format=doc"})
    void what_cannot_be_cited_is_answered_with_a_sentence(String path) {
        HttpResponse<String> response = web.get(path);
        assertEquals("text/plain", Web.type(response));
        assertEquals(true, response.body().contains("expected."), response.body());
    }
}
