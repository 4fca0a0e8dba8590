package org.w3id.concert.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    @Test
    void offsets_count_code_points_not_chars() {
        DocumentText text = DocumentText.of("a\uD83D\uDE00b\u2013c");
        assertEquals(5, text.length());
        assertEquals(Optional.of("b\u2013"), text.passage(2, 4));
    }

    @Test
    void a_passage_beyond_the_end_is_absent() {
        assertEquals(Optional.empty(), DocumentText.of("abc").passage(1, 4));
    }

    @Test
    void a_moved_passage_is_found_with_its_shift() {
        String digest = DocumentText.digest("treaty");
        assertEquals(Optional.of(4), DocumentText.of("The treaty").shift(0, 6, digest, 10));
        assertEquals(Optional.of(-4), DocumentText.of("The treaty").shift(8, 6, digest, 10));
        assertEquals(Optional.empty(), DocumentText.of("The treaty").shift(0, 6, digest, 3));
    }
}
