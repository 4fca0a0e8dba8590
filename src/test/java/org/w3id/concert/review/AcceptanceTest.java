package org.w3id.concert.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

class AcceptanceTest {
    @TempDir
    Path folder;

    private ReviewedDocument document;
    private Candidate namibia;
    private ClaimText draft;

    @BeforeEach
    void aDocument() {
        document = ReviewedDocument.in(folder);
        namibia = document.namibia();
        draft = document.draft(namibia);
    }

    @Test
    void a_finding_becomes_a_claim_in_the_words_of_the_claim_files() {
        assertEquals(
                List.of(
                        "state/namibia",
                        "membershipEvent",
                        "organization/sadc",
                        "event=membership-event/joined; date=1990",
                        "fact",
                        "+",
                        "agent/concert-contributors",
                        "Namibia joined SADC in 1990."),
                List.copyOf(draft.cells().values()));
    }

    @Test
    void an_accepted_claim_comes_with_its_document_and_its_new_entities_into_the_next_graph() {
        document.describe();
        document.decide(document.decision(Kind.ACCEPT, namibia, draft, "Ana"));
        assertEquals(new Accepted(document.slug(), 1, 0, 0, 0, 0, 2), document.accept());
        AssertedGraph graph = AssertedGraph.build(document.home(), Base.PUBLISHED);
        var claim = graph.claims().stream()
                .filter(each -> each.document().equals(document.slug()))
                .findFirst()
                .orElseThrow();
        String passage =
                document.reading().source().passage(claim.start(), claim.end()).orElseThrow();
        assertEquals("Namibia became the tenth in 1990.", passage);
        assertEquals(DocumentText.digest(passage), claim.digest());
        assertEquals(true, ask(graph.dataset(), "id:state/namibia", "id:organization/sadc"));
    }

    @Test
    void what_somebody_proposes_comes_into_the_discourse_and_never_among_the_facts() {
        Candidate hub = Extractor.of(document.home()).extract(document.reading()).stream()
                .filter(each ->
                        each.kind().equals("proposal") && each.object().label().contains("Nacala"))
                .findFirst()
                .orElseThrow();
        ClaimText found = document.draft(hub);
        assertEquals(
                List.of("proposes", "reported", found.subject()),
                List.of(found.property(), found.modality(), found.attribution()));
        ClaimText said = found.with(Map.of("subject", "agent/secretariat", "attribution", "agent/secretariat"));
        document.describe();
        document.decide(
                ReviewedDocument.entity("agent/secretariat", "Secretariat of SADC", "", "prov:Agent"),
                document.decision(Kind.CORRECT, hub, said, "Ana"));
        assertEquals(1, document.accept().added());
        AssertedGraph graph = AssertedGraph.build(document.home(), Base.PUBLISHED);
        String secretariat = "https://w3id.org/concert/id/agent/secretariat";
        String query = "SELECT DISTINCT ?layer { GRAPH ?layer { ?item ?says <" + secretariat
                + "> FILTER EXISTS { ?item a <https://w3id.org/concert/ontology#Proposal> } } }";
        try (var execution = QueryExecutionFactory.create(query, graph.dataset())) {
            List<String> layers = new ArrayList<>();
            execution
                    .execSelect()
                    .forEachRemaining(row -> layers.add(row.getResource("layer").getURI()));
            assertEquals(List.of("https://w3id.org/concert/graph/discourse"), layers);
        }
    }

    @Test
    void what_the_document_itself_proposes_is_its_authors() {
        Candidate own = document.candidate(
                "Namibia became the tenth in 1990.", "proposal", "author", "proposes", "open an office", "");
        ClaimText said = document.draft(own);
        assertEquals("agent/concert-contributors", said.subject());
        assertEquals("agent/concert-contributors", said.attribution());
    }

    @Test
    void accepting_again_changes_nothing() {
        document.describe();
        document.decide(document.decision(Kind.ACCEPT, namibia, draft, "Ana"));
        document.accept();
        Acceptance again = Acceptance.of(
                document.home(), new org.w3id.concert.read.DocumentFolder(document.folder()), List.of(document.slug()));
        assertEquals(List.of(), again.files());
    }

    @Test
    void only_lines_are_added_to_the_files_that_were_there() {
        String before = document.file("entities.csv");
        document.describe();
        document.decide(document.decision(Kind.ACCEPT, namibia, draft, "Ana"));
        document.accept();
        List<String> lines = document.file("entities.csv").lines().toList();
        assertEquals(
                before.lines().toList(),
                lines.stream()
                        .filter(line -> !line.startsWith("organization/sadc,")
                                && !line.startsWith("agent/concert-contributors,"))
                        .toList());
    }

    @Test
    void where_reviewers_disagree_nothing_is_accepted_until_one_adjudicates() {
        document.describe();
        Decision yes = document.decision(Kind.ACCEPT, namibia, draft, "Ana");
        Decision no = document.decision(Kind.REJECT, namibia, draft, "Ben");
        document.decide(yes, no);
        assertEquals(new Accepted(document.slug(), 0, 0, 0, 0, 1, 0), document.accept());
        document.decide(yes.adjudicating());
        assertEquals(1, document.accept().added());
    }

    @Test
    void a_claim_that_is_rejected_later_goes_out_again() {
        document.describe();
        document.decide(document.decision(Kind.ACCEPT, namibia, draft, "Ana"));
        document.accept();
        document.decide(document.decision(Kind.REJECT, namibia, draft, "Ana"));
        assertEquals(1, document.accept().removed());
        assertEquals(
                1, document.file("claims/" + document.slug() + ".csv").lines().count());
    }

