package org.w3id.concert.extract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.concert.read.Anchor;
import org.w3id.concert.source.DocumentText;

/**
 * One atomic claim that a document seems to make, for review: who or what, which property, which value, when, and where
 * it stands.
 *
 * @param kind a kind of the annotation schema, such as {@code membership}
 * @param time EDTF; empty where the text gives none
 * @param attribution who says it; empty where the document itself does
 * @param start of the supporting span in the reading's source, by code points
 * @param tier 1: names that are known or defined in the text; 2: a part is proposed
 */
public record Candidate(
        String document,
        String kind,
        Term subject,
        String property,
        Term object,
        Map<String, String> qualifiers,
        String time,
        String modality,
        String polarity,
        String attribution,
        int start,
        int end,
        int page,
        Anchor anchor,
        List<Argument> arguments,
        String rule,
        int tier) {
    /** The subject of what the document itself proposes, holds or expects, as rules name it. */
    public static final String AUTHOR = "author";

    private static final int ID_DIGITS = 12;

    public Candidate {
        qualifiers = new TreeMap<>(qualifiers);
        arguments = List.copyOf(arguments);
    }

    /** A subject or an object: as a person would write it and, where the registry has it, its IRI. */
    public record Term(String label, String iri) {}

    /** Depends on what is claimed, its time and the passage's letters, neither on the rule nor on the reader's offsets. */
    public String id() {
        String content = String.join(
                "\u001f",
                document,
                kind,
                subject.label(),
                property,
                object.label(),
                time,
                String.valueOf(anchor.start()),
                anchor.digest());
        return "c-" + DocumentText.digest(content).substring(0, ID_DIGITS);
    }
}
