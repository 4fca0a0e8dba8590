package org.w3id.concert.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Candidate.Term;
import org.w3id.concert.read.Anchor;
import org.w3id.concert.source.Home;

class WordingsTest {
    private static final Wordings WORDINGS = Wordings.read(WholeGraph.HOME);
    private static final Vocabulary VOCABULARY = Vocabulary.read(WholeGraph.HOME);
    private static final Authorship BY_INSOR = new Authorship("agent/insor", "2011");

    @Test
    void whatever_a_rule_finds_has_a_claim_and_a_sentence() {
        Set<String> missing = new TreeSet<>();
        for (Path file : WholeGraph.HOME.files("ontology/extraction/rules", ".txt")) {
            Home.text(file).lines().filter(line -> line.startsWith("claim ")).forEach(line -> {
                String[] parts = line.substring("claim ".length()).split("\\s*\\|\\s*");
                if (WORDINGS.wording(parts[0], parts[1]).isEmpty()) {
                    missing.add(parts[0] + ": " + parts[1]);
                }
            });
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_wording_makes_claims_that_the_ontology_has() {
        Set<String> unknown = new TreeSet<>();
        for (Wording wording : WORDINGS.all()) {
            var property = VOCABULARY.schema().property(wording.claim());
            boolean fits = property.isPresent()
                    && (property.get().subjectKinds().isEmpty()
                            || property.get().subjectKinds().contains(Wording.kindOf(wording.subject())));
            if (!fits) {
                unknown.add(wording.kind() + ": " + wording.property());
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    membershipEvent | organization/csto | event=membership-event/applied; date=2016 | fact | + | Armenia applied for membership of CSTO in 2016.
                    describedAs | ratified the Charter | concerns=organization/csto | fact | + | Armenia ratified CSTO.
                    membershipEvent | organization/csto | event=membership-event/founded; date=1992-05-15 | fact | + | Armenia is a founding member of CSTO.
                    memberOf | organization/csto | role=membership-role/full; asOf=1992-05-15 | fact | + | Armenia is a member of CSTO (as of 15 May 1992).
                    memberOf | organization/csto | role=membership-role/observer | fact | - | Armenia is not an observer of CSTO.
                    membershipEvent | organization/csto | event=membership-event/withdrew; date=2012~ | fact | + | Armenia left CSTO in about 2012.
                    membershipEvent | organization/csto | event=membership-event/joined | opinion | + | In the opinion of INSOR: Armenia joined CSTO.
                    """)
    void a_claim_is_said_in_one_sentence(
            String property, String value, String qualifiers, String modality, String polarity, String gloss) {
        ClaimText text =
                new ClaimText("state/armenia", property, value, qualifiers, modality, polarity, "agent/insor", "");
        assertEquals(gloss, WORDINGS.gloss(text, VOCABULARY.names()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    instrument | CSTO Crisis Response Strategy | status | developed | 2010-12 | instrument/csto-crisis-response-strategy instrumentStatus instrument-status/developed date=2010-12
                    instrument | CSTO Crisis Response Strategy | status | in preparation | '' | instrument/csto-crisis-response-strategy instrumentStatus instrument-status/in-preparation
                    instrument | CSTO Crisis Response Strategy | adopted | '' | '' | instrument/csto-crisis-response-strategy instrumentStatus instrument-status/adopted
                    instrument | Treaty of Lusaka | has function | collective defence | '' | instrument/treaty-of-lusaka addresses function/collective-defence
                    programme | CSTO mechanisms of foreign-policy coordination | has function | coordinating foreign policy | '' | programme/foreign-policy-coordination-mechanisms addresses function/foreign-policy-coordination
                    function | CSTO | has function | countering drug trafficking | '' | organization/csto hasFunction function/drug-trafficking
                    function | Operation Channel | has function | countering drug trafficking | '' | operation/channel addresses function/drug-trafficking
                    membership | Armenia | member | CSTO | '' | state/armenia memberOf organization/csto role=membership-role/full; asOf=2011
                    membership | Armenia | member | CSTO | 1992 | state/armenia memberOf organization/csto role=membership-role/full; asOf=1992
                    operation | Operation Channel | status | ongoing | '' | operation/channel operationStatus ongoing
                    """)
    void how_far_a_thing_has_come_and_what_it_is_for_becomes_a_claim(
            String kind, String subject, String property, String object, String time, String claim) {
        ClaimText text =
                WORDINGS.draft(candidate(kind, subject, property, object, time, "fact"), VOCABULARY.names(), BY_INSOR);
        String said = String.join(" ", text.subject(), text.property(), text.value(), text.qualifiers());
        assertEquals(claim, said.strip());
    }

    @Test
    void what_is_proposed_does_not_hold_as_of_the_document() {
        Candidate proposal = candidate("membership", "Armenia", "member", "CSTO", "", "proposal");
        ClaimText text = WORDINGS.draft(proposal, VOCABULARY.names(), BY_INSOR);
        assertEquals("role=membership-role/full", text.qualifiers());
        assertEquals("Proposed by INSOR: Armenia is a member of CSTO.", text.gloss());
    }

    @Test
    void who_speaks_is_named_once_and_a_stance_is_never_left_out() {
        assertEquals(
                "Held by INSOR: too many bodies.", gloss("agent/insor", "holdsPosition", "too many bodies", "opinion"));
        assertEquals(
                "Proposed by CSTO: CSTO has the function collective defence.",
                gloss("organization/csto", "hasFunction", "function/collective-defence", "proposal"));
    }

    /** Of what somebody says of themselves. */
    private static String gloss(String speaker, String property, String value, String modality) {
        ClaimText text = new ClaimText(speaker, property, value, "", modality, "+", speaker, "");
        return WORDINGS.gloss(text, VOCABULARY.names());
    }

    private static Candidate candidate(
            String kind, String subject, String property, String object, String time, String modality) {
        return new Candidate(
                "report.txt",
                kind,
                new Term(subject, ""),
                property,
                new Term(object, ""),
                Map.of(),
                time,
                modality,
                "+",
                "",
                0,
                1,
                0,
                new Anchor(0, 1, ""),
                List.of(),
                "test",
                1);
    }
}
