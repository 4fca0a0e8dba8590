package org.w3id.concert.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import org.w3id.concert.bench.Stopwatch.Time;
import org.w3id.concert.publish.OverlapTurtle;
import org.w3id.concert.reason.measure.History;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.vocab.Base;

/**
 * Every pair, function and longest span with enough common members, by each engine in the same run: ours cold and
 * warm, the bare bit sets, writing as RDF, and the engines of others, which must conclude the same.
 */
public final class OverlapBench {
    private final int repeat;
    private final double limitSeconds;
    private final Consumer<String> out;
    private boolean isSame = true;

    /** @param limitSeconds for one engine of others at one size */
    public OverlapBench(int repeat, double limitSeconds, Consumer<String> out) {
        this.repeat = repeat;
        this.limitSeconds = limitSeconds;
        this.out = out;
        out.accept(BenchLine.head());
    }

    /** Whether all engines concluded the same so far. */
    public boolean isSame() {
        return isSame;
    }

    /** Prints a row for each engine. */
    public void run(Field field) throws SQLException {
        long before = Stopwatch.heap();
        Overlaps found = new Overlaps();
        History[] made = new History[1];
        Time indexed = Stopwatch.time(() -> made[0] = history(field));
        History history = made[0];
        Time first = Stopwatch.time(() -> history.overlaps(found));
        long bytes = Stopwatch.heap() - before;
        Time warm = Stopwatch.warm(repeat, () -> history.overlaps(found.cleared()));
        Time together = Stopwatch.warm(repeat, () -> history(field).overlaps(found.cleared()));
        Row row = new Row(field.name(), warm, found);
        row.print("Concert, warm", warm, bytes, found.digest());
        row.print("Concert, index and sweep", together, 0, "warm; from statements by name");
        row.print("Concert, cold", indexed.plus(first), 0, "the first time in this process, with the index");
        bounds(history, row);
        Time written = writing(history, found);
        row.print(
                "writing Turtle to a file",
                written,
                0,
                times(written, warm) + " of the sweep, " + times(written, together) + " of index and sweep");
        others(history, row);
    }

    private void bounds(History history, Row row) {
        BareBitSets bare = new BareBitSets(history);
        row.counted("bare bit sets", Stopwatch.warm(repeat, bare::count), bare.count());
        Time undated = Stopwatch.warm(repeat, history::everShared);
        row.print(
                "bit sets without dates", undated, 0, "no conclusions; ours is " + times(row.ours, undated) + " of it");
    }

    private void others(History history, Row row) throws SQLException {
        run(SparqlEngine::new, history, row);
        run(ReteEngine::new, history, row);
        if (DuckEngine.isThere()) {
            run(DuckEngine::new, history, row);
        } else {
            out.accept("%-10s %-26s %s"
                    .formatted(row.field, "DuckDB, SQL", "not there: mvn package -DskipTests -Pbench adds it"));
        }
    }

    private static History history(Field field) {
        return new MeasureIndex(field.attestations()).history(Parameters.STANDARD);
    }

    /** The conclusions are at hand and their writing alone is measured. */
    private Time writing(History history, Overlaps found) {
        try {
            Path file = Files.createTempFile("overlaps", ".ttl");
            try {
                return Stopwatch.warm(repeat, () -> write(history, found, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(History history, Overlaps found, Path file) {
        try (OutputStream stream = Files.newOutputStream(file);
                OverlapTurtle turtle = new OverlapTurtle(
                        history,
                        Base.PUBLISHED,
                        body -> "organization/" + body,
                        function -> "function/" + function,
                        stream)) {
            found.forEach(turtle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Engine.Loading loading, History history, Row row) throws SQLException {
        long before = Stopwatch.heap();
        try (Engine engine = loading.load(history)) {
            Trial trial = Trial.of(engine, history.bodies(), repeat, limitSeconds);
            long bytes = Stopwatch.heap() - before + trial.nativeBytes();
            row.print(engine.name(), trial, bytes);
        }
    }

    private static String times(Time one, Time other) {
        return String.format(Locale.ROOT, "%.2f times", one.processor() / other.processor());
    }

    /** The rows of one size. */
    private final class Row {
        private final String field;
        private final Time ours;
        private final Overlaps found;

        Row(String field, Time ours, Overlaps found) {
            this.field = field;
            this.ours = ours;
            this.found = found;
        }

        void print(String engine, Time time, long bytes, String remark) {
            out.accept(new BenchLine(field, engine, time, ours, found.count(), bytes, remark).text());
        }

        /** Of what counts the conclusions and keeps none. */
        void counted(String engine, Time time, long count) {
            boolean same = count == found.count();
            isSame &= same;
            String remark = same ? "" : count + " conclusions DIFFERS; ";
            print(engine, time, 0, remark + "ours is " + times(ours, time) + " of it");
        }

        void print(String engine, Trial trial, long bytes) {
            String digest = trial.overlaps().digest();
            boolean same = digest.equals(found.of(trial.sample()).digest());
            isSame &= same;
            String sampled = trial.isWhole()
                    ? ""
                    : trial.sample().equals(Sample.NONE)
                            ? " at least; stopped at the limit"
                            : " at least; measured "
                                    + Math.round(trial.measured().wall()) + " ms on the pairs of every "
                                    + trial.sample().step() + "th body, "
                                    + trial.overlaps().count() + " conclusions";
            print(engine, trial.time(), bytes, digest + (same ? "" : " DIFFERS") + sampled);
        }
    }
}
