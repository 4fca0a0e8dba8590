package org.w3id.concert.extract.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.read.Reader;
import org.w3id.concert.source.Home;

/** The reviewed claims as what is to be found, and how much of it is found in the two documents. */
class AdjudicatedClaimsTest {
    private static final Home HOME = new Home(Path.of(""));
    private static final Path DOCUMENTS = Path.of("../shared/corpus/documents");
    private static final double PRECISION = 0.93;
    private static final double RECALL = 0.91;

    @TempDir
    Path folder;

    private List<String> facts(String... rows) throws IOException {
        String header =
                "id,document,start,end,digest,subject,property,value,qualifiers,modality,polarity,attribution,gloss,"
                        + "reviewer,codings\n";
        StringBuilder text = new StringBuilder(header);
        for (String row : rows) {
            text.append("x-1,x,0,9,d,").append(row).append(",A gloss.,Somebody,\n");
        }
        Path file = Files.writeString(folder.resolve("x.csv"), text);
        return AdjudicatedClaims.read(HOME).facts(file).stream()
                .map(claim -> claim.wordings().stream()
                                .map(wording -> wording.property() + " " + wording.object())
                                .toList()
                        + " "
                        + claim.times()
                        + (claim.isRequired() ? " required" : ""))
                .toList();
    }

    @Test
    void a_claim_is_read_as_what_the_rules_would_call_it() throws IOException {
        assertEquals(
                List.of(
                        "[left organization/csto, former member organization/csto] [2012] required",
                        "[signed 1992-05-15, signed in place/tashkent] [1992-05-15] required",
                        "[number of members 6] [2018~, ] required"),
                facts(
                        "state/uzbekistan,membershipEvent,organization/csto,event=membership-event/withdrew; date=2012,fact,+,agent/a",
                        "instrument/collective-security-treaty,instrumentStatus,instrument-status/signed,date=1992-05-15; place=place/tashkent,fact,+,agent/a",
                        "organization/csto,memberCount,6,asOf=2018~; counted=participating-states,fact,+,agent/a"));
    }

    @Test
    void a_fact_stated_twice_is_one_and_an_opinion_or_words_of_our_own_are_not_asked_for() throws IOException {
        assertEquals(
                List.of(
                        "[member organization/sco] [2011, , 2018~] required",
                        "[has function function/deterrence] []",
                        "[type a promising actor] []"),
                facts(
                        "state/russia,memberOf,organization/sco,role=membership-role/full; asOf=2011,fact,+,agent/a",
                        "state/russia,memberOf,organization/sco,role=membership-role/full; asOf=2018~,fact,+,agent/a",
                        "organization/nato,hasFunction,function/deterrence,level=function-level/activity,opinion,+,agent/a",
                        "organization/csto,describedAs,a promising actor,,fact,+,agent/a"));
    }

    /** With {@code concert evaluate --gold ontology/claims ../shared/corpus/documents --explain} for what is lost. */
    @Test
    void no_less_of_the_two_documents_is_found_than_before() throws IOException {
        assumeTrue(Files.isDirectory(DOCUMENTS), "needs ../shared, whose documents are not part of the project");
        Extractor extractor = Extractor.of(HOME);
        AdjudicatedClaims claims = AdjudicatedClaims.read(HOME);
        Evaluation evaluation = new Evaluation();
        try (var files = Files.list(DOCUMENTS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", ".csv");
                evaluation.add(claims, Path.of("ontology/claims", name), extractor.extract(Reader.read(file)));
            }
        }
        assertTrue(evaluation.precision() >= PRECISION, () -> String.join("\n", evaluation.table()));
        assertTrue(evaluation.recall() >= RECALL, () -> String.join("\n", evaluation.table()));
    }
}
