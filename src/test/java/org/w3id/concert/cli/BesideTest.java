package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

class BesideTest {
    @Test
    void what_was_made_is_got_by_whoever_asks() {
        Thread asking = Thread.currentThread();
        Beside<Thread> made = new Beside<>(Thread::currentThread);
        assertEquals(false, asking.equals(made.get()));
        assertSame(made.get(), made.get());
    }

    @Test
    void a_fault_of_the_user_stays_one() {
        FaultyInput fault = new FaultyInput(new Fault("claims.json", 3, "csto", "a body expected", ""));
        Beside<String> made = new Beside<>(() -> {
            throw fault;
        });
        assertSame(fault, assertThrows(FaultyInput.class, made::get));
    }
}
