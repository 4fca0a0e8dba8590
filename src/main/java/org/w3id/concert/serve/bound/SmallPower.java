package org.w3id.concert.serve.bound;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * A function of XPath that could make, in one step that nothing stops, a number of as many digits as its arguments say:
 * {@code math:pow}, {@code math:exp10}, {@code fn:round} to a precision. How many they would be is worked out first.
 */
final class SmallPower extends ExprFunctionN {
    private final String iri;
    private final ToDoubleFunction<List<NodeValue>> digits;
    private final int most;

    SmallPower(String iri, ExprList arguments, ToDoubleFunction<List<NodeValue>> digits, int most) {
        super(iri, arguments);
        this.iri = iri;
        this.digits = digits;
        this.most = most;
    }

    /** Digits of the first to the power of the second; floating-point numbers have few. */
    static double ofPower(List<NodeValue> arguments) {
        return arguments.stream().allMatch(NodeValue::isInteger)
                ? Size.digitsOf(arguments.get(0).getInteger())
                        * arguments.get(1).getInteger().doubleValue()
                : 0;
    }

    /** As many digits as the last argument says. */
    static double ofLast(List<NodeValue> arguments) {
        NodeValue last = arguments.get(arguments.size() - 1);
        return last.isInteger() ? Math.abs(last.getInteger().doubleValue()) : 0;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
        if (digits.applyAsDouble(arguments) > most) {
            throw new ExprEvalException("A number of more than " + most + " digits is not made");
        }
        return new E_Function(iri, new ExprList(List.copyOf(arguments))).eval(BindingFactory.empty(), environment);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        throw new ExprEvalException("<" + iri + "> is evaluated with its environment");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new SmallPower(iri, arguments, digits, most);
    }
}
