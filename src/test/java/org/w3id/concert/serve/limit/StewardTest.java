package org.w3id.concert.serve.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3id.concert.serve.http.Refused;

/** Whom a full heap is laid to. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StewardTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void a_request_is_not_stopped_for_what_others_have_left_in_the_heap() {
        int full = 256 * MEGABYTE;
        byte[] left = new byte[full + 64 * MEGABYTE];
        int percent = Math.max(1, (int) (full / (Runtime.getRuntime().maxMemory() / 100)));
        Context settings =
                new Context().set(Symbol.create("https://w3id.org/concert/limit#heapPercent"), String.valueOf(percent));
        try (Steward steward = new Steward(new Limits(settings));
                Budget request = steward.open()) {
            take(48);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            assertTrue(request.stopped().isEmpty(), "stopped for " + left.length + " bytes that it has not taken");
            while (request.stopped().isEmpty()) {
                take(16);
            }
            Refused reason = request.stopped().get();
            assertEquals(
                    "503 The query took more memory than this server allows and was stopped;"
                            + " make it narrower and try again.",
                    reason.status() + " " + reason.getMessage());
        }
    }

    private static void take(int megabytes) {
        for (int taken = 0; taken < megabytes; taken++) {
            assertEquals(MEGABYTE, new byte[MEGABYTE].length);
        }
    }
}
