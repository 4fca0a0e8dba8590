package org.w3id.concert.serve.data;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.w3id.concert.reason.MeasurementGraph;
import org.w3id.concert.reason.measure.MeasureColumns;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.MeasureLine;
import org.w3id.concert.reason.measure.MeasureQuestion;
import org.w3id.concert.reason.measure.MeasurementFormat;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.limit.Budget;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /measure}: the measures over the graph that is served, as CSV, JSON or Turtle, with the parameters of {@code concert
 * measure}: measures, bodies, at, from, to, m, k, level, theta, roles, sources, sensitivity, decompose. Sources are
 * documents on record and the data sets that are served.
 */
public final class MeasurePage implements Page {
    private static final int LONGEST_NUMBER = 3;
    private static final int MOST_LINES = 100_000;
    private static final int MOST_OBSERVATIONS = 20_000;

    private final Site site;
    private final CountedGraphs counted;

    public MeasurePage(Site site, CountedGraphs counted) {
        this.site = site;
        this.counted = counted;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("measure")) {
            return Optional.empty();
        }
        MeasureQuestion question = MeasureQuestion.of(
                        words(visit, "measures"),
                        words(visit, "bodies"),
                        visit.parameter("at"),
                        number(visit, "m", 2),
                        number(visit, "k", 1),
                        number(visit, "level", 1),
                        words(visit, "roles"))
                .during(visit.parameter("from"), visit.parameter("to"))
                .theta(theta(visit));
        MeasureColumns columns = question.columns(isAsked(visit, "sensitivity"), isAsked(visit, "decompose"));
        MeasureIndex index = words(visit, "sources").isEmpty()
                ? site.reasoning().measures()
                : counted.index(words(visit, "sources"));
        if (isTurtle(visit)) {
            String cube = site.read(() -> MeasurementGraph.turtle(
                    atMost(MOST_OBSERVATIONS, question.lines(index, columns)),
                    DatasetFactory.wrap(site.dataset()).getDefaultModel(),
                    site.base()));
            return Optional.of(Reply.of(200, "text/turtle; charset=utf-8", cube).with("Vary", "Accept"));
        }
        MeasurementFormat format = format(visit);
        StringBuilder text = new StringBuilder();
        format.write(columns, atMost(MOST_LINES, question.lines(index, columns)), text);
        return Optional.of(Reply.of(200, format.mediaType(), text.toString()).with("Vary", "Accept"));
    }

    /** All lines or none: more are refused when they are reached. */
    private static Stream<MeasureLine> atMost(int most, Stream<MeasureLine> lines) {
        AtomicInteger count = new AtomicInteger();
        return lines.peek(line -> {
            Budget.checkCurrent();
            if (count.incrementAndGet() > most) {
                throw new Refused(400, "measure: more than " + most + " lines; name some bodies or measures.");
            }
        });
    }

    @Override
    public void prepare() {
        site.reasoning().measures();
    }

    private static boolean isAsked(Visit visit, String name) {
        return visit.parameters().containsKey(name) && !visit.parameter(name).equalsIgnoreCase("false");
    }

    private static double theta(Visit visit) {
        String value = visit.parameter("theta");
        if (value.isEmpty()) {
            return Parameters.STANDARD.theta();
        }
        if (!value.matches("[01](\\.\\d{1,6})?")) {
            throw new Refused(400, "theta: a number from 0 to 1 expected.");
        }
        return Double.parseDouble(value);
    }

    private static boolean isTurtle(Visit visit) {
        String asked = visit.parameter("format");
        return asked.equals("ttl")
                || asked.isEmpty()
                        && visit.preferred("text/csv", "application/json", "text/turtle")
                                .filter("text/turtle"::equals)
                                .isPresent();
    }

    private static MeasurementFormat format(Visit visit) {
        String asked = visit.parameter("format");
        if (asked.isEmpty()) {
            return visit.preferred("text/csv", "application/json")
                    .filter("application/json"::equals)
                    .map(type -> MeasurementFormat.JSON)
                    .orElse(MeasurementFormat.CSV);
        }
        return switch (asked) {
            case "csv" -> MeasurementFormat.CSV;
            case "json" -> MeasurementFormat.JSON;
            default -> throw new Refused(400, "format: csv, json or ttl expected.");
        };
    }

    private static List<String> words(Visit visit, String name) {
        String value = visit.parameter(name);
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    private static int number(Visit visit, String name, int standard) {
        String value = visit.parameter(name);
        if (value.isEmpty()) {
            return standard;
        }
        if (!value.matches("\\d{1," + LONGEST_NUMBER + "}")) {
            throw new Refused(400, name + ": a whole number from 1 expected.");
        }
        return Integer.parseInt(value);
    }
}
