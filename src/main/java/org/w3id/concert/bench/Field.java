package org.w3id.concert.bench;

import org.w3id.concert.graph.imports.ImportedRoster;
import org.w3id.concert.reason.measure.Attestations;
import org.w3id.concert.reason.measure.Origins;

/** Bodies with members and functions, under the name that the table shows. */
public record Field(String name, Attestations attestations) {
    private static final long SEED = 2011;

    /** So many generated bodies; always the same. */
    public static Field generated(int bodies) {
        return new Field(String.valueOf(bodies), GeneratedBodies.of(bodies, SEED));
    }

    /** The members of a data set, with generated functions. */
    public static Field of(ImportedRoster roster) {
        return new Field(
                roster.name(),
                new GeneratedFunctions(SEED).added(new Origins().add(roster).together()));
    }
}
