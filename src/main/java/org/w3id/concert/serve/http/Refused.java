package org.w3id.concert.serve.http;

import org.apache.jena.query.QueryCancelledException;

/**
 * A request that this server does not carry out, with the HTTP status and one sentence that says why. To Jena it is a
 * cancelled query: a FILTER takes any other exception inside of it for false, and the answer would only look complete.
 */
public final class Refused extends QueryCancelledException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String sentence;

    public Refused(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    public int status() {
        return status;
    }
}
