package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.review.Decision.Kind;

/** All decisions on one document, and how each claim stands by them. Immutable. */
public final class Docket {
    private final List<Decision> decisions;
    private final List<Decision> kept;
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    private Docket(List<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
        this.kept = kept(decisions);
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

    /** Without those about names that the same person took back. */
    private static List<Decision> kept(List<Decision> decisions) {
        List<Decision> kept = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision.kind() == Kind.WITHDRAW && !decision.isAboutClaim()) {
                Optional<Decision> last = kept.stream()
                        .filter(other -> !other.isAboutClaim()
                                && other.by().equals(decision.by())
                                && other.says().equals(decision.says()))
                        .reduce((first, second) -> second);
                last.ifPresent(kept::remove);
            } else {
                kept.add(decision);
            }
        }
        return List.copyOf(kept);
    }

    /** What somebody decided last of a claim, a label or a merger, and did not take back. */
    public Optional<Decision> last(String by) {
        return kept.stream()
                .filter(decision -> decision.by().equals(by))
                .filter(decision -> decision.isAboutClaim()
                        ? standing(decision.claim()).opinions().contains(decision)
                        : decision.kind() == Kind.LABEL || decision.kind() == Kind.MERGE)
                .reduce((first, second) -> second);
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
        return kept.stream().filter(decision -> decision.kind() == kind).toList();
    }

    /** What is on record of the document, as last described. */
    public Optional<Decision> document() {
        List<Decision> described = about(Kind.DOCUMENT);
        return described.isEmpty() ? Optional.empty() : Optional.of(described.get(described.size() - 1));
    }

    /** The entity that {@code reference} was merged into, or itself. */
    public String merged(String reference) {
        Map<String, String> into = new HashMap<>();
        about(Kind.MERGE).forEach(merge -> into.put(merge.says("from"), merge.says("into")));
        Set<String> passed = new HashSet<>();
        String current = reference;
        while (into.containsKey(current) && passed.add(current)) {
            current = into.get(current);
        }
        return current;
    }
}
