package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.WholeSite;
import org.w3id.concert.publish.Store;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.site.Passages;

/** The report on duplication on a real server, from memory and from a store. */
class ReportPageTest {
    private static final Path CONFIGURATION = WholeGraph.HOME.folder().resolve("fuseki-config.ttl");

    private static Web web;

    @BeforeAll
    static void start() {
        web = new Web(WholeSite.port());
    }

    @ParameterizedTest
    @CsvSource({
        "report/duplication?at=2011, text/html, <h1>Report on duplication</h1>",
        "report/duplication.html?at=2011, text/html, <!DOCTYPE html>",
        "report/duplication.md?at=2011, text/markdown, # Report on duplication",
        "report/duplication.csv?at=2011, text/csv, 'report,scope,section'",
        "report/duplication.ttl?at=2011, text/turtle, report/duplication.at-2011>"
    })
    void a_report_has_its_forms(String path, String type, String begins) {
        HttpResponse<String> response = web.get(path, "Accept", "*/*");
        assertEquals(200, response.statusCode());
        assertEquals(type, Web.type(response));
        assertEquals(true, response.body().contains(begins), response.body());
    }

    @Test
    void what_is_typed_stays_text() {
        String page = web.get("report/duplication?at=2011&states=&x=%22%3E%3Cscript%3E", "Accept", "text/html")
                .body();
        assertEquals(false, page.contains("<script"), page);
    }

    @Test
    void a_date_or_state_that_is_none_is_refused() {
        assertEquals(400, web.get("report/duplication?at=soon", "Accept", "*/*").statusCode());
        assertEquals(
                400,
                web.get("report/duplication.csv?states=atlantis", "Accept", "*/*")
                        .statusCode());
    }

    @Test
    void an_unknown_report_or_form_is_not_found() {
        assertEquals(404, web.get("report/redundancy", "Accept", "*/*").statusCode());
        assertEquals(404, web.get("report/duplication.pdf", "Accept", "*/*").statusCode());
    }

    @Test
    void a_store_gives_the_same_report(@TempDir Path folder) {
        Store store = new Store(folder);
        store.build(WholeGraph.all());
        try (ConcertServer overStore = ConcertServer.overStore(
                        store, CONFIGURATION, QueryFolder.read(WholeGraph.HOME), Passages.none(), Address.local(0))
                .start()) {
            String path = "report/duplication.csv?at=2011&states=russia";
            assertEquals(
                    web.get(path, "Accept", "*/*").body(),
                    new Web(overStore.port()).get(path, "Accept", "*/*").body());
        }
    }
}
