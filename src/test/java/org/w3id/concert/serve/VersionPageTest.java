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
    private static final String CHANGE = "graph:facts { id:organization/csto concert:is \"newer than before\" }";

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static Web web;
    private static String older;
    private static String newer;

    @BeforeAll
    static void start() {
        Store store = new Store(folder.resolve("store"));
        store.build(SmallGraph.layers());
        store.build(SmallGraph.layers(CHANGE));
        older = CanonicalQuads.of(SmallGraph.layers().asDatasetGraph()).digest();
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

    private static String turtle(String path) {
        HttpResponse<String> reply = web.get(path, "Accept", "text/turtle");
        assertEquals(200, reply.statusCode(), path);
        return reply.body();
    }
}
