package org.w3id.concert.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @TempDir
    private Path folder;

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void the_mark_that_a_spreadsheet_writes_first_is_no_part_of_the_table() throws IOException {
        assertEquals("1", read("\uFEFFid,name\n1,one\n").get(0).get("id"));
        assertEquals(List.of(), faults);
    }

    @Test
    void columns_without_a_name_or_with_that_of_another_are_a_fault() throws IOException {
        read("id,,name\n1,2,3\n");
        read("id,name,id\n1,2,3\n");
        String sentence = "t.csv:1: header: a name for each column expected, each another; mend it";
        assertEquals(
                List.of(sentence, sentence),
                faults.stream().map(Fault::toString).toList());
    }

    @Test
    void a_row_with_a_control_character_is_a_fault_and_the_others_are_read() throws IOException {
        assertEquals(
                List.of("2"),
                read("id,name\n1,o\u0001ne\n2,\"t\two\nlines\"\n").stream()
                        .map(row -> row.get("id"))
                        .toList());
        assertEquals(
                List.of("t.csv:2: name: text without control characters expected, U+0001 found; remove it"),
                faults.stream().map(Fault::toString).toList());
    }

    private List<Table.Row> read(String text) throws IOException {
        return Table.read(Files.writeString(folder.resolve("t.csv"), text), List.of("id", "name"), faults);
    }
}
