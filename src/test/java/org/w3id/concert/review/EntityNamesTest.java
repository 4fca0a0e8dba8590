package org.w3id.concert.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.concert.source.Home;

class EntityNamesTest {
    private final EntityNames names = Vocabulary.read(new Home(Path.of(""))).names();

    @Test
    void a_secretariat_is_that_of_its_body_or_a_new_one_but_never_that_of_another_body() {
        assertEquals(
                List.of("organ/csto-secretariat", "organ/sadc-secretariat", "organ/sadc-secretariat"),
                List.of(
                        names.part("CSTO", "Secretariat", "", "organ"),
                        names.part("SADC", "Secretariat", "", "organ"),
                        names.part("SADC", "Secretariat", "organ/csto-secretariat", "organ")));
        assertEquals("SADC Secretariat", names.name("organ/sadc-secretariat"));
    }

    @Test
    void words_in_small_letters_name_nothing_outside_their_document() {
        assertEquals("organ/secretariat", names.reference("the secretariat", "", "organ"));
        assertEquals("organization/organization", names.reference("the organization", "", "organization"));
    }

    @Test
    void a_name_of_another_kind_is_taken_where_it_is_the_only_one() {
        assertEquals("organization/csto", names.reference("CSTO", "", "organization"));
        assertEquals("organization/csto", names.reference("CSTO", "", "agent"));
    }
}
