package org.w3id.concert.serve;

import java.net.http.HttpResponse;
import java.util.function.Supplier;

/** Asks as a client does that is told to come again: what takes long to make after a start is refused for now. */
public final class Again {
    private static final int MOST = 12;

    private Again() {}

    public static <T> HttpResponse<T> asTold(Supplier<HttpResponse<T>> request) {
        HttpResponse<T> reply = request.get();
        for (int times = 0; times < MOST && reply.statusCode() == 503; times++) {
            try {
                Thread.sleep(
                        1000 * reply.headers().firstValueAsLong("Retry-After").orElseThrow());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            reply = request.get();
        }
        return reply;
    }
}
