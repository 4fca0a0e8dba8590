package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeSite;

class TourTest {
    @Test
    void the_first_page_all_that_it_links_to_and_the_query_service_answer() {
        int answered = new Tour(URI.create(WholeSite.url())).go();
        assertTrue(answered > 20, answered + " answered");
    }

    @Test
    void an_address_that_does_not_answer_is_named() {
        URI missing = URI.create(WholeSite.url() + "no-such-page/");
        assertEquals(
                missing + " answered 404",
                assertThrows(IllegalStateException.class, new Tour(missing)::go).getMessage());
    }
}
