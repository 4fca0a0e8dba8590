package org.w3id.concert.extract.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Candidate.Term;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.read.Anchor;
import org.w3id.concert.read.Reader;
import org.w3id.concert.source.Home;

/** The reviewed claims as what is to be found, and how much of it is found in the two documents. */
class AdjudicatedClaimsTest {
    private static final Home HOME = new Home(Path.of(""));
    private static final Path DOCUMENTS = Path.of("../shared/corpus/documents");
    private static final double PRECISION = 0.92;
    private static final double RECALL = 0.91;

    @TempDir
    Path folder;

    private List<String> facts(String... rows) throws IOException {
        return AdjudicatedClaims.read(HOME).facts(claims(rows)).stream()
                .map(claim -> claim.wordings().stream()
                                .map(wording -> wording.property() + " " + wording.object())
                                .distinct()
                                .toList()
                        + " "
                        + claim.times()
                        + (claim.isRequired() ? " required" : ""))
                .toList();
    }

    private Path claims(String... rows) throws IOException {
        String header =
                "id,document,start,end,digest,subject,property,value,qualifiers,modality,polarity,attribution,gloss,"
                        + "reviewer,codings\n";
        StringBuilder text = new StringBuilder(header);
        for (String row : rows) {
            text.append("x-1,x,0,9,d,").append(row).append(",A gloss.,Somebody,\n");
        }
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    private static Candidate proposal(String subject, String object, String polarity, int start, int end) {
        return new Candidate(
                "x.txt",
                "proposal",
                new Term(subject, ""),
                "proposes",
                new Term(object, ""),
                Map.of(),
                "",
                "proposal",
                polarity,
                "",
                start,
                end,
                0,
                new Anchor(start, end - start, "d"),
                List.of(),
                "a-rule",
                1);
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
                        "[* function/deterrence, has function function/deterrence] []",
                        "[type a promising actor] []"),
                facts(
                        "state/russia,memberOf,organization/sco,role=membership-role/full; asOf=2011,fact,+,agent/a",
                        "state/russia,memberOf,organization/sco,role=membership-role/full; asOf=2018~,fact,+,agent/a",
                        "organization/nato,hasFunction,function/deterrence,level=function-level/activity,opinion,+,agent/a",
                        "organization/csto,describedAs,a promising actor,,fact,+,agent/a"));
    }

    @Test
    void what_somebody_proposes_or_holds_is_asked_for_and_what_would_be_so_is_not() throws IOException {
        assertEquals(
                List.of(
                        "[proposes open an office] [] required",
                        "[holds its office is far away] [] required",
                        "[* organization/sco, member organization/sco] []"),
                facts(
                        "agent/a,proposes,open an office,,proposal,+,agent/a",
                        "issue/its-office,argument,its office is far away,stance=stance/objects; heldBy=agent/b,reported,+,agent/b",
                        "state/russia,memberOf,organization/sco,role=membership-role/full,proposal,+,agent/a"));
    }

    @Test
    void prose_is_found_in_its_passage_however_worded_and_once() throws IOException {
        Evaluation evaluation = new Evaluation(AdjudicatedClaims.read(HOME));
        Path gold = claims(
                "agent/a,proposes,open an office,,proposal,+,agent/a",
                "agent/b,proposes,close the office,,reported,+,agent/b");
        evaluation.add(
                gold,
                List.of(
                        proposal("author", "an office should be opened", "+", 0, 12),
                        proposal("author", "the office should be closed", "+", 2, 9),
                        proposal("author", "a third one in the same passage", "+", 0, 30),
                        proposal("author", "no office should be opened", "-", 0, 9),
                        proposal("author", "an office elsewhere", "+", 5, 60)));
        assertEquals(
                List.of("proposal", "2", "0.40", "0.40", "1.00", "1.00", "0.50", "0.50"),
                Stream.of(evaluation.table().get(1).split("\\s+(?![^\\[]*])"))
                        .filter(cell -> !cell.startsWith("["))
                        .toList());
    }

    /** With {@code concert evaluate --gold ontology/claims ../shared/corpus/documents --explain} for what is lost. */
    @Test
    void no_less_of_the_two_documents_is_found_than_before() throws IOException {
        assumeTrue(Files.isDirectory(DOCUMENTS), "needs ../shared, whose documents are not part of the project");
        Extractor extractor = Extractor.of(HOME);
        Evaluation evaluation = new Evaluation(AdjudicatedClaims.read(HOME));
        try (var files = Files.list(DOCUMENTS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", ".csv");
                evaluation.add(Path.of("ontology/claims", name), extractor.extract(Reader.read(file)));
            }
        }
        assertTrue(evaluation.precision() >= PRECISION, () -> String.join("\n", evaluation.table()));
        assertTrue(evaluation.recall() >= RECALL, () -> String.join("\n", evaluation.table()));
    }
}
