package org.w3id.concert.serve.bound;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Its argument, where that is not too long for a number: reading and multiplying numbers takes time that grows with the
 * square of their digits, in which nothing can stop it.
 */
final class ShortNumber extends ExprFunction1 {
    private static final double BITS_PER_DIGIT = 3.33;

    private final int digits;

    ShortNumber(Expr argument, int digits) {
        super(argument, "shortNumber");
        this.digits = digits;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        if (length(value) > digits) {
            throw new ExprEvalException("A number of more than " + digits + " digits is not made");
        }
        return value;
    }

    private static double length(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength() / BITS_PER_DIGIT;
        }
        if (value.isDecimal()) {
            return Math.abs(value.getDecimal().scale())
                    + value.getDecimal().unscaledValue().bitLength() / BITS_PER_DIGIT;
        }
        return value.hasNode() && value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    @Override
    public Expr copy(Expr argument) {
        return new ShortNumber(argument, digits);
    }
}
