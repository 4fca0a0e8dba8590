package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.concert.extract.link.Mention;

/**
 * One document under review: its sentences, each with the names in it and what may be claimed of it.
 *
 * @param names what names refer to, with what the extraction and the reviewers added
 * @param authorship who says what the document does not attribute, and when
 */
public record Sheet(
        String slug,
        Analysis analysis,
        Docket docket,
        EntityNames names,
        Authorship authorship,
        List<List<Finding>> findings) {
    public Sheet {
        findings = List.copyOf(findings);
    }

    /** Who says what the document does not attribute; empty while it is not described. */
    public String author() {
        return authorship.author();
    }

    public int size() {
        return findings.size();
    }

    public List<Finding> findings(int sentence) {
        return findings.get(sentence);
    }

    public List<Mention> mentions(int sentence) {
        return analysis.mentions().get(sentence);
    }

    /** The finding with that id; empty where there is none (any more). */
    public Optional<Finding> finding(String claim) {
        return findings.stream()
                .flatMap(List::stream)
                .filter(finding -> finding.claim().equals(claim))
                .findFirst();
    }

    /** Sentences in the order of review: with claims, then with two or more names and no claim, then the rest. */
    public List<Integer> order(boolean withRest) {
        Stream<Integer> claims = numbers().filter(at -> !findings.get(at).isEmpty());
        Stream<Integer> named = numbers().filter(this::mayMiss);
        Stream<Integer> rest = numbers().filter(at -> findings.get(at).isEmpty() && !mayMiss(at));
        Stream<Integer> shown = Stream.concat(claims, named);
        return (withRest ? Stream.concat(shown, rest) : shown).toList();
    }

    /** Whether two or more entities are named and nothing was found. */
    public boolean mayMiss(int sentence) {
        return findings.get(sentence).isEmpty() && entities(sentence).size() > 1;
    }

    /** References of the entities that the sentence names, with what they are called. */
    public Map<String, String> entities(int sentence) {
        Map<String, String> entities = new TreeMap<>();
        for (Mention mention : mentions(sentence)) {
            String reference = reference(mention);
            entities.put(reference, names.name(reference));
        }
        return entities;
    }

    public String reference(Mention mention) {
        return names.reference(
                mention.entity().name(),
                mention.entity().iri(),
                switch (mention.type()) {
                    case NAME -> "agent";
                    case DATE, NUMBER -> "text";
                    default -> mention.type().name().toLowerCase(java.util.Locale.ROOT);
                });
    }

    /** References of a claim that are described nowhere yet. */
    public Set<String> unknown(ClaimText text) {
        Set<String> unknown = new LinkedHashSet<>(text.references());
        unknown.removeIf(names::isKnown);
        return unknown;
    }

    public long open() {
        return findings.stream().flatMap(List::stream).filter(Finding::isOpen).count();
    }

    public long disputed() {
        return findings.stream()
                .flatMap(List::stream)
                .filter(finding -> finding.standing().verdict() == Standing.Verdict.DISPUTED)
                .count();
    }

    private Stream<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at < size(); at++) {
            numbers.add(at);
        }
        return numbers.stream();
    }
}
