package org.w3id.concert.serve;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.Store;

/**
 * Versions whose every event counts the same number, so that a mixture of two shows. As a program it builds one after
 * another, and says when each is begun and when it is done, until it is killed.
 */
final class NumberedVersions {
    private static final int EVENTS = 300;

    static final String QUERY =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            SELECT ?number (COUNT(*) AS ?events) { ?event concert:count ?number FILTER(STRSTARTS(STR(?event),
                "https://w3id.org/concert/id/event/")) } GROUP BY ?number ORDER BY ?number
            """;

    private NumberedVersions() {}

    static Dataset layers(int number) {
        StringBuilder trig = new StringBuilder();
        for (String graph : List.of("facts", "inferred")) {
            trig.append(" graph:").append(graph).append(" {");
            for (int event = 0; event < EVENTS; event++) {
                trig.append(" id:event/")
                        .append(graph)
                        .append(event)
                        .append(" concert:count ")
                        .append(number)
                        .append(" .");
            }
            trig.append(" }");
        }
        return SmallGraph.layers(trig.toString());
    }

    /** The one number that an answer to {@link #QUERY} tells of; fails on a mixture or a part. */
    static int number(String csv) {
        String[] lines = csv.strip().split("\r?\n");
        String[] cells = lines[lines.length - 1].split(",");
        if (lines.length != 2 || Integer.parseInt(cells[1]) != 2 * EVENTS) {
            throw new AssertionError("a mixture or a part of a version: " + csv);
        }
        return Integer.parseInt(cells[0]);
    }

    /** Arguments: the store's folder, the first number. */
    public static void main(String[] arguments) {
        Store store = new Store(Path.of(arguments[0]));
        for (int number = Integer.parseInt(arguments[1]); true; number++) {
            System.out.println("begin " + number);
            store.build(layers(number));
            System.out.println("done " + number);
        }
    }
}
