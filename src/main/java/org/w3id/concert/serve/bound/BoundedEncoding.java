package org.w3id.concert.serve.bound;

import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** ENCODE_FOR_URI, which makes a text up to nine times as long, of bounded length. */
final class BoundedEncoding extends E_StrEncodeForURI {
    private static final int GROWTH = 9;

    private final int most;

    BoundedEncoding(Expr text, int most) {
        super(text);
        this.most = most;
    }

    @Override
    public NodeValue eval(NodeValue text) {
        if (text.isString() || text.isLangString()) {
            BoundedText.check(
                    (long) GROWTH * text.asNode().getLiteralLexicalForm().length(), most);
        }
        return super.eval(text);
    }

    @Override
    public Expr copy(Expr text) {
        return new BoundedEncoding(text, most);
    }
}
