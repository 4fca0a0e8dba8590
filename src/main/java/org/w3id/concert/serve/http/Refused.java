package org.w3id.concert.serve.http;

/** A request that this server does not carry out, with the HTTP status and one sentence that says why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    public Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
