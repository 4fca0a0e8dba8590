package org.w3id.concert.serve;

/** A request that this server does not carry out, with the HTTP status and one sentence that says why. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
