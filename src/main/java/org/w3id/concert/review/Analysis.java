package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.read.LetterStream.Passage;
import org.w3id.concert.read.Reading;
import org.w3id.concert.read.Sentence;
import org.w3id.concert.read.Sentences;

/** A document as it is read, with what names and claims were found in it. Immutable. */
public record Analysis(
        Reading reading,
        LetterStream letters,
        List<Sentence> sentences,
        List<List<Mention>> mentions,
        List<Candidate> candidates) {

    static Analysis of(Reading reading, Linker linker, List<Candidate> candidates) {
        String text = reading.text().text();
        List<Sentence> sentences = Sentences.of(reading.text());
        sentences.forEach(sentence -> linker.learn(text, sentence.start(), sentence.end()));
        List<List<Mention>> mentions = new ArrayList<>();
        sentences.forEach(sentence -> mentions.add(linker.mentions(text, sentence.start(), sentence.end())));
        return new Analysis(
                reading, LetterStream.of(reading.text()), sentences, List.copyOf(mentions), List.copyOf(candidates));
    }

    /** The sentence that holds the place of the source, or the last before it. */
    public int sentenceAt(int sourcePlace) {
        int found = 0;
        for (int at = 0; at < sentences.size(); at++) {
            if (reading.text().sourceStart(sentences.get(at).start()) <= sourcePlace) {
                found = at;
            }
        }
        return found;
    }

    /** The clean text of a sentence that comes from a stretch of the source; empty where it is not all in the sentence. */
    public Optional<Passage> within(int sentence, int sourceStart, int sourceEnd) {
        int from = sentences.get(sentence).start();
        int to = sentences.get(sentence).end();
        if (sourceStart < start(sentence) || sourceEnd > end(sentence)) {
            return Optional.empty();
        }
        int first = from;
        while (first < to && reading.text().sourceStart(first) < sourceStart) {
            first++;
        }
        int last = first;
        while (last < to && reading.text().sourceStart(last) < sourceEnd) {
            last++;
        }
        return first < last ? Optional.of(new Passage(first, last)) : Optional.empty();
    }

    public int start(int sentence) {
        return reading.text().sourceStart(sentences.get(sentence).start());
    }

    public int end(int sentence) {
        return reading.text().sourceEnd(sentences.get(sentence).end());
    }

    public String text(int sentence) {
        return reading.text().text(sentences.get(sentence));
    }
}
