package org.w3id.concert.serve.bound;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * REPLACE of <a href="https://www.w3.org/TR/sparql11-query/#func-replace">SPARQL 1.1, 17.4.3.15</a> that can be stopped
 * and makes no giant.
 */
final class BoundedReplace extends E_StrReplace {
    private final int most;

    BoundedReplace(ExprList arguments, int most) {
        super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() > 3 ? arguments.get(3) : null);
        this.most = most;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text = BoundedText.of("REPLACE", arguments.get(0));
        String replacement = BoundedText.of("REPLACE", arguments.get(2));
        NodeValue flags = arguments.size() > 3 ? arguments.get(3) : null;
        Matcher matcher = BoundedText.matcher(BoundedText.pattern("REPLACE", arguments.get(1), flags), text);
        String replaced = replaced(matcher, text, replacement);
        return replaced.equals(text) ? arguments.get(0) : BoundedText.like(arguments.get(0), replaced);
    }

    /** As Jena does: after the first match, an empty one is passed over. */
    private String replaced(Matcher matcher, String text, String replacement) {
        StringBuilder made = new StringBuilder();
        try {
            for (boolean first = true; matcher.find(); first = false) {
                if (first || matcher.start() < matcher.end()) {
                    matcher.appendReplacement(made, replacement);
                    BoundedText.check(made.length(), most);
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: the replacement " + replacement + " names no group", e);
        }
        BoundedText.check((long) made.length() + text.length(), most + text.length());
        return matcher.appendTail(made).toString();
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedReplace(arguments, most);
    }
}
