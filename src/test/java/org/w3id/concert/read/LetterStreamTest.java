package org.w3id.concert.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.w3id.concert.read.text.PlainText;

/** A passage is found again by its letters, whatever became of the rest. */
class LetterStreamTest {
    private static final CleanText TEXT =
            PlainText.of("The pact was signed in 1951. The River Pact has six members. The pact has an office.");

    @Test
    void every_sentence_is_found_where_it_stands() {
        LetterStream letters = LetterStream.of(TEXT);
        for (Sentence sentence : Sentences.of(TEXT)) {
            Anchor anchor = letters.anchor(sentence.start(), sentence.end());
            assertEquals(OptionalInt.of(anchor.start()), letters.find(anchor));
        }
    }

    @Test
    void it_is_found_after_other_line_breaks_hyphens_and_capitals() {
        int at = TEXT.text().indexOf("The River");
        Anchor anchor = LetterStream.of(TEXT).anchor(at, at + "The River Pact has six members.".length());
        CleanText other =
                PlainText.of("7\n\nPREFACE\n\nThe pact was new.\n\nthe River Pact has six mem\u00AD\nbers. So it is.");
        Optional<String> found = LetterStream.of(other).passage(anchor).map(passage -> other.text()
                .substring(passage.start(), passage.end()));
        assertEquals(Optional.of("the River Pact has six members"), found);
    }

    @Test
    void of_equal_passages_the_nearest_is_found() {
        LetterStream letters = LetterStream.of(TEXT);
        Anchor pact =
                letters.anchor(TEXT.text().lastIndexOf("pact"), TEXT.text().lastIndexOf("pact") + 4);
        Anchor moved = new Anchor(pact.start() - 2, pact.length(), pact.digest());
        assertEquals(OptionalInt.of(pact.start()), letters.find(moved));
    }

    @Test
    void what_is_not_there_is_not_found() {
        LetterStream letters = LetterStream.of(TEXT);
        Anchor anchor = LetterStream.of(PlainText.of("Something else.")).anchor(0, 15);
        for (Anchor wrong : List.of(
                anchor, new Anchor(0, 0, ""), new Anchor(-5, 3, "x"), new Anchor(0, 1 << 30, anchor.digest()))) {
            assertEquals(OptionalInt.empty(), letters.find(wrong));
        }
    }

    @Test
    void a_stretch_without_letters_has_an_anchor_of_no_length() {
        int at = TEXT.text().indexOf("1951");
        assertEquals(0, LetterStream.of(TEXT).anchor(at, at + 4).length());
    }
}
