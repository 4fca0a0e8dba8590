package org.w3id.concert.serve.bound;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.limit.Limits;

/** Which functions have a bounded form: those that may run for ever, and those that make long texts or numbers. */
final class BoundedFunctions extends ExprTransformCopy {
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final String XPATH_MATH = "http://www.w3.org/2005/xpath-functions/math#";

    /** They fail in Jena's own way for what is no literal. */
    private static final Set<Class<?>> OF_TIMES = Set.of(
            E_DateTimeHours.class,
            E_DateTimeMinutes.class,
            E_DateTimeSeconds.class,
            E_DateTimeTimezone.class,
            E_DateTimeTZ.class);

    private final Limits limits;
    private final Size size;

    BoundedFunctions(Limits limits) {
        this.limits = limits;
        this.size = Size.of(limits);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_StrEncodeForURI) {
            return new BoundedEncoding(argument, limits.text());
        }
        Expr computed = super.transform(function, argument);
        return OF_TIMES.contains(function.getClass()) ? Sized.of(computed, size) : computed;
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        if (function instanceof E_StrDatatype) {
            return Sized.of(new E_StrDatatype(shortText(first), second), size);
        }
        if (function instanceof E_StrLang) {
            return new SoundLanguage(first, second);
        }
        Expr computed = super.transform(function, first, second);
        return function instanceof E_StrLang
                        || function instanceof E_Add
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
            case "matches" -> withPattern(() -> BoundedRegex.of(arguments));
            case "replace" -> withPattern(() -> new BoundedReplace(arguments, limits.text()));
            case "concat" -> new BoundedConcat(arguments, limits.text());
            case "encode-for-uri" -> new BoundedEncoding(arguments.get(0), limits.text());
            case "round", "round-half-to-even" ->
                arguments.size() < 2
                        ? function.copy(arguments)
                        : new SmallPower(function.getFunctionIRI(), arguments, SmallPower::ofLast, limits.digits());
            default -> function.copy(arguments);
        };
    }

    /** As the parser refuses REGEX with a constant that is no pattern. */
    private static Expr withPattern(Supplier<Expr> function) {
        try {
            return function.get();
        } catch (ExprEvalException e) {
            throw new Refused(400, "A pattern of the query is no regular expression.");
        }
    }

    /** Before it is read as a number, a text must be as short as one. */
    private Expr shortText(Expr argument) {
        return argument.isConstant() ? argument : Sized.of(argument, new Size(limits.digits(), limits.digits()));
    }
}
