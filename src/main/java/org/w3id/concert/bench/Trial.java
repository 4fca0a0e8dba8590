package org.w3id.concert.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One engine of others at one size: first on samples of the pairs, each sixteen times the one before, and on all pairs
 * if that is expected to end within the limit. If not, the cost of all pairs goes on as it grew from the last sample
 * but one to the last; since what all pairs share has been paid by then, this does not come out too high.
 *
 * @param milliseconds of all pairs, measured or at least
 * @param measured milliseconds of the sample
 * @param sample of which the conclusions are
 * @param nativeBytes that it holds outside of Java
 */
record Trial(double milliseconds, double measured, Sample sample, Overlaps overlaps, long nativeBytes) {
    private static final int[] STEPS = {4096, 256, 16, 1};
    private static final double MILLISECONDS = 1000;

    static Trial of(Engine engine, int bodies, int repeat, double limitSeconds) throws SQLException {
        double limit = limitSeconds * MILLISECONDS;
        List<Sample> samples = IntStream.of(STEPS)
                .filter(step -> step == 1 || step * 4 < bodies)
                .mapToObj(Sample::new)
                .toList();
        Sample last = samples.get(0);
        double before = 0;
        double time = 0;
        double growth = 0;
        for (Sample sample : samples) {
            double expected = time * sample.pairs(bodies) / last.pairs(bodies);
            if (expected > limit) {
                break;
            }
            before = time;
            time = time(engine, sample);
            long more = sample.pairs(bodies) - (before == 0 ? 0 : last.pairs(bodies));
            growth = Math.max(0, time - before) / more;
            last = sample;
        }
        if (last.equals(Sample.ALL)) {
            time = again(engine, repeat, time, limit);
        }
        double rest = growth * (Sample.ALL.pairs(bodies) - last.pairs(bodies));
        return new Trial(time + rest, time, last, engine.overlaps(), engine.nativeBytes());
    }

    boolean isWhole() {
        return sample.equals(Sample.ALL);
    }

    /** The median of more runs on all pairs, as many as the limit leaves time for. */
    private static double again(Engine engine, int repeat, double first, double limit) throws SQLException {
        List<Double> times = new ArrayList<>(List.of(first));
        double spent = first;
        while (times.size() < repeat && spent + first < limit) {
            double time = time(engine, Sample.ALL);
            spent += time;
            times.add(time);
        }
        return Stopwatch.median(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double time(Engine engine, Sample sample) throws SQLException {
        long start = System.nanoTime();
        engine.run(sample);
        return (System.nanoTime() - start) / 1e6;
    }
}
