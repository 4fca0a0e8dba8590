package org.w3id.concert.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.concert.read.text.PlainText;

/** Sentences end at stops that are not those of an abbreviation, an initial, a number or a date. */
class SentencesTest {
    @Test
    void a_stop_before_a_capital_ends_a_sentence() {
        assertEquals(
                List.of("The pact is old.", "It has a council!", "Has it?"),
                of("The pact is old. It has a council! Has it?"));
    }

    @Test
    void abbreviations_and_numbers_do_not() {
        same(
                "Gen. Petrov, as of 1 Jan. 2015, cited Art. 5, No. 7 and para. 2 of the U.N. Charter (cf. p. 12), e.g. in Res. 2033.");
    }

    @Test
    void initials_do_not() {
        same("The paper is by J. R. Author and A. N. Writer, Jr. of the institute.");
    }

    @Test
    void an_abbreviation_before_a_word_that_opens_sentences_does() {
        assertEquals(
                List.of("It was built with the U.S.", "The council met."),
                of("It was built with the U.S. The council met."));
        assertEquals(List.of("Staff, budget, etc.", "They are small."), of("Staff, budget, etc. They are small."));
    }

    @Test
    void closing_quotes_and_brackets_belong_to_the_sentence() {
        assertEquals(
                List.of("He said “no.”", "(She did not.)", "\"Why?\" they asked."),
                of("He said “no.” (She did not.) \"Why?\" they asked."));
    }

    @Test
    void decimals_dates_and_list_numbers_do_not() {
        same("1. The budget was 3.5 million on 21.12.1991 at No. 5.");
    }

    private static void same(String sentence) {
        assertEquals(List.of(sentence), of(sentence));
    }

    private static List<String> of(String paragraph) {
        CleanText text = PlainText.of(paragraph);
        return Sentences.of(text).stream().map(text::text).toList();
    }
}
