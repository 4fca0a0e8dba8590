package org.w3id.concert.source;

/**
 * One fault in a user's file, said in one sentence: where it is, which term is meant, what was expected and what to
 * do about it.
 *
 * @param line counted from 1; 0 where the fault concerns the whole file
 */
public record Fault(String file, long line, String term, String expected, String advice) {
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + term + ": " + expected + (advice.isEmpty() ? "" : "; " + advice);
    }
}
