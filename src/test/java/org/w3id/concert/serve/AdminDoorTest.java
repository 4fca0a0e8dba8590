package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.Journal;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.Store;
import org.w3id.concert.serve.door.AdminDoor;
import org.w3id.concert.serve.door.Person;
import org.w3id.concert.serve.door.Role;
import org.w3id.concert.serve.door.StoreActions;
import org.w3id.concert.serve.door.Tokens;

/** The door for administration over a real store; the public server is not part of it. */
class AdminDoorTest {
    @TempDir
    private Path folder;

    private Store store;
    private Tokens tokens;
    private Journal decisions;
    private AdminDoor door;
    private Web web;

    @BeforeEach
    void open() {
        store = new Store(folder.resolve("store"));
        store.build(SmallGraph.layers());
        store.build(NumberedVersions.layers(2));
        tokens = new Tokens(folder.resolve("store/tokens"));
        decisions = store.journal("decisions", warning -> {});
        StoreActions actions = new StoreActions(store);
        door = AdminDoor.open(
                new InetSocketAddress("127.0.0.1", 0),
                tokens,
                List.of(
                        actions.versions(),
                        actions.rebuild(() -> store.build(NumberedVersions.layers(3))),
                        actions.rollBack(),
                        actions.list("/decisions", "decisions"),
                        actions.record("/decisions", decisions, sent -> {})),
                store.journal("admin", warning -> {}));
        web = new Web(door.port());
    }

    @AfterEach
    void close() {
        door.close();
        decisions.close();
    }

    @Test
    void each_role_may_do_what_those_before_it_may_and_its_own() {
        String reader = token("rita", Role.READER);
        String reviewer = token("vera", Role.REVIEWER);
        String curator = token("cora", Role.CURATOR);
        assertEquals(List.of(200, 200, 200), all("GET", "versions", "", reader, reviewer, curator));
        assertEquals(
                List.of(403, 200, 200),
                all("POST", "decisions", "{\"claim\":\"paper-0001\"}", reader, reviewer, curator));
        assertEquals(List.of(403, 403, 200), all("POST", "rollback", "", reader, reviewer, curator));
        assertEquals("000001", store.served().orElseThrow().name());
        assertEquals(List.of(403, 403, 200), all("POST", "rebuild", "", reader, reviewer, curator));
        assertEquals("000003", store.served().orElseThrow().name());
        assertEquals(2, decisions.entries().size());
        assertEquals("vera", decisions.entries().get(0).value().getString("by"));
    }

    @Test
    void what_was_done_and_refused_is_in_the_journal() {
        String curator = token("cora", Role.CURATOR);
        send("POST", "rollback", "", curator);
        send("POST", "rollback", "", curator);
        send("GET", "versions", "", "wrong");
        assertEquals(
                List.of("cora POST /rollback 200", "cora POST /rollback 400", "nobody GET /versions 401"),
                Journal.read(store.journalFile("admin")).stream()
                        .map(Journal.Entry::value)
                        .map(line -> line.getString("who") + " " + line.getString("action") + " " + line.get("status"))
                        .toList());
    }

    @Test
    void who_shows_wrong_tokens_too_often_is_shut_out_for_a_while() {
        String curator = token("cora", Role.CURATOR);
        int status = 401;
        for (int attempt = 0; attempt < 40 && status == 401; attempt++) {
            status = send("GET", "versions", "", "guess" + attempt).statusCode();
        }
        assertEquals(429, status);
        HttpResponse<String> refused = send("GET", "versions", "", curator);
        assertEquals(429, refused.statusCode());
        assertEquals("60", refused.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void a_token_is_kept_as_a_hash_that_only_the_owner_reads_and_can_be_taken_away() throws IOException {
        String token = token("rita", Role.READER);
        assertFalse(Files.readString(tokens.file()).contains(token));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens.file())));
        tokens.remove("rita");
        assertEquals(401, send("GET", "versions", "", token).statusCode());
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() {
        String curator = token("cora", Role.CURATOR);
        assertEquals(404, send("GET", "nothing", "", curator).statusCode());
        HttpResponse<String> refused = send("DELETE", "versions", "", curator);
        assertEquals(405, refused.statusCode());
        assertEquals("GET", refused.headers().firstValue("Allow").orElse(""));
        assertEquals(400, send("POST", "decisions", "no json", curator).statusCode());
        assertEquals(400, send("POST", "decisions", "", curator).statusCode());
        assertTrue(send("GET", "", "", curator).body().contains("POST /rebuild"));
        assertFalse(send("GET", "", "", token("rita", Role.READER)).body().contains("POST"));
    }

    private String token(String name, Role role) {
        return tokens.add(new Person(name, role));
    }

    private List<Integer> all(String method, String path, String body, String... shown) {
        return List.of(shown).stream()
                .map(token -> send(method, path, body, token).statusCode())
                .toList();
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        return web.send(method, path, body, "Authorization", "Bearer " + token);
    }
}
