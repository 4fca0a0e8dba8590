package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.WholeSite;
import org.w3id.concert.reason.GraphAttestations;
import org.w3id.concert.reason.measure.MeasureColumns;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.MeasureQuestion;
import org.w3id.concert.reason.measure.MeasurementFormat;

/** A real server over the project's own graph. */
class MeasurePageTest {
    private static Web web;

    @BeforeAll
    static void start() {
        web = new Web(WholeSite.port());
    }

    @Test
    void GET_measure_as_csv_200() {
        assertEquals(
                """
                a,b,measure,value,at,sources,nested
                CIS,CSTO,shared-members,6,2020-01,cia-factbook-2020-01 insor-2011-csto-responsible-security,CSTO in CIS by members
                """,
                web.get("measure?bodies=CSTO,CIS&measures=shared-members&at=2020-01")
                        .body());
    }

    @Test
    void GET_measure_as_json_says_what_is_silent() {
        assertEquals(
                "\"functions of EurAsEC\"",
                web.get("measure?bodies=CSTO,EurAsEC&measures=weighted-dyadic&at=2020-01", "Accept", "application/json")
                        .body()
                        .replaceFirst("(?s).*\"silent\" ?: ?(\"[^\"]*\").*", "$1"));
    }

    @Test
    void GET_measure_with_a_wrong_word_400() {
        assertEquals(400, web.get("measure?measures=jaccard").statusCode());
        assertEquals(400, web.get("measure?m=many").statusCode());
        assertEquals(400, web.get("measure?at=yesterday").statusCode());
        assertEquals(400, web.get("measure?format=xml").statusCode());
    }

    @Test
    void HTTP_and_Java_agree() {
        MeasureIndex index = new MeasureIndex(GraphAttestations.of(WholeGraph.union()));
        StringWriter expected = new StringWriter();
        MeasureQuestion question = MeasureQuestion.of(
                java.util.List.of(), java.util.List.of(), "2018", 2, 1, 2, java.util.List.of("full", "observer"));
        MeasurementFormat.CSV.write(
                MeasureColumns.VALUES, question.lines(index, MeasureColumns.VALUES), new PrintWriter(expected));
        assertEquals(
                expected.toString(),
                web.get("measure?at=2018&level=2&roles=full,observer&format=csv")
                        .body());
    }
}
