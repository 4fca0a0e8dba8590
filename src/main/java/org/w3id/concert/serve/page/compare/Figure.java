package org.w3id.concert.serve.page.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3id.concert.reason.measure.Measure;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.Measurement;
import org.w3id.concert.reason.measure.Measurements;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.reason.measure.Value;

/**
 * One measure of two bodies.
 *
 * @param measure its name on the command line
 * @param of the bodies in the order in which the measure takes them
 * @param value as it is printed; {@code silent} where a set is not documented
 * @param silence which set; else empty
 */
public record Figure(String measure, String of, String value, String silence, String sources) {
    /** All measures of the pair, by the bodies' names in the index. */
    static List<Figure> of(MeasureIndex index, LocalDate day, String one, String other) {
        List<Measure> measures =
                Arrays.stream(Measure.values()).filter(Measure::isOfPairs).toList();
        List<Figure> figures = new ArrayList<>();
        List<String> both = List.of(one, other);
        if (index.bodies().containsAll(both)) {
            Measurements.of(index.at(day, Parameters.STANDARD), measures, both::contains)
                    .map(Figure::of)
                    .forEach(figures::add);
        }
        return figures;
    }

    private static Figure of(Measurement line) {
        String silence = line.value() instanceof Value.Silent silent ? silent.why() : "";
        return new Figure(
                line.measure().slug(),
                line.a() + ", " + line.b(),
                line.value().text(),
                silence,
                String.join(", ", line.sources()));
    }
}
