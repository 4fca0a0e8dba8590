package org.w3id.concert.serve.bound;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
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
    private static final String XPATH_MATH = "http://www.w3.org/2005/xpath-functions/math#";

    private final Limits limits;
    private final Size size;

    BoundedFunctions(Limits limits) {
        this.limits = limits;
        this.size = Size.of(limits);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new BoundedEncoding(argument, limits.text())
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        if (function instanceof E_StrDatatype) {
            return Sized.of(new E_StrDatatype(shortText(first), second), size);
        }
        Expr computed = super.transform(function, first, second);
        return function instanceof E_Add
                        || function instanceof E_Subtract
                        || function instanceof E_Multiply
                        || function instanceof E_Divide
                ? Sized.of(computed, size)
                : computed;
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
        return function instanceof E_Function named
                ? Sized.of(named(named, arguments), size)
                : super.transform(function, arguments);
    }

    /** The functions of XPath that are those of SPARQL under another name, and the casts. */
    private Expr named(E_Function function, ExprList arguments) {
        String iri = function.getFunctionIRI();
        if (iri.startsWith(XSD.getURI())) {
            ExprList checked = new ExprList();
            arguments.forEach(each -> checked.add(shortText(each)));
            return function.copy(iri.equals(XSD.xstring.getURI()) ? arguments : checked);
        }
        if (iri.equals(XPATH_MATH + "pow")) {
            return new SmallPower(iri, arguments, SmallPower::ofPower, limits.digits());
        }
        if (iri.equals(XPATH_MATH + "exp10")) {
            return new SmallPower(iri, arguments, SmallPower::ofLast, limits.digits());
        }
        return iri.startsWith(XPATH)
                ? xpath(function, iri.substring(XPATH.length()), arguments)
                : function.copy(arguments);
    }

    private Expr xpath(E_Function function, String name, ExprList arguments) {
        return switch (name) {
            case "matches" -> BoundedRegex.of(arguments);
            case "replace" -> new BoundedReplace(arguments, limits.text());
            case "concat" -> new BoundedConcat(arguments, limits.text());
            case "encode-for-uri" -> new BoundedEncoding(arguments.get(0), limits.text());
            case "round", "round-half-to-even" ->
                arguments.size() < 2
                        ? function.copy(arguments)
                        : new SmallPower(function.getFunctionIRI(), arguments, SmallPower::ofLast, limits.digits());
            default -> function.copy(arguments);
        };
    }

    /** Before it is read as a number, a text must be as short as one. */
    private Expr shortText(Expr argument) {
        return argument.isConstant() ? argument : Sized.of(argument, new Size(limits.digits(), limits.digits()));
    }
}
