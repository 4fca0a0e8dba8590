package org.w3id.concert.serve.bound;

import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;
import org.w3id.concert.serve.limit.Limits;

/** Which functions have a bounded form: those that may run for ever, and those that make long texts or numbers. */
final class BoundedFunctions extends ExprTransformCopy {
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";

    private final Limits limits;

    BoundedFunctions(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new BoundedEncoding(argument, limits.text())
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        if (function instanceof E_Multiply) {
            return new E_Multiply(shortNumber(first), shortNumber(second));
        }
        return function instanceof E_StrDatatype
                ? new E_StrDatatype(shortNumber(first), second)
                : super.transform(function, first, second);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return BoundedRegex.of(arguments);
        }
        if (function instanceof E_StrReplace) {
            return new BoundedReplace(arguments, limits.text());
        }
        if (function instanceof E_StrConcat) {
            return new BoundedConcat(arguments, limits.text());
        }
        return function instanceof E_Function named ? named(named, arguments) : super.transform(function, arguments);
    }

    /** The functions of XPath that are those of SPARQL under another name, and the casts. */
    private Expr named(E_Function function, ExprList arguments) {
        String iri = function.getFunctionIRI();
        if (iri.startsWith(XSD.getURI())) {
            ExprList checked = new ExprList();
            arguments.forEach(each -> checked.add(shortNumber(each)));
            return iri.equals(XSD.xstring.getURI()) ? function.copy(arguments) : function.copy(checked);
        }
        if (!iri.startsWith(XPATH)) {
            return function.copy(arguments);
        }
        return switch (iri.substring(XPATH.length())) {
            case "matches" -> BoundedRegex.of(arguments);
            case "replace" -> new BoundedReplace(arguments, limits.text());
            case "concat" -> new BoundedConcat(arguments, limits.text());
            case "encode-for-uri" -> new BoundedEncoding(arguments.get(0), limits.text());
            case "numeric-mod", "numeric-integer-divide" ->
                function.copy(new ExprList(
                        arguments.getList().stream().map(this::shortNumber).toList()));
            default -> function.copy(arguments);
        };
    }

    private Expr shortNumber(Expr argument) {
        return argument.isConstant() || argument instanceof ShortNumber
                ? argument
                : new ShortNumber(argument, limits.digits());
    }
}
