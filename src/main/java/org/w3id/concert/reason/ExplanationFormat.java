package org.w3id.concert.reason;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.vocab.Base;

/** How an explanation is written. */
public enum ExplanationFormat {
    TEXT("text/plain"),
    JSON("application/json"),
    TTL("text/turtle");

    private final String mediaType;

    ExplanationFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By its name or media type, in lower case. */
    public static Optional<ExplanationFormat> of(String word) {
        return Stream.of(values())
                .filter(each -> each.name().equalsIgnoreCase(word) || each.mediaType.equals(word))
                .findFirst();
    }

    /** @param graph that was explained, from which the RDF of its proofs is taken */
    public String write(Explanation explanation, Model graph, Base base) {
        return switch (this) {
            case TEXT -> String.join("\n", ExplanationText.of(explanation)) + "\n";
            case JSON -> ExplanationJson.of(explanation) + "\n";
            case TTL -> ProofGraph.turtle(explanation, graph, base);
        };
    }
}
