package org.w3id.concert.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3id.concert.bench.Stopwatch.Time;

/**
 * One engine of others at one size: first on samples of the pairs, each four times the one before, and on all pairs
 * if that is expected to end within the limit. If not, the cost of all pairs goes on as it grew from the last sample
 * but one to the last; since what all pairs share has been paid by then, this does not come out too high. An engine
 * that is stopped at the limit costs at least what it had cost then.
 *
 * @param time of all pairs, measured or at least
 * @param measured time of the sample
 * @param sample of which the conclusions are
 * @param nativeBytes that it holds outside of Java
 */
record Trial(Time time, Time measured, Sample sample, Overlaps overlaps, long nativeBytes) {
    private static final int[] STEPS = {4096, 1024, 256, 64, 16, 4, 1};
    private static final double MILLISECONDS = 1000;

    static Trial of(Engine engine, int bodies, int repeat, double limitSeconds) throws SQLException {
        double limit = limitSeconds * MILLISECONDS;
        List<Sample> samples = IntStream.of(STEPS)
                .filter(step -> step == 1 || step * 4 < bodies)
                .mapToObj(Sample::new)
                .toList();
        Sample last = Sample.NONE;
        Overlaps overlaps = new Overlaps();
        Time time = Time.NONE;
        Time growth = Time.NONE;
        Time stopped = Time.NONE;
        for (Sample sample : samples) {
            if (time.wall() * sample.pairs(bodies) > limit * last.pairs(bodies)) {
                break;
            }
            Stopwatch watch = Stopwatch.ofProcess();
            boolean isWhole = engine.run(sample, limitSeconds);
            Time next = watch.time();
            if (!isWhole) {
                stopped = next;
                break;
            }
            growth = next.minus(time).times(1.0 / (sample.pairs(bodies) - last.pairs(bodies)));
            time = next;
            last = sample;
            overlaps = engine.overlaps();
        }
        if (last.equals(Sample.ALL)) {
            time = again(engine, repeat, time, limit);
        }
        Time expected = time.plus(growth.times(Sample.ALL.pairs(bodies) - last.pairs(bodies)));
        return new Trial(expected.orMore(stopped), time, last, overlaps, engine.nativeBytes());
    }

    boolean isWhole() {
        return sample.equals(Sample.ALL);
    }

    /** The median of more runs on all pairs, as many as the limit leaves time for. */
    private static Time again(Engine engine, int repeat, Time first, double limit) throws SQLException {
        List<Time> times = new ArrayList<>(List.of(first));
        double spent = first.wall();
        while (times.size() < repeat && spent + first.wall() < limit) {
            Stopwatch watch = Stopwatch.ofProcess();
            engine.run(Sample.ALL, limit / MILLISECONDS);
            Time time = watch.time();
            spent += time.wall();
            times.add(time);
        }
        return Stopwatch.median(times);
    }
}
