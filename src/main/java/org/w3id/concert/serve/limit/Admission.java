package org.w3id.concert.serve.limit;

import jakarta.servlet.http.HttpServletRequest;

/** Lets requests in one by one, each with its place and its budget. Thread-safe. */
public final class Admission {
    private final Turnstile turnstile;
    private final Steward steward;
    private final ClientAddress client;

    public Admission(Limits limits, Steward steward, ClientAddress client) {
        this.turnstile = new Turnstile(limits);
        this.steward = steward;
        this.client = client;
    }

    /** To be closed by the same thread, once the request is computed; throws where there is no place in time. */
    public Admitted enter(HttpServletRequest request) {
        Turnstile.Turn turn = turnstile.enter(client.of(request));
        return new Admitted(turn, steward.open());
    }

    /** A request that is being computed. */
    public record Admitted(Turnstile.Turn turn, Budget budget) implements AutoCloseable {
        @Override
        public void close() {
            budget.close();
            turn.close();
        }
    }
}
