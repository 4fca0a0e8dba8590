package org.w3id.concert.bench;

import java.sql.SQLException;
import org.w3id.concert.reason.measure.History;

/** An engine of others that draws the same conclusions from the same tables. Loaded once, asked many times. */
interface Engine extends AutoCloseable {
    String name();

    /** Takes the memberships and functions over. */
    interface Loading {
        Engine load(History history) throws SQLException;
    }

    /**
     * Draws all conclusions on the pairs of the sample.
     *
     * @param limitSeconds after which an engine that can be stopped gives up
     * @return whether it came to an end
     */
    boolean run(Sample sample, double limitSeconds) throws SQLException;

    /** What the last run concluded; not part of what is measured. */
    Overlaps overlaps() throws SQLException;

    /** Memory that it holds outside of Java, in bytes. */
    default long nativeBytes() throws SQLException {
        return 0;
    }

    @Override
    default void close() throws SQLException {}
}
