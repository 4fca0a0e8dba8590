package org.w3id.concert.serve.bound;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT of <a href="https://www.w3.org/TR/sparql11-query/#func-concat">SPARQL 1.1, 17.4.3.12</a>, of bounded length. */
final class BoundedConcat extends E_StrConcat {
    private final int most;

    BoundedConcat(ExprList arguments, int most) {
        super(arguments);
        this.most = most;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        BoundedText.check(
                arguments.stream()
                        .mapToLong(each -> each.isString() || each.isLangString()
                                ? each.asNode().getLiteralLexicalForm().length()
                                : 0)
                        .sum(),
                most);
        return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedConcat(arguments, most);
    }
}
