package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.reason.measure.Grade;
import org.w3id.concert.vocab.CONCERT;

/**
 * Which body is documented to have which function, when, and how strongly. Plans do not count. Built once from
 * facts and inferred assignments; then only read.
 */
final class FunctionIndex {
    private final Map<Resource, Map<Resource, List<Assignment>>> byBody = new TreeMap<>(comparing(Resource::getURI));
    private final Model known;

    /**
     * @param regions where, if the source says
     * @param attestedUntil the last day on which a source attests it
     */
    record Assignment(
            Resource function,
            TimeSpan span,
            Grade grade,
            Set<Resource> regions,
            LocalDate attestedUntil,
            Resource premise) {}

    FunctionIndex(Model known) {
        this(
                known,
                known.listSubjectsWithProperty(RDF.type, CONCERT.FunctionAssignment)
                        .toSet());
    }

    private FunctionIndex(Model known, Collection<Resource> assignments) {
        this.known = known;
        assignments.forEach(this::add);
        byBody.values().forEach(functions -> functions
                .values()
                .forEach(each ->
                        each.sort(comparing(assignment -> assignment.premise().getURI()))));
    }

    /** Of these bodies alone. */
    static FunctionIndex of(Model known, Set<Resource> bodies) {
        Set<Resource> assignments = new HashSet<>();
        bodies.forEach(body -> known.listSubjectsWithProperty(CONCERT.body, body)
                .filterKeep(node -> node.hasProperty(RDF.type, CONCERT.FunctionAssignment))
                .forEach(assignments::add));
        return new FunctionIndex(known, assignments);
    }

    private FunctionIndex(FunctionIndex other) {
        this.known = other.known;
        byBody.putAll(other.byBody);
    }

    /** This index with what {@code other} has of {@code bodies} in place of its own. */
    FunctionIndex replacing(Set<Resource> bodies, FunctionIndex other) {
        FunctionIndex replaced = new FunctionIndex(this);
        replaced.byBody.keySet().removeAll(bodies);
        bodies.stream()
                .filter(other.byBody::containsKey)
                .forEach(body -> replaced.byBody.put(body, other.byBody.get(body)));
        return replaced;
    }

    private void add(Resource node) {
        Resource level = node.getPropertyResourceValue(CONCERT.level);
        Optional<TimeSpan> span = span(node, level);
        boolean planned = CONCERT.concept("function-level", "planned").equals(level);
        if (planned || span.isEmpty()) {
            return;
        }
        Set<Resource> regions = new TreeSet<>(comparing(Resource::getURI));
        node.listProperties(CONCERT.region).mapWith(Statement::getResource).forEach(regions::add);
        Resource function = node.getPropertyResourceValue(CONCERT.function);
        LocalDate attested = Spans.latest(node, CONCERT.attestedOn)
                .map(TimeSpan.Bound::day)
                .orElse(span.get().start().day());
        byBody.computeIfAbsent(
                        node.getPropertyResourceValue(CONCERT.body), body -> new TreeMap<>(comparing(Resource::getURI)))
                .computeIfAbsent(function, key -> new ArrayList<>())
                .add(new Assignment(function, span.get(), grade(node, level), regions, attested, node));
    }

    /** A dated activity fills its date; all else begins when it is stated and is taken to continue. */
    private static Optional<TimeSpan> span(Resource node, Resource level) {
        boolean isActivity = CONCERT.concept("function-level", "activity").equals(level);
        if (isActivity && node.hasProperty(CONCERT.date) && !node.hasProperty(CONCERT.since)) {
            return Spans.during(node, CONCERT.date);
        }
        return Spans.from(node, CONCERT.since, CONCERT.date, CONCERT.asOf, CONCERT.attestedOn);
    }

    private static Grade grade(Resource node, Resource level) {
        if (CONCERT.concept("function-level", "activity").equals(level)) {
            return Grade.OPERATIONAL;
        }
        boolean hasUnit = node.listProperties(CONCERT.means).toList().stream()
                .map(means -> means.getResource().getURI())
                .anyMatch(means -> means.matches(".*/id/(organ|force|programme|operation)/.*"));
        return hasUnit ? Grade.STRUCTURAL : Grade.NOMINAL;
    }

    Set<Resource> bodies() {
        return byBody.keySet();
    }

    /** The functions for which the body has an assignment, at whatever time. */
    Set<Resource> functions(Resource body) {
        return byBody.getOrDefault(body, Map.of()).keySet();
    }

    /** The assignments of a function to a body that meet {@code span}. */
    List<Assignment> during(Resource body, Resource function, TimeSpan span) {
        return byBody.getOrDefault(body, Map.of()).getOrDefault(function, List.of()).stream()
                .filter(assignment -> assignment.span().intersect(span).isPresent())
                .toList();
    }

    /** From the first to the last assignment of a function to a body. */
    Optional<TimeSpan> documented(Resource body, Resource function) {
        return all(body, function).stream().map(Assignment::span).reduce(TimeSpan::hull);
    }

    /** Every assignment of a function to a body. */
    List<Assignment> all(Resource body, Resource function) {
        return byBody.getOrDefault(body, Map.of()).getOrDefault(function, List.of());
    }

    /** Whether {@code function} is a concept of the second level or below, which two bodies can share as a task. */
    boolean isTask(Resource function) {
        return known.contains(function, SKOS.broader);
    }

    /** Whether {@code narrower} is {@code broader} or stands below it. */
    boolean isWithin(Resource narrower, Resource broader) {
        return narrower.equals(broader)
                || known.listObjectsOfProperty(narrower, SKOS.broader).toList().stream()
                        .anyMatch(parent -> isWithin(parent.asResource(), broader));
    }
}
