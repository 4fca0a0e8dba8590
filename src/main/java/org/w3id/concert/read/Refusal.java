package org.w3id.concert.read;

import java.nio.file.Path;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** Why a document is not read, before the name of its file is known. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String term;
    private final String expected;
    private final String advice;

    /** @param term what was found, {@code expected} what should stand there, {@code advice} what to do */
    public Refusal(String term, String expected, String advice) {
        super(term + ": " + expected);
        this.term = term;
        this.expected = expected;
        this.advice = advice;
    }

    public String term() {
        return term;
    }

    public String expected() {
        return expected;
    }

    public String advice() {
        return advice;
    }

    FaultyInput of(Path file) {
        return new FaultyInput(new Fault(name(file), 0, term, expected, advice));
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
