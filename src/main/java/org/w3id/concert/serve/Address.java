package org.w3id.concert.serve;

import org.w3id.concert.serve.http.Audience;

/**
 * Where a server listens.
 *
 * @param port 0 for a free one
 * @param onlyThisMachine whether it listens on the loopback interface alone
 * @param showsFigures whether everybody may read its metrics
 * @param behindProxy whether a proxy stands before it, which says in {@code X-Forwarded-For} whom it speaks for
 * @param audience who may read what it answers
 */
public record Address(int port, boolean onlyThisMachine, boolean showsFigures, boolean behindProxy, Audience audience) {
    public static Address local(int port) {
        return new Address(port, true, false, false, Audience.WEB);
    }
}
