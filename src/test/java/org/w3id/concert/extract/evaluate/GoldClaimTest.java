package org.w3id.concert.extract.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

class GoldClaimTest {
    @TempDir
    Path folder;

    @Test
    void every_line_that_is_no_claim_is_one_sentence() throws IOException {
        Path gold = Files.writeString(
                folder.resolve("x.gold.jsonl"),
                "{\"kind\":\n[]\n{\"kind\":\"membership\"}\nwords\n{\"kind\": \"membership\"}}\n");
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> GoldClaim.read(gold, (kind, property) -> 1));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                faulty.faults().stream().map(fault -> fault.line()).toList());
        assertEquals(
                "x.gold.jsonl:1: claim: JSON object of the schema expected; a whole JSON object of at most 64 levels expected",
                faulty.faults().get(0).toString());
    }
}
