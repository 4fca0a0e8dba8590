package org.w3id.concert.serve.attack;

import static org.w3id.concert.serve.attack.Target.WIRE;
import static org.w3id.concert.serve.attack.Target.assertHarmless;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tries to run something other than SPARQL. */
class CodeAttacksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.sha1sum>(\"a\") AS ?x) {}",
                "SELECT (<java:java.lang.Runtime>(\"a\") AS ?x) {}",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(8000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#print>(\"a\") AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#context>(\"arq:queryTimeout\") AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#sprintf>(\"%900000000d\", 1) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(\"a\") AS ?x) {}",
                "SELECT (CALL(<http://jena.apache.org/ARQ/function#wait>, 8000) AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#apply>"
                        + "(<java:org.apache.jena.sparql.function.library.wait>, 8000) AS ?x) {}",
                "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> (\"a b\" \" \") }"
            })
    void only_SPARQL_runs(String query) {
        assertHarmless(WIRE.query(query), 400);
    }
}
