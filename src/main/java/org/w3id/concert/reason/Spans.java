package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.w3id.concert.reason.TimeSpan.Bound;
import org.w3id.concert.vocab.CONCERT;

/** Reads spans of time from the date nodes of the graph. */
public final class Spans {
    private static final Comparator<Bound> ORDER =
            Comparator.comparing(Bound::day).thenComparing(bound -> bound.date().getURI());

    private Spans() {}

    /** From {@code start} to {@code end}, or without end. */
    public static Optional<TimeSpan> interval(Resource node) {
        return earliest(node, CONCERT.start).map(start -> new TimeSpan(start, latest(node, CONCERT.end)));
    }

    /** The whole of the first of these dates that the node has. */
    public static Optional<TimeSpan> during(Resource node, Property... dates) {
        return List.of(dates).stream().filter(node::hasProperty).findFirst().flatMap(date -> earliest(node, date)
                .map(start -> new TimeSpan(start, latest(node, date))));
    }

    /** From the first of these dates that the node has, with no end documented unless {@code until} is given. */
    public static Optional<TimeSpan> from(Resource node, Property... dates) {
        return during(node, dates).map(span -> new TimeSpan(span.start(), latest(node, CONCERT.until)));
    }

    /** All that a stated date can mean. */
    public static TimeSpan whole(Bound bound) {
        Resource date = bound.date();
        Bound start = date.hasProperty(CONCERT.earliest) ? new Bound(day(date, CONCERT.earliest), date) : bound;
        Optional<Bound> end = date.hasProperty(CONCERT.latest)
                ? Optional.of(new Bound(day(date, CONCERT.latest), date))
                : Optional.empty();
        return new TimeSpan(start, end);
    }

    /** Says when something holds; what was said before is replaced. */
    public static Resource write(Resource node, TimeSpan span) {
        node.removeAll(CONCERT.start).removeAll(CONCERT.end);
        node.addProperty(CONCERT.start, span.start().date());
        span.end().ifPresent(end -> node.addProperty(CONCERT.end, end.date()));
        return node;
    }

    /** The earliest day of the earliest of the dates that the property gives. */
    public static Optional<Bound> earliest(Resource node, Property property) {
        return node.listProperties(property).toList().stream()
                .map(Statement::getResource)
                .filter(date -> date.hasProperty(CONCERT.earliest))
                .map(date -> new Bound(day(date, CONCERT.earliest), date))
                .min(ORDER);
    }

    /** The latest day of the latest of the dates that the property gives. */
    public static Optional<Bound> latest(Resource node, Property property) {
        return node.listProperties(property).toList().stream()
                .map(Statement::getResource)
                .filter(date -> date.hasProperty(CONCERT.latest))
                .map(date -> new Bound(day(date, CONCERT.latest), date))
                .max(ORDER);
    }

    private static LocalDate day(Resource date, Property property) {
        return LocalDate.parse(date.getProperty(property).getString());
    }
}
