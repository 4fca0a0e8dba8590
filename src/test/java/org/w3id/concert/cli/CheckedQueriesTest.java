package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

class CheckedQueriesTest {
    private static final String RIGHT = "ASK {}";
    private static final String WRONG = "ASK {";

    @TempDir
    private Path folder;

    private Home home;
    private Path kept;

    @BeforeEach
    void make_a_home() throws IOException {
        Files.createDirectories(folder.resolve("ontology"));
        Files.createDirectories(folder.resolve("queries/page"));
        Files.writeString(folder.resolve("ontology/concert.ttl"), "");
        kept = Files.createDirectory(folder.resolve("kept"));
        home = new Home(folder);
    }

    @Test
    void queries_are_checked_once() throws IOException {
        write("queries/is-it.rq", RIGHT);
        read("1");
        assertEquals("queries-1.checked", marks());
        write("queries/is-it.rq", WRONG);
        assertEquals(WRONG, read("1").get("is-it").text(), "the same key says that nothing has changed");
        assertThrows(FaultyInput.class, () -> read("2"));
        assertThrows(FaultyInput.class, () -> new CheckedQueries(kept).read(home, Optional.empty()));
    }

    @Test
    void a_wrong_query_of_the_pages_is_found_and_leaves_no_mark() throws IOException {
        write("queries/page/is-it.rq", WRONG);
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> read("3"));
        assertEquals("is-it.rq", faulty.faults().get(0).file());
        assertEquals("", marks());
        write("queries/page/is-it.rq", RIGHT);
        read("4");
        read("5");
        assertEquals("queries-5.checked", marks(), "the mark before is gone");
    }

    @Test
    void where_no_mark_can_be_left_all_goes_on() throws IOException {
        write("queries/is-it.rq", RIGHT);
        QueryFolder read = new CheckedQueries(folder.resolve("nowhere")).read(home, Optional.of("6"));
        assertEquals(1, read.all().size());
    }

    private QueryFolder read(String key) {
        return new CheckedQueries(kept).read(home, Optional.of(key));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String marks() throws IOException {
        try (Stream<Path> marks = Files.list(kept)) {
            return String.join(
                    " ", marks.map(each -> each.getFileName().toString()).toList());
        }
    }
}