    @Test
    void a_claim_that_does_not_fit_the_ontology_is_said_and_changes_nothing() {
        document.describe();
        ClaimText wrong = draft.with(Map.of("subject", "organization/sadc", "value", "state/namibia"));
        document.decide(document.decision(Kind.CORRECT, namibia, wrong, "Ana"));
        String before = document.file("documents.csv");
        FaultyInput faulty = assertThrows(FaultyInput.class, document::accept);
        assertEquals(true, faulty.getMessage().contains("state/namibia"), faulty.getMessage());
        assertEquals(before, document.file("documents.csv"));
        assertEquals(false, Files.exists(document.home().ontology().resolve("claims/" + document.slug() + ".csv")));
    }

    @Test
    void entities_that_are_one_are_merged_and_the_other_name_is_kept() {
        document.describe();
        Candidate other = document.candidate(
                "Namibia became the tenth in 1990.", "membership", "Namibia", "joined", "the Conference", "1990");
        ClaimText said = document.draft(other);
        assertEquals("organization/conference", said.value());
        document.decide(
                document.decision(Kind.ACCEPT, other, said, "Ana"),
                Decision.about(
                        Kind.MERGE,
                        Map.of(
                                "from", "organization/conference",
                                "into", "organization/sadc",
                                "form", "Conference",
                                "start", "10",
                                "end", "20"),
                        "Ana",
                        java.time.Instant.EPOCH));
        document.accept();
        assertEquals(
                true,
                document.file("claims/" + document.slug() + ".csv").contains("membershipEvent,organization/sadc"));
        assertEquals(
                true, document.file("surface-forms.csv").contains("Conference,organization/sadc," + document.slug()));
    }

    @Test
    void a_territory_that_takes_part_in_a_body_is_no_state_in_the_graph() {
        document.describe();
        Vocabulary vocabulary = Vocabulary.read(document.home());
        assertEquals(Optional.of("concert:State"), vocabulary.classOf("state", "Namibia"));
        String type = vocabulary.classOf("state", "New Caledonia").orElseThrow();
        Candidate caledonia = document.candidate(
                "Namibia became the tenth in 1990.", "membership", "New Caledonia", "joined", "SADC", "1990");
        document.decide(
                ReviewedDocument.entity("state/new-caledonia", "New Caledonia", "", type),
                document.decision(Kind.ACCEPT, caledonia, document.draft(caledonia), "Ana"));
        document.accept();
        Resource territory = ResourceFactory.createResource("https://w3id.org/concert/id/state/new-caledonia");
        assertEquals(
                List.of("https://w3id.org/concert/ontology#Territory"),
                AssertedGraph.build(document.home(), Base.PUBLISHED)
                        .dataset()
                        .getUnionModel()
                        .listObjectsOfProperty(territory, RDF.type)
                        .mapWith(Object::toString)
                        .toList());
    }

    @Test
    void an_abbreviation_is_said_with_the_long_name_that_it_stands_for() {
        Candidate forum = document.candidate(
                "Namibia became the tenth in 1990.", "organization", "PIF", "abbreviation", "PIF", "");
        EntityNames names = Vocabulary.read(document.home()).names();
        names.alsoCalled("PIF", "Pacific Islands Forum");
        assertEquals(
                "PIF is an abbreviation of Pacific Islands Forum.",
                Wordings.read(document.home())
                        .draft(forum, names, new Authorship("agent/concert-contributors", "2026"))
                        .gloss());
        assertEquals("PIF is an abbreviation.", document.draft(forum).gloss());
    }

    @Test
    void a_decision_is_known_again_when_other_rules_find_the_same_in_other_words_around_it() {
        document.decide(document.decision(Kind.ACCEPT, namibia, draft, "Ana"));
        Docket docket = DecisionFile.of(document.home(), document.slug()).read();
        var reading = document.reading();
        var letters = LetterStream.of(reading.text());
        Candidate shorter =
                document.candidate("became the tenth in 1990", "membership", "Namibia", "joined", "SADC", "1990");
        assertEquals(namibia.id(), docket.known(shorter.id(), Evidence.of(shorter, reading), letters));
        Candidate elsewhere =
                document.candidate("Rwanda was a member", "membership", "Namibia", "joined", "SADC", "1990");
        assertEquals(elsewhere.id(), docket.known(elsewhere.id(), Evidence.of(elsewhere, reading), letters));
    }

    @Test
    void a_line_of_decisions_that_was_changed_is_found() throws IOException {
        document.decide(
                document.decision(Kind.ACCEPT, namibia, draft, "Ana"),
                document.decision(Kind.ACCEPT, namibia, draft, "Ben"));
        Path file = document.home().ontology().resolve("reviews/" + document.slug() + ".jsonl");
        Files.writeString(file, Files.readString(file).replaceFirst("Ana", "Eva"));
        assertEquals(
                true,
                assertThrows(FaultyInput.class, document::accept).getMessage().contains("sha256"));
    }

    private static boolean ask(Dataset layers, String state, String body) {
        String query =
                """
                PREFIX concert: <https://w3id.org/concert/ontology#>
                ASK { GRAPH ?facts { ?event a concert:MembershipEvent ; ?member <https://w3id.org/concert/%s> ; ?of <https://w3id.org/concert/%s> } }
                """
                        .formatted(state.replace("id:", "id/"), body.replace("id:", "id/"));
        try (var execution = org.apache.jena.query.QueryExecutionFactory.create(query, layers)) {
            return execution.execAsk();
        }
    }
}
