package org.w3id.concert.serve.bound;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * What a function makes, where that is not too large; an error of the expression else, and where the function fails in
 * Java's own way (<a href="https://www.w3.org/TR/sparql11-query/#evaluation">SPARQL 1.1, 17.2</a> knows no other failure).
 */
final class Sized extends ExprFunction1 {
    private final Size size;

    private Sized(Expr made, Size size) {
        super(made, "sized");
        this.size = size;
    }

    static Expr of(Expr made, Size size) {
        return made instanceof Sized sized && sized.size.equals(size) ? made : new Sized(made, size);
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
        try {
            return eval(getArg().eval(binding, environment));
        } catch (ArithmeticException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | Node.NotLiteral
                | UnsupportedOperationException e) {
            throw new ExprEvalException("The function is not defined for what it was given", e);
        }
    }

    @Override
    public NodeValue eval(NodeValue made) {
        size.excess(made).ifPresent(what -> {
            throw new ExprEvalException("Not made: " + what);
        });
        if (made.isLangString()) {
            made.asNode(); // Fails here, where its language is none.
        }
        return made;
    }

    @Override
    public Expr copy(Expr made) {
        return new Sized(made, size);
    }
}
