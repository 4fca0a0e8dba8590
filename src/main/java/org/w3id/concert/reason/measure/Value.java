package org.w3id.concert.reason.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a measure says: a number, a truth, a word, or nothing because a set that it needs is not documented. */
public sealed interface Value {
    /** As it is printed; a number with at most six decimals. */
    String text();

    /** A number. */
    record Number(double number) implements Value {
        @Override
        public String text() {
            BigDecimal rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
    }

    /** One of a few words, such as a grade. */
    record Word(String text) implements Value {}

    /** Yes or no. */
    record Truth(boolean holds) implements Value {
        @Override
        public String text() {
            return Boolean.toString(holds);
        }
    }

    /**
     * Not given; silent is not zero and not no.
     *
     * @param why which set of which body is not documented
     */
    record Silent(String why) implements Value {
        @Override
        public String text() {
            return "silent";
        }
    }
}
