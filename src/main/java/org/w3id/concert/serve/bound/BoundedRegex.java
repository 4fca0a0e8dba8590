package org.w3id.concert.serve.bound;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REGEX of <a href="https://www.w3.org/TR/sparql11-query/#func-regex">SPARQL 1.1, 17.4.3.14</a> that can be stopped. */
final class BoundedRegex extends E_Regex {
    private NodeValue knownPattern;
    private NodeValue knownFlags;
    private Pattern compiled;

    BoundedRegex(Expr text, Expr pattern, Expr flags) {
        super(text, pattern, flags);
    }

    static BoundedRegex of(ExprList arguments) {
        return new BoundedRegex(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text = BoundedText.of("REGEX", arguments.get(0));
        NodeValue flags = arguments.size() > 2 ? arguments.get(2) : null;
        if (!arguments.get(1).equals(knownPattern) || !Objects.equals(flags, knownFlags)) {
            compiled = BoundedText.pattern("REGEX", arguments.get(1), flags);
            knownPattern = arguments.get(1);
            knownFlags = flags;
        }
        return NodeValue.booleanReturn(BoundedText.matcher(compiled, text).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return of(arguments);
    }
}
