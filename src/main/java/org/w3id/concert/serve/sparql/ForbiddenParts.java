package org.w3id.concert.serve.sparql;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.w3id.concert.serve.bound.Size;
import org.w3id.concert.serve.http.Refused;

/**
 * Refuses, wherever in the algebra they stand: SERVICE, functions that are not listed, predicates that compute, values
 * that are too large.
 */
public final class ForbiddenParts extends OpVisitorBase {
    private static final Pattern IRI = Pattern.compile("<([^>]*)>");
    private static final List<String> FUNCTIONS = List.of(
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#");
    /** It calls whatever function it is given the name of. */
    private static final String APPLY = "http://www.w3.org/2005/xpath-functions#apply";

    private static final List<String> COMPUTING =
            List.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/", "http://www.w3.org/ns/sparql#");

    private final Size size;

    private final ExprVisitor expressions = new ExprVisitorBase() {
        @Override
        public void visit(NodeValue value) {
            value(value);
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                throw new Refused(400, "CALL is refused.");
            }
            if (function instanceof E_Function named) {
                function(named.getFunctionIRI());
                checkArguments(named);
            }
        }
    };

    private ForbiddenParts(Size size) {
        this.size = size;
    }

    public static void check(Op query, Size size) {
        ForbiddenParts forbidden = new ForbiddenParts(size);
        Walker.walk(query, forbidden, forbidden.expressions);
    }

    @Override
    public void visit(OpService service) {
        throw new Refused(400, "SERVICE is refused: this server answers from its own graph only.");
    }

    @Override
    public void visit(OpGroup group) {
        group.getAggregators().forEach(aggregate -> {
            if (aggregate.getAggregator() instanceof AggCustom custom) {
                function(custom.getIRI());
            }
            ExprList inside = aggregate.getAggregator().getExprList();
            if (inside != null) {
                inside.forEach(this::walk);
            }
        });
    }

    @Override
    public void visit(OpOrder order) {
        order.getConditions().forEach(condition -> walk(condition.getExpression()));
    }

    /** Into what the walker itself leaves out. */
    private void walk(Expr expression) {
        Walker.walk(expression, this, expressions);
    }

    @Override
    public void visit(OpTable values) {
        values.getTable()
                .rows()
                .forEachRemaining(row -> row.forEach((name, value) -> value(NodeValue.makeNode(value))));
    }

    private void value(NodeValue value) {
        size.excess(value).ifPresent(what -> {
            throw new Refused(400, "The query holds " + what + ".");
        });
    }

    @Override
    public void visit(OpBGP pattern) {
        pattern.getPattern().forEach(triple -> predicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpTriple triple) {
        predicate(triple.getTriple().getPredicate());
    }

    /** Jena runs property functions inside of paths too, whatever {@code arq:enablePropertyFunctions} says. */
    @Override
    public void visit(OpPath path) {
        if (path.getTriplePath().isTriple()) {
            predicate(path.getTriplePath().getPredicate());
        } else {
            IRI.matcher(path.getTriplePath().getPath().toString()).results().forEach(link -> predicate(link.group(1)));
        }
    }

    private static void function(String iri) {
        if (iri.equals(APPLY) || FUNCTIONS.stream().noneMatch(iri::startsWith)) {
            throw new Refused(400, "The function <" + iri + "> is refused; those of xsd:, fn: and math: are allowed.");
        }
    }

    /** Jena itself finds this only when it comes to the function. */
    private static void checkArguments(E_Function function) {
        try {
            new E_Function(function.getFunctionIRI(), new ExprList(function.getArgs())).buildFunction(ARQ.getContext());
        } catch (QueryBuildException | ExprEvalException e) {
            throw new Refused(400, "The function <" + function.getFunctionIRI() + "> takes more or fewer arguments.");
        }
    }

    private static void predicate(Node predicate) {
        if (predicate.isURI()) {
            predicate(predicate.getURI());
        }
    }

    private static void predicate(String iri) {
        if (COMPUTING.stream().anyMatch(iri::startsWith)
                || PropertyFunctionRegistry.get().isRegistered(iri)) {
            throw new Refused(400, "The predicate <" + iri + "> computes, and is refused.");
        }
    }
}
