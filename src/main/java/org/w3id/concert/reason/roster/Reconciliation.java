package org.w3id.concert.reason.roster;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * The rosters of one body side by side. A data set that lists members of the body is a roster: what it does not list at
 * a time that it observes differs from another that does. A text that names some members is none: what it does not name
 * is silent. Nothing is explained by more than the sources say.
 *
 * @param rosters the data sets, each with the time in which it observes the body
 */
public record Reconciliation(Map<String, Period> rosters, List<RosterLine> lines) {
    private static final Property ISO_ALPHA_3 = ResourceFactory.createProperty(CONCERT.NS, "isoAlpha3");

    public Reconciliation {
        rosters = java.util.Collections.unmodifiableMap(new TreeMap<>(rosters));
        lines = List.copyOf(lines);
    }

    /**
     * @param graph the union of all layers
     * @param window entries outside of it do not count
     */
    public static Reconciliation of(Model graph, Base base, Resource body, Period window) {
        Map<Resource, List<Entry>> all = new RosterReader(graph, base).read(body);
        all.replaceAll((state, entries) -> entries.stream()
                .filter(entry -> entry.meets(window.first(), window.last()))
                .toList());
        all.values().removeIf(List::isEmpty);
        Map<String, Period> rosters = rosters(graph, base, all.values(), window);
        Map<List<String>, String> notes = notes(graph, body);
        List<RosterLine> lines = new ArrayList<>();
        all.forEach((state, entries) -> lines.add(line(state, entries, rosters, notes)));
        lines.sort(comparing(RosterLine::state));
        return new Reconciliation(rosters, lines);
    }

    private static Map<String, Period> rosters(Model graph, Base base, Collection<List<Entry>> all, Period window) {
        Resource dataSet = ResourceFactory.createResource("https://schema.org/Dataset");
        Predicate<Entry> isRoster =
                entry -> base.id("document/" + entry.source()).inModel(graph).hasProperty(RDF.type, dataSet);
        Map<String, Period> rosters = new TreeMap<>();
        all.stream()
                .flatMap(List::stream)
                .filter(isRoster)
                .forEach(entry -> rosters.merge(
                        entry.source(),
                        new Period(later(entry.first(), window.first()), earlier(entry.last(), window.last())),
                        (one, other) ->
                                new Period(earlier(one.first(), other.first()), later(one.last(), other.last()))));
        return rosters;
    }

    /** What is noted of a state that a data set leaves out, by data set and state. */
    private static Map<List<String>, String> notes(Model graph, Resource body) {
        Map<List<String>, String> notes = new TreeMap<>(comparing(List::toString));
        graph.listSubjectsWithProperty(ORG.organization, body)
                .filterKeep(node -> node.hasProperty(RDF.type, CONCERT.Omission))
                .forEach(node -> notes.put(
                        List.of(
                                node.getPropertyResourceValue(CONCERT.statedIn)
                                        .getURI()
                                        .replaceFirst(".*/", ""),
                                node.getPropertyResourceValue(ORG.member).getURI()),
                        node.getProperty(SKOS.note).getString()));
        return notes;
    }

    private static RosterLine line(
            Resource state, List<Entry> entries, Map<String, Period> rosters, Map<List<String>, String> notes) {
        List<String> reasons = new ArrayList<>();
        Difference difference = Difference.NONE;
        Map<String, List<Entry>> bySource = entries.stream().collect(groupingBy(Entry::source, TreeMap::new, toList()));
        Set<String> missing = new TreeSet<>(rosters.keySet());
        missing.removeAll(bySource.keySet());
        for (String roster : missing) {
            boolean observes = entries.stream()
                    .anyMatch(entry -> entry.meets(
                            rosters.get(roster).first(), rosters.get(roster).last()));
            difference = observes || difference == Difference.UNKNOWN ? Difference.UNKNOWN : Difference.TIME;
            String note = notes.getOrDefault(List.of(roster, state.getURI()), "");
            reasons.add(roster
                    + (observes
                            ? " observes the body at the same time and does not list the state"
                            : " observes the body at another time, " + text(rosters.get(roster))
                                    + ", and does not list the state")
                    + (note.isEmpty() ? "" : " [noted: " + note + "]"));
        }
        if (differInRole(bySource)) {
            difference = difference == Difference.NONE ? Difference.ROLE : difference;
            reasons.add("the roles differ: " + roles(bySource) + (meet(bySource) ? "" : ", at different times"));
        }
        String changes = changes(bySource);
        if (!changes.isEmpty()) {
            difference = difference == Difference.NONE ? Difference.TIME : difference;
            reasons.add(changes);
        }
        if (difference != Difference.NONE && state.hasProperty(RDFS.seeAlso)) {
            difference = Difference.PREDECESSOR;
            reasons.add(state.getProperty(SKOS.note).getString());
        }
        String slug = state.getURI().replaceFirst(".*/", "");
        return new RosterLine(
                state.hasProperty(ISO_ALPHA_3) ? state.getProperty(ISO_ALPHA_3).getString() : slug,
                label(state),
                entries,
                difference,
                String.join("; ", reasons));
    }

    /** Which data sets observe that a membership changed although another source has it later. */
    private static String changes(Map<String, List<Entry>> bySource) {
        List<String> changes = new ArrayList<>();
        bySource.forEach((source, entries) -> {
            Entry last = entries.stream().max(comparing(Entry::last)).orElseThrow();
            boolean isLater = bySource.values().stream().flatMap(List::stream).anyMatch(entry -> entry.last()
                    .isAfter(last.last()));
            if (last.ending().equals("changed") && isLater) {
                changes.add(source + " observes a change after " + last.dates());
            }
        });
        return String.join("; ", changes);
    }

    /** Whether two sources have no role in common, each in its last entries. */
    private static boolean differInRole(Map<String, List<Entry>> bySource) {
        Set<Set<String>> roles = bySource.values().stream()
                .map(Reconciliation::lastRoles)
                .collect(toCollection(java.util.LinkedHashSet::new));
        return roles.stream()
                .anyMatch(one -> roles.stream().anyMatch(other -> one.stream().noneMatch(other::contains)));
    }

    private static Set<String> lastRoles(List<Entry> entries) {
        LocalDate last =
                entries.stream().map(Entry::last).max(LocalDate::compareTo).orElseThrow();
        return entries.stream()
                .filter(entry -> entry.last().equals(last))
                .map(Entry::role)
                .collect(toCollection(TreeSet::new));
    }

    private static boolean meet(Map<String, List<Entry>> bySource) {
        return bySource.values().stream().allMatch(one -> bySource.values().stream()
                .allMatch(other -> one.stream().anyMatch(entry -> other.stream()
                        .anyMatch(another -> entry.meets(another.first(), another.last())))));
    }

    private static String roles(Map<String, List<Entry>> bySource) {
        return bySource.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(" and ", lastRoles(each.getValue())))
                .collect(joining(", "));
    }

    private static String label(Resource state) {
        return state.listProperties(SKOS.prefLabel, "en").toList().stream()
                .map(each -> each.getString())
                .findFirst()
                .orElse(state.getURI());
    }

    private static String text(Period period) {
        return period.first() + " to " + (period.last().equals(LocalDate.MAX) ? "no documented end" : period.last());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
