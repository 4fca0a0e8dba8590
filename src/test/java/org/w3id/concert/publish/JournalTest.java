package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

class JournalTest {
    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();
    private Path file;

    @BeforeEach
    void record() {
        file = folder.resolve("decisions.jsonl");
        try (Journal journal = open()) {
            journal.append(decision("accepted"));
            journal.append(decision("two\nlines, \"quoted\", Минск \u2028"));
            journal.append(decision("rejected"));
        }
    }

    @Test
    void entries_come_back_in_their_order_as_they_were_given() {
        try (Journal journal = open()) {
            assertEquals(
                    List.of("accepted", "two\nlines, \"quoted\", Минск \u2028", "rejected"), texts(journal.entries()));
            assertEquals(4, journal.append(decision("more")).number());
        }
        assertEquals(4, Journal.read(file).size());
        assertEquals(List.of(), warnings);
    }

    @Test
    void each_entry_is_one_line_of_json() throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertEquals(3, lines.size());
        assertEquals(
                2, JSON.parse(lines.get(1)).get("number").getAsNumber().value().intValue());
    }

    @Test
    void a_torn_last_line_is_put_aside_wherever_it_is_cut_and_the_others_stay() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int last = new String(whole, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .mapToInt(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1)
                .sum();
        for (int cut = last + 1; cut < whole.length; cut += 7) {
            Files.write(file, java.util.Arrays.copyOf(whole, cut));
            warnings.clear();
            try (Journal journal = open()) {
                assertEquals(2, journal.entries().size());
                assertEquals(3, journal.append(decision("again")).number());
            }
            assertEquals(1, warnings.size());
            assertTrue(warnings.get(0).contains("decisions.jsonl:3: the last line was cut off"), warnings.get(0));
            assertEquals(3, Journal.read(file).size());
        }
        assertTrue(Files.exists(folder.resolve("decisions.jsonl.torn")));
    }

    @Test
    void zeros_that_a_power_cut_left_at_the_end_are_torn_too() throws IOException {
        Files.write(file, new byte[300], StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertEquals(3, journal.entries().size());
        }
        assertEquals(1, warnings.size());
    }

    @Test
    void a_line_that_was_changed_or_left_out_is_a_fault_and_nothing_is_touched() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, Files.readString(file).replace("accepted", "rejected"));
        FaultyInput changed = assertThrows(FaultyInput.class, this::open);
        assertTrue(changed.getMessage().contains("decisions.jsonl:1: sha256"), changed.getMessage());
        Files.write(file, List.of(lines.get(0), lines.get(2), lines.get(2)));
        byte[] before = Files.readAllBytes(file);
        assertThrows(FaultyInput.class, this::open);
        assertEquals(List.of(), warnings);
        assertEquals(new String(before), Files.readString(file));
    }

    @Test
    void a_last_line_that_is_complete_but_was_changed_is_a_fault_and_not_taken_for_torn() throws IOException {
        Files.writeString(file, Files.readString(file).replace("rejected", "accepted"));
        FaultyInput changed = assertThrows(FaultyInput.class, this::open);
        assertTrue(changed.getMessage().contains("decisions.jsonl:3: sha256"), changed.getMessage());
        assertEquals(List.of(), warnings);
    }

    @Test
    void a_second_writer_is_refused_and_a_reader_is_not() {
        try (Journal journal = open()) {
            FaultyInput refused = assertThrows(FaultyInput.class, this::open);
            assertTrue(refused.getMessage().contains("another program holds it"), refused.getMessage());
            assertEquals(3, Journal.read(file).size());
            assertEquals(3, journal.entries().size());
        }
    }

    private Journal open() {
        return Journal.open(file, warnings::add);
    }

    private static JsonObject decision(String text) {
        JsonObject decision = new JsonObject();
        decision.put("said", text);
        return decision;
    }

    private static List<String> texts(List<Journal.Entry> entries) {
        return entries.stream().map(entry -> entry.value().getString("said")).toList();
    }
}
