package org.w3id.concert.check;

import static java.nio.file.Files.isDirectory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;

class VerificationTest {
    private static final String TEXT = "Preface. The treaty was signed in a city. End.";
    private static final List<Claim> CLAIMS =
            AssertedGraph.build(WholeGraph.HOME, Base.PUBLISHED).claims();

    @TempDir
    Path folder;

    @Test
    void every_claim_of_the_project_stands_in_its_document() {
        assumeTrue(isDirectory(WholeGraph.DOCUMENTS), "the documents are not at hand");
        List<SourceDocument> documents = SourceDocument.read(WholeGraph.HOME, new ArrayList<>());
        Verification verification = Verification.of(CLAIMS, documents, WholeGraph.DOCUMENTS);
        assertEquals(List.of(), verification.failures());
        assertEquals(CLAIMS.size(), verification.verified());
    }

    @Test
    void a_claim_at_its_place_is_verified() throws IOException {
        assertEquals(new Verification(1, List.of()), verify(TEXT, 9, 35));
    }

    @Test
    void a_missing_document_is_said() {
        assertEquals(
                "the document is missing: " + folder.resolve("d.txt"),
                why(Verification.of(List.of(claim(9, 35)), List.of(document()), folder)));
    }

    @Test
    void a_shifted_passage_is_said_with_its_distance() throws IOException {
        assertEquals("the passage is shifted by +6 characters", why(verify("Added " + TEXT, 9, 35)));
    }

    @Test
    void a_changed_document_is_said() throws IOException {
        assertEquals(
                "the document has changed and the passage is not found near its place",
                why(verify("Something else altogether stands here now, of some length.", 9, 35)));
    }

    @Test
    void wrong_offsets_in_an_unchanged_document_are_said() throws IOException {
        Claim wrong = claim(9, 35, DocumentText.digest("no passage of this text at all"));
        Files.writeString(folder.resolve("d.txt"), TEXT);
        assertEquals(
                "the document is unchanged but the passage has another digest: the claim's offsets or digest are wrong",
                why(Verification.of(List.of(wrong), List.of(document()), folder)));
    }

    private Verification verify(String text, int start, int end) throws IOException {
        Files.writeString(folder.resolve("d.txt"), text);
        return Verification.of(List.of(claim(start, end)), List.of(document()), folder);
    }

    private static String why(Verification verification) {
        return verification.failures().get(0).why();
    }

    private static Claim claim(int start, int end) {
        return claim(start, end, DocumentText.digest(TEXT.substring(start, end)));
    }

    private static Claim claim(int start, int end, String digest) {
        Claim real = CLAIMS.get(0);
        return new Claim(
                "d-0001",
                "d",
                start,
                end,
                digest,
                real.subject(),
                real.property(),
                real.value(),
                List.of(),
                real.modality(),
                true,
                real.attribution(),
                "The treaty was signed.",
                "test",
                List.of());
    }

    private static SourceDocument document() {
        return new SourceDocument("d", "d", "schema:Report", "D", "", "2011", DocumentText.digest(TEXT), "", "", "");
    }
}
