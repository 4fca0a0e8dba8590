package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.review.Decision.Kind;

/** All decisions on one document, and how each claim stands by them. Immutable. */
public final class Docket {
    private final List<Decision> decisions;
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    private Docket(List<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
        Map<String, List<Decision>> byClaim = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            if (decision.isAboutClaim()) {
                byClaim.computeIfAbsent(decision.claim(), claim -> new ArrayList<>())
                        .add(decision);
                decision.found().ifPresent(found -> evidence.put(decision.claim(), found));
            }
        }
        byClaim.forEach((claim, said) -> standings.put(claim, Standing.of(said)));
    }

    /** @param decisions in the order in which they were made */
    public static Docket of(List<Decision> decisions) {
        return new Docket(decisions);
    }

    public List<Decision> decisions() {
        return decisions;
    }

    /** How each claim stands on which somebody decided. */
    public Map<String, Standing> standings() {
        return Map.copyOf(standings);
    }

    /** The ids in the order of their first decision. */
    public List<String> claims() {
        return List.copyOf(standings.keySet());
    }

    public Standing standing(String claim) {
        return standings.getOrDefault(claim, Standing.OPEN);
    }

    public Optional<Evidence> evidence(String claim) {
        return Optional.ofNullable(evidence.get(claim));
    }

    /**
     * The id under which something was decided that is found again: its own, or that of what said the same in a passage
     * that overlaps in the letters of the document.
     */
    public String known(String claim, Evidence found, LetterStream letters) {
        if (standings.containsKey(claim)) {
            return claim;
        }
        return evidence.entrySet().stream()
                .filter(entry -> entry.getValue().isAlso(found, letters))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(claim);
    }

    /** Whether the very same person decided the same thing of the same claim at the same time. */
    public boolean has(Decision decision) {
        return decisions.stream()
                .anyMatch(other -> other.kind() == decision.kind()
                        && other.claim().equals(decision.claim())
                        && other.by().equals(decision.by())
                        && other.at().equals(decision.at())
                        && other.says().equals(decision.says()));
    }

    /** The decisions of one kind about names or the document, in their order. */
    public List<Decision> about(Kind kind) {
        return decisions.stream().filter(decision -> decision.kind() == kind).toList();
    }

    /** What is on record of the document, as last described. */
    public Optional<Decision> document() {
        List<Decision> described = about(Kind.DOCUMENT);
        return described.isEmpty() ? Optional.empty() : Optional.of(described.get(described.size() - 1));
    }

    /** The entity that {@code reference} was merged into, or itself. */
    public String merged(String reference) {
        String current = reference;
        for (Decision merge : about(Kind.MERGE)) {
            current = merge.says("from").equals(current) ? merge.says("into") : current;
        }
        return current;
    }
}
