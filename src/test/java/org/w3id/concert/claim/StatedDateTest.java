package org.w3id.concert.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {
    @ParameterizedTest
    @CsvSource({
        "1992-05-15, DAY, false, 1992-05-15, 1992-05-15",
        "1993-12, MONTH, false, 1993-12-01, 1993-12-31",
        "2000-02, MONTH, false, 2000-02-01, 2000-02-29",
        "1999, YEAR, false, 1999-01-01, 1999-12-31",
        "2018~, YEAR, true, 2018-01-01, 2018-12-31",
        "199X, DECADE, false, 1990-01-01, 1999-12-31",
        "2002/2003, INTERVAL, false, 2002-01-01, 2003-12-31",
        "2010-10/2010-12, INTERVAL, false, 2010-10-01, 2010-12-31",
    })
    void a_date_means_the_days_from_the_earliest_to_the_latest(
            String edtf, StatedDate.Precision precision, boolean approximate, LocalDate earliest, LocalDate latest) {
        StatedDate date = StatedDate.parse(edtf).orElseThrow();
        assertEquals(precision, date.precision());
        assertEquals(approximate, date.approximate());
        assertEquals(earliest, date.earliest().orElseThrow());
        assertEquals(latest, date.latest().orElseThrow());
    }

    @Test
    void an_open_beginning_has_no_earliest_day() {
        StatedDate before = StatedDate.parse("../2001-09-11").orElseThrow();
        assertEquals(
                "Optional.empty 2001-09-11",
                before.earliest() + " " + before.latest().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last year", "2010-13", "2011-02-30", "2003/2002", "../..", "99", "2010-1"})
    void what_is_no_date_is_refused(String text) {
        assertEquals("Optional.empty", StatedDate.parse(text).toString());
    }
}
