package org.w3id.concert.serve.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.Journal;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.Store;
import org.w3id.concert.serve.attack.Wire.Response;
import org.w3id.concert.serve.door.AdminDoor;
import org.w3id.concert.serve.door.Person;
import org.w3id.concert.serve.door.Role;
import org.w3id.concert.serve.door.StoreActions;
import org.w3id.concert.serve.door.Tokens;

/** Attacks on the door for administration: by pages of the web, by those with a lesser role, by what is sent. */
class DoorAttacksTest {
    @TempDir
    private Path folder;

    private Store store;
    private Journal decisions;
    private AdminDoor door;
    private String reader;
    private String reviewer;
    private String curator;

    @BeforeEach
    void open() {
        store = new Store(folder.resolve("store"));
        store.build(SmallGraph.layers());
        Tokens tokens = new Tokens(folder.resolve("store/tokens"));
        reader = shown(tokens.add(new Person("rita", Role.READER)));
        reviewer = shown(tokens.add(new Person("vera", Role.REVIEWER)));
        curator = shown(tokens.add(new Person("cora", Role.CURATOR)));
        decisions = store.journal("decisions", warning -> {});
        StoreActions actions = new StoreActions(store);
        door = AdminDoor.open(
                new InetSocketAddress("127.0.0.1", 0),
                tokens,
                List.of(actions.versions(), actions.rollBack(), actions.record("/decisions", decisions, sent -> {})),
                store.journal("admin", warning -> {}));
    }

    @AfterEach
    void close() {
        door.close();
        decisions.close();
    }

    @Test
    void a_page_of_the_web_can_do_nothing_even_with_a_token_and_shuts_nobody_out() {
        for (String page : List.of(
                "Origin: http://page.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Host: page.example")) {
            assertEquals(403, send("GET", "/versions", "", curator, page).status(), page);
        }
        for (int more = 0; more < 12; more++) {
            send("POST", "/rollback", "", "Origin: http://page.example");
        }
        assertEquals(429, send("POST", "/rollback", "").status());
        assertEquals(200, send("GET", "/versions", "", curator).status());
    }

    @Test
    void one_token_is_shown_and_no_other_name_of_a_method_counts() {
        assertEquals(
                200,
                send("GET", "/versions", "", curator.replace("Bearer", "bearer"))
                        .status());
        assertEquals(401, send("GET", "/versions", "", reader, curator).status());
        assertEquals(401, send("GET", "/versions", "", curator, reader).status());
        for (String override : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            assertEquals(
                    405,
                    send("GET", "/rollback", "", curator, override + ": POST").status());
        }
        assertEquals(405, send("HEAD", "/rollback", "", curator).status());
        assertEquals(405, send("post", "/rollback", "", curator).status());
        assertEquals(
                403, send("POST", "/x/../%72ollback;x?role=curator", "", reader).status());
    }

    @Test
    void what_is_no_sound_json_object_is_refused_and_in_no_journal() {
        for (String body : List.of(
                "[1]",
                "{\"a\":1} {\"a\":1}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":1e999999999}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":" + "9".repeat(900_000) + "}",
                "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"a\":".repeat(100_000))) {
            Response refused = send("POST", "/decisions", body, reviewer);
            assertEquals(400, refused.status(), body.substring(0, Math.min(40, body.length())));
            assertTrue(refused.body().contains("The body: "), refused.body());
        }
        assertEquals(400, send("POST", "/rollback", "{\"to\":1}", curator).status());
        assertEquals(
                413,
                send("POST", "/decisions", "", reviewer, "Content-Length: 99999999999")
                        .status());
        assertEquals(List.of(), decisions.entries());
    }

    @Test
    void nothing_tells_which_server_it_is_and_the_journal_holds_no_token() throws IOException {
        for (String target : List.of("/versions", "//versions", "versions", "/%00")) {
            Response answer = send("GET", target, "", curator);
            assertFalse(
                    (answer.head() + answer.body())
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches("(?s).*(jetty|<html).*"),
                    answer.head());
        }
        send("POST", "/decisions", "{\"claim\":\"paper-0001\"}", curator);
        send("GET", "/versions", "", curator + "x");
        String journal = Files.readString(store.journalFile("admin"));
        assertFalse(journal.contains(curator.replace("Authorization: Bearer ", "")), journal);
        assertFalse(journal.contains("paper-0001"), journal);
    }

    private Response send(String method, String path, String body, String... headers) {
        return new Wire(door.port()).send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String shown(String token) {
        return "Authorization: Bearer " + token;
    }
}
