package org.w3id.concert.query;

import org.apache.jena.sparql.core.Var;

/**
 * A parameter of a saved query; in the query it is the variable {@code ?_name}.
 *
 * @param standard the value that is taken where none is given
 */
public record QueryParameter(String name, String standard, String description) {
    public ParameterKind kind() {
        return ParameterKind.of(standard);
    }

    Var variable() {
        return Var.alloc("_" + name);
    }
}
