package org.w3id.concert.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Candidate.Term;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.read.Reader;
import org.w3id.concert.read.Reading;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.source.Home;

/** A copy of the project's ontology and queries, and one own-written document, to be reviewed. */
public record ReviewedDocument(Home home, Path folder, String slug) {
    static final String NAME = "sadc-factsheet";
    private static final Path RESOURCES = Path.of("src/test/resources/extraction");
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    public static ReviewedDocument in(Path folder) {
        try {
            copy(WholeGraph.HOME.ontology(), folder.resolve("home/ontology"));
            copy(WholeGraph.HOME.queries(), folder.resolve("home/queries"));
            Files.copy(WholeGraph.HOME.folder().resolve("fuseki-config.ttl"), folder.resolve("home/fuseki-config.ttl"));
            Path documents = Files.createDirectories(folder.resolve("documents"));
            Files.copy(RESOURCES.resolve(NAME + ".txt"), documents.resolve(NAME + ".txt"));
            return new ReviewedDocument(new Home(folder.resolve("home")), documents, NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    Reading reading() {
        return Reader.read(folder.resolve(NAME + ".txt"));
    }

    /** What a reader might find in the words {@code passage}. */
    Candidate candidate(String passage, String kind, String subject, String property, String object, String time) {
        Reading reading = reading();
        int at = reading.text().text().indexOf(passage);
        return new Candidate(
                NAME + ".txt",
                kind,
                new Term(subject, ""),
                property,
                new Term(object, ""),
                Map.of(),
                time,
                "fact",
                "+",
                "",
                reading.text().sourceStart(at),
                reading.text().sourceEnd(at + passage.length()),
                0,
                LetterStream.of(reading.text()).anchor(at, at + passage.length()),
                List.of(),
                "test",
                1);
    }

    Candidate namibia() {
        return candidate("Namibia became the tenth in 1990.", "membership", "Namibia", "joined", "SADC", "1990");
    }

    ClaimText draft(Candidate candidate) {
        EntityNames names = Vocabulary.read(home).names();
        return Wordings.read(home).draft(candidate, names, new Authorship("agent/concert-contributors", "2026"));
    }

    Decision decision(Kind kind, Candidate candidate, ClaimText says, String by) {
        return new Decision(
                kind,
                candidate.id(),
                says.cells(),
                Map.of(),
                Optional.of(Evidence.of(candidate, reading())),
                "",
                by,
                AT,
                false);
    }

    void decide(Decision... decisions) {
        DecisionFile.of(home, slug).append(List.of(decisions), warning -> {});
    }

    /** Puts the document, its author and its organization on record. */
    public void describe() {
        decide(
                Decision.about(
                        Kind.DOCUMENT,
                        Map.of(
                                "stem", "sadc",
                                "attribution", "agent/concert-contributors",
                                "type", "schema:Report",
                                "title", "SADC fact sheet",
                                "creator", "Concert contributors",
                                "date", "2025~",
                                "rights", "CC BY 4.0"),
                        "Ana",
                        AT),
                entity("agent/concert-contributors", "Concert contributors", "", "prov:Agent"),
                entity(
                        "organization/sadc",
                        "Southern African Development Community",
                        "SADC",
                        "org:FormalOrganization"));
    }

    static Decision entity(String id, String label, String abbreviation, String type) {
        return Decision.about(
                Kind.ENTITY, Map.of("id", id, "label", label, "abbreviation", abbreviation, "class", type), "Ana", AT);
    }

    Accepted accept() {
        return Acceptance.of(home, new org.w3id.concert.read.DocumentFolder(folder), List.of(slug))
                .documents()
                .get(0);
    }

    String file(String name) {
        return Home.text(home.ontology().resolve(name));
    }
}
