package org.w3id.concert.serve.sparql;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;

/**
 * How many rows the VALUES blocks of a query make among themselves where they share no variable, which needs no data
 * and has no end.
 */
record Combinations(double rows, Set<Var> variables) {
    static double of(Op query) {
        return in(query).rows();
    }

    private static Combinations in(Op op) {
        if (op instanceof OpTable table) {
            return new Combinations(
                    Math.max(1, table.getTable().size()),
                    Set.copyOf(table.getTable().getVars()));
        }
        if (op instanceof Op1 inside) {
            return in(inside.getSubOp());
        }
        if (op instanceof Op2 pair) {
            boolean isProduct = op instanceof OpJoin || op instanceof OpLeftJoin;
            return together(in(pair.getLeft()), in(pair.getRight()), isProduct);
        }
        if (op instanceof OpN several) {
            return several.getElements().stream()
                    .map(Combinations::in)
                    .reduce((first, second) -> together(first, second, op instanceof OpSequence))
                    .orElse(new Combinations(1, Set.of()));
        }
        return new Combinations(1, Set.of());
    }

    private static Combinations together(Combinations first, Combinations second, boolean isProduct) {
        Set<Var> variables = new HashSet<>(first.variables);
        variables.addAll(second.variables);
        boolean isFree = isProduct && Collections.disjoint(first.variables, second.variables);
        return new Combinations(isFree ? first.rows * second.rows : Math.max(first.rows, second.rows), variables);
    }
}
