package org.w3id.concert.serve.bound;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * STRLANG with a language tag (<a href="https://www.w3.org/TR/sparql11-query/#func-strlang">SPARQL 1.1, 17.4.2.7</a>);
 * of any other text it is an error, as every function of what it is not for. Jena fails on it later.
 */
final class SoundLanguage extends E_StrLang {
    /** As the grammar of SPARQL has it, LANGTAG. */
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    SoundLanguage(Expr text, Expr language) {
        super(text, language);
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue language) {
        if (!language.isString() || !TAG.matcher(language.getString()).matches()) {
            throw new ExprEvalException("a language tag expected");
        }
        return super.eval(text, language);
    }

    @Override
    public Expr copy(Expr text, Expr language) {
        return new SoundLanguage(text, language);
    }
}
