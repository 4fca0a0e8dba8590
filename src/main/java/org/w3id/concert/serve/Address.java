package org.w3id.concert.serve;

/**
 * Where a server listens.
 *
 * @param port 0 for a free one
 * @param onlyThisMachine whether it listens on the loopback interface alone
 * @param showsFigures whether everybody may read its metrics
 * @param behindProxy whether a proxy stands before it, which says in {@code X-Forwarded-For} whom it speaks for
 */
public record Address(int port, boolean onlyThisMachine, boolean showsFigures, boolean behindProxy) {
    public static Address local(int port) {
        return new Address(port, true, false, false);
    }
}
