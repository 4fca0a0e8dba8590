package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.CanonicalQuads;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.Store;
import org.w3id.concert.serve.site.Passages;

/** A store with two versions: both can be read, each as it was. */
class VersionPageTest {
    private static final String BEFORE = dated("2026-01-01");
    private static final String CHANGE = dated("2026-02-01")
            + "graph:facts { id:organization/csto concert:is \"newer than before\" }"
            + "graph:source/paper { id:claim/paper-0002 a concert:Claim }";

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static Web web;
    private static String older;
    private static String newer;

    @BeforeAll
    static void start() {
        Store store = new Store(folder.resolve("store"));
        store.build(SmallGraph.layers(BEFORE));
        store.build(SmallGraph.layers(CHANGE));
        older = CanonicalQuads.of(SmallGraph.layers(BEFORE).asDatasetGraph()).digest();
        newer = CanonicalQuads.of(SmallGraph.layers(CHANGE).asDatasetGraph()).digest();
        server = ConcertServer.overStore(
                        store,
                        SmallServer.CONFIGURATION,
                        SmallServer.queries(folder),
                        Passages.none(),
                        Address.local(0))
                .start();
        web = new Web(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void each_version_describes_an_entity_as_it_was() {
        assertTrue(turtle("doc/organization/csto").contains("newer than before"));
        assertTrue(turtle("version/" + newer.substring(0, 16) + "/doc/organization/csto")
                .contains("newer than before"));
        assertFalse(turtle("version/" + older.substring(0, 16) + "/doc/organization/csto")
                .contains("newer than before"));
    }

    @Test
    void a_page_of_a_version_names_the_original_and_leads_within_the_version() {
        HttpResponse<String> page = web.get("version/" + older + "/doc/organization/csto", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Link").orElse("").contains("rel=\"original\""));
        HttpResponse<String> entity = web.get("version/" + older + "/id/organization/csto", "Accept", "text/html");
        assertEquals(303, entity.statusCode());
        assertEquals(
                "../../doc/organization/csto",
                entity.headers().firstValue("Location").orElse(""));
    }

    @Test
    void the_list_has_both_and_an_unknown_version_is_not_found() {
        String list = web.get("version", "Accept", "text/html").body();
        assertTrue(list.contains(older) && list.contains(newer));
        assertEquals(
                404, web.get("version/0123456789abcdef/doc/organization/csto").statusCode());
        assertEquals(301, web.get("version/" + older.substring(0, 8)).statusCode());
    }

    @Test
    void what_came_and_went_between_versions_is_counted() {
        String changes = web.get("changes", "Accept", "text/html").body();
        assertTrue(changes.contains("<h3><a href=\"./version/" + older.substring(0, 16)), changes);
        assertTrue(changes.contains("1 claims added"), changes);
        assertTrue(changes.contains("/id/claim/paper-0002\">claim/paper-0002</a>"), changes);
    }

    @Test
    void a_time_gate_leads_to_the_version_of_that_time_and_a_time_map_lists_all() {
        String path = "doc/organization/csto";
        assertEquals("version/" + newer.substring(0, 16), gate("Sun, 01 Feb 2026 12:00:00 GMT"));
        assertEquals("version/" + older.substring(0, 16), gate("Thu, 15 Jan 2026 12:00:00 GMT"));
        assertEquals("version/" + older.substring(0, 16), gate("Thu, 15 Jan 1998 12:00:00 GMT"));
        assertEquals(400, web.get("timegate/" + path, "Accept-Datetime", "2026").statusCode());
        assertEquals(404, web.get("timegate/doc/organization/nobody").statusCode());
        HttpResponse<String> map = web.get("timemap/" + path);
        assertEquals("application/link-format", Web.type(map));
        assertEquals(
                2,
                map.body()
                        .lines()
                        .filter(line -> line.contains("rel=\"memento\""))
                        .count());
        assertEquals(
                "Thu, 01 Jan 2026 00:00:00 GMT",
                web.get("version/" + older + "/" + path)
                        .headers()
                        .firstValue("Memento-Datetime")
                        .orElse(""));
    }

    private static String gate(String time) {
        HttpResponse<String> reply = web.get("timegate/doc/organization/csto", "Accept-Datetime", time);
        assertEquals(302, reply.statusCode());
        assertEquals("Accept-Datetime", reply.headers().firstValue("Vary").orElse(""));
        String link = reply.headers().firstValue("Link").orElse("");
        assertTrue(link.contains("rel=\"original\"") && link.contains("rel=\"timemap\""), link);
        return reply.headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst("^[./]*", "")
                .replaceFirst("/doc/.*", "");
    }

    private static String dated(String day) {
        return "graph:ontology { <https://w3id.org/concert/ontology> <http://purl.org/dc/terms/modified> \"" + day
                + "\"^^xsd:date }";
    }

    private static String turtle(String path) {
        HttpResponse<String> reply = web.get(path, "Accept", "text/turtle");
        assertEquals(200, reply.statusCode(), path);
        return reply.body();
    }
}
