package org.w3id.concert.serve.bound;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeConstants.Field;
import javax.xml.datatype.Duration;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.concert.serve.limit.Limits;

/**
 * How large a value may be that is written in a query or made by it: computing with numbers takes time that grows with
 * the square of their digits, with durations time that grows with their length, and nothing can stop either.
 */
public record Size(int characters, int digits) {
    private static final double BITS_PER_DIGIT = 3.33;
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(10_000);

    public static Size of(Limits limits) {
        return new Size(limits.text(), limits.digits());
    }

    /** What is too large about a value, in words, if anything is. */
    public Optional<String> excess(NodeValue value) {
        if (value.isNumber()) {
            return digitsOf(value) > digits
                    ? Optional.of("a number of more than " + digits + " digits")
                    : Optional.empty();
        }
        if (value.isDuration() && years(value.getDuration()).compareTo(MOST_YEARS) > 0) {
            return Optional.of("a duration of more than " + MOST_YEARS + " years");
        }
        return lengthOf(value) > characters
                ? Optional.of("a text of more than " + characters + " characters")
                : Optional.empty();
    }

    private static double digitsOf(NodeValue value) {
        if (value.isInteger()) {
            return digitsOf(value.getInteger());
        }
        return value.isDecimal()
                ? Math.abs((long) value.getDecimal().scale())
                        + digitsOf(value.getDecimal().unscaledValue())
                : 0;
    }

    static double digitsOf(BigInteger number) {
        return number.bitLength() / BITS_PER_DIGIT;
    }

    private static int lengthOf(NodeValue value) {
        return value.hasNode() && value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    private static BigDecimal years(Duration duration) {
        return in(duration, DatatypeConstants.YEARS, 1)
                .max(in(duration, DatatypeConstants.MONTHS, 12))
                .max(in(duration, DatatypeConstants.DAYS, 365))
                .max(in(duration, DatatypeConstants.HOURS, 365 * 24))
                .max(in(duration, DatatypeConstants.MINUTES, 365 * 24 * 60))
                .max(in(duration, DatatypeConstants.SECONDS, 365 * 24 * 3600));
    }

    private static BigDecimal in(Duration duration, Field field, int inYear) {
        Number given = duration.getField(field);
        return given == null
                ? BigDecimal.ZERO
                : new BigDecimal(given.toString()).abs().divideToIntegralValue(BigDecimal.valueOf(inYear));
    }
}
