package org.w3id.concert.review;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.read.Reading;
import org.w3id.concert.read.Sentence;
import org.w3id.concert.read.Sentences;

/**
 * Where a passage stands in a reading of its document, by code points of the source: at the place on record if its
 * digest is the same there, else in the sentences where its letters stand.
 */
record Place(int start, int end, String digest) {
    static Optional<Place> of(Evidence evidence, Reading reading, LetterStream letters) {
        if (Evidence.digest(reading, evidence.start(), evidence.end()).equals(evidence.digest())) {
            return Optional.of(new Place(evidence.start(), evidence.end(), evidence.digest()));
        }
        return letters.passage(evidence.anchor()).flatMap(found -> sentences(found, reading));
    }

    private static Optional<Place> sentences(LetterStream.Passage found, Reading reading) {
        List<Sentence> around = Sentences.of(reading.text()).stream()
                .filter(sentence -> sentence.start() < found.end() && found.start() < sentence.end())
                .toList();
        if (around.isEmpty()) {
            return Optional.empty();
        }
        int start = reading.text().sourceStart(around.get(0).start());
        int end = reading.text().sourceEnd(around.get(around.size() - 1).end());
        return Optional.of(new Place(start, end, Evidence.digest(reading, start, end)));
    }

    boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }
}
