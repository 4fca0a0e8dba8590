package org.w3id.concert.serve.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.concert.serve.http.Visit;

/** The arguments of a page's query that its address names; parameters of other names are not the query's. */
final class Arguments {
    private Arguments() {}

    static Map<String, String> of(Visit visit, String... names) {
        return Arrays.stream(names)
                .filter(name -> !visit.parameter(name).isBlank())
                .collect(Collectors.toMap(
                        name -> name, name -> visit.parameter(name).strip()));
    }
}
