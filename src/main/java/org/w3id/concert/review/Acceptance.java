package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.check.Verification;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;

/**
 * Brings accepted claims into the files of the ontology, from which the next build takes them. Tried in a copy first:
 * where a claim does not fit the ontology or does not stand in its document, nothing changes and every fault is said.
 *
 * @param files that changed
 */
public record Acceptance(List<Accepted> documents, List<String> files) {
    public Acceptance {
        documents = List.copyOf(documents);
        files = List.copyOf(files);
    }

    /**
     * Accepts what was decided on these documents; doing it again changes nothing.
     *
     * @throws FaultyInput with all faults
     */
    public static Acceptance of(Home home, DocumentFolder folder, List<String> slugs) {
        List<Fault> faults = new ArrayList<>();
        try (StagedOntology stage = StagedOntology.of(home)) {
            List<Accepted> accepted = new ArrayList<>();
            for (String slug : slugs) {
                Docket docket = DecisionFile.of(home, slug).read();
                Optional<Reading> reading = folder.reading(slug);
                if (reading.isPresent()) {
                    accepted.add(new DocumentAcceptance(stage.ontology(), slug, docket, reading.get(), faults).run());
                } else {
                    faults.add(new Fault(
                            folder.folder().toString(), 0, slug, "the document expected, not found", "put it there"));
                }
            }
            if (faults.isEmpty()) {
                prove(stage.home(), folder, slugs, faults);
            }
            if (!faults.isEmpty()) {
                throw new FaultyInput(faults);
            }
            return new Acceptance(accepted, stage.publish());
        }
    }

    private static void prove(Home staged, DocumentFolder folder, List<String> slugs, List<Fault> faults) {
        Set<String> documents = new HashSet<>(slugs);
        List<Claim> claims = AssertedGraph.build(staged, Base.PUBLISHED).claims().stream()
                .filter(claim -> documents.contains(claim.document()))
                .toList();
        Verification.of(claims, SourceDocument.read(staged, faults), folder.folder())
                .failures()
                .forEach(failure -> faults.add(new Fault(
                        failure.claim().document() + ".csv",
                        0,
                        failure.claim().id(),
                        failure.why(),
                        "review it again")));
    }
}
