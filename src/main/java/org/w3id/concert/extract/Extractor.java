package org.w3id.concert.extract;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3id.concert.extract.document.DocumentPass;
import org.w3id.concert.extract.document.Knowledge;
import org.w3id.concert.extract.rule.Omissions;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.Home;

/**
 * Makes candidates for claims from a document, by the labels, word lists and rules of {@code ontology/extraction/} and
 * the registry. The same document gives the same candidates in the same order. Immutable, for any number of threads.
 */
public final class Extractor {
    private final Knowledge knowledge;

    private Extractor(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @throws org.w3id.concert.source.FaultyInput with all faults of the files of rules and word lists */
    public static Extractor of(Home home) {
        return new Extractor(Knowledge.read(home));
    }

    /**
     * What came of a document.
     *
     * @param candidates in the order of their places
     * @param warnings what is left out of it, a sentence each
     */
    public record Extraction(List<Candidate> candidates, List<String> warnings) {
        public Extraction {
            candidates = List.copyOf(candidates);
            warnings = List.copyOf(warnings);
        }
    }

    /** The candidates of a document, in the order of their places. */
    public List<Candidate> extract(Reading reading) {
        return extraction(reading).candidates();
    }

    public Extraction extraction(Reading reading) {
        Omissions omissions = new Omissions();
        List<Candidate> candidates = candidates(reading, omissions);
        return new Extraction(candidates, omissions.warnings(reading.text()::sourceStart));
    }

    /**
     * A candidate that a sentence may make.
     *
     * @param relation what it would say of the two mentions
     * @param features what the sentence tells for it or against it
     * @param isNew whether no rule says anything of the kind
     */
    public record Possibility(String relation, Set<String> features, Candidate candidate, boolean isNew) {
        public Possibility {
            features = Collections.unmodifiableSet(new LinkedHashSet<>(features));
        }
    }

    /** What the sentences of a document may claim, from which can be learned what they do. */
    public List<Possibility> possible(Reading reading) {
        Addressing addressing = new Addressing(reading);
        return DocumentPass.possible(knowledge, document(reading), reading.text()).stream()
                .map(possible -> new Possibility(
                        possible.relation(),
                        possible.features(),
                        addressing.candidate(possible.draft()),
                        possible.isNew()))
                .toList();
    }

    private static String document(Reading reading) {
        return reading.document().replaceAll("\\.[^.]*$", "");
    }

    private List<Candidate> candidates(Reading reading, Omissions omissions) {
        Addressing addressing = new Addressing(reading);
        return DocumentPass.drafts(knowledge, document(reading), reading.text(), omissions).stream()
                .map(addressing::candidate)
                .distinct()
                .sorted(Comparator.comparingInt(Candidate::start)
                        .thenComparingInt(Candidate::end)
                        .thenComparing(Candidate::kind)
                        .thenComparing(Candidate::property)
                        .thenComparing(candidate -> candidate.subject().label())
                        .thenComparing(candidate -> candidate.object().label()))
                .toList();
    }
}
