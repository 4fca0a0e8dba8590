package org.w3id.concert.review;

import org.w3id.concert.extract.Candidate;
import org.w3id.concert.read.Anchor;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.DocumentText;

/**
 * What a decision is about, so that it is known again after another extraction or in another format: what the text was
 * found to say, and the passage by its place, its digest and its letters. Holds no text of the document.
 *
 * @param start of the passage, in code points of the reading's source
 * @param digest SHA-256 of the passage
 */
public record Evidence(
        String kind,
        String subject,
        String property,
        String object,
        String time,
        int start,
        int end,
        String digest,
        Anchor anchor) {
    private static final int MOST_WORDS = 12;

    public static Evidence of(Candidate candidate, Reading reading) {
        return new Evidence(
                candidate.kind(),
                withoutText(candidate.subject().label()),
                candidate.property(),
                withoutText(candidate.object().label()),
                candidate.time(),
                candidate.start(),
                candidate.end(),
                digest(reading, candidate.start(), candidate.end()),
                candidate.anchor());
    }

    /** SHA-256 of a passage of the source. */
    static String digest(Reading reading, int start, int end) {
        return DocumentText.digest(reading.source().passage(start, end).orElse(""));
    }

    /** Whether both were found to say the same, in passages that overlap in the letters of the document. */
    boolean isAlso(Evidence other, LetterStream letters) {
        return kind.equals(other.kind)
                && subject.equals(other.subject)
                && property.equals(other.property)
                && object.equals(other.object)
                && time.equals(other.time)
                && overlaps(other, letters);
    }

    boolean overlaps(Evidence other, LetterStream letters) {
        int here = letters.find(anchor).orElse(anchor.start());
        int there = letters.find(other.anchor).orElse(other.anchor.start());
        return here < there + other.anchor.length() && there < here + anchor.length();
    }

    /** Long phrases are the document's own words; of these only a digest is kept. */
    private static String withoutText(String label) {
        return label.split("\\s+").length > MOST_WORDS
                ? "sha256:" + DocumentText.digest(label).substring(0, 16)
                : label;
    }
}
