package org.w3id.concert.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitedTest {
    @Test
    void who_comes_while_it_is_made_is_asked_to_come_again() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        Awaited<Integer> files = new Awaited<>("the files", () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return times.incrementAndGet();
        });
        Refused refused = assertThrows(Refused.class, () -> files.within(Duration.ofMillis(1)));
        assertEquals(503, refused.status());
        assertEquals(Optional.empty(), files.ifMade());
        end.countDown();
        assertEquals(1, files.within(Duration.ofMinutes(1)));
        assertEquals(Optional.of(1), files.ifMade());
        assertEquals(1, files.within(Duration.ZERO));
    }

    @Test
    void what_failed_is_begun_anew() {
        AtomicInteger times = new AtomicInteger();
        Awaited<Integer> files = new Awaited<>("the files", () -> {
            if (times.incrementAndGet() == 1) {
                throw new Refused(503, "No room.");
            }
            return times.get();
        });
        assertThrows(Refused.class, () -> files.within(Duration.ofMinutes(1)));
        assertEquals(2, files.within(Duration.ofMinutes(1)));
    }
}
