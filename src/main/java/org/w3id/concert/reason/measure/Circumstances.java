package org.w3id.concert.reason.measure;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is documented for a day besides the sets: how a body has a function, where, and how bodies stand to others. */
final class Circumstances {
    private final Attestations attestations;
    private final LocalDate day;
    private final Parameters parameters;
    private final Map<String, List<Assignment>> assignments = new HashMap<>();
    private final Map<Set<String>, List<Tie>> ties = new HashMap<>();

    Circumstances(Attestations attestations, LocalDate day, Parameters parameters) {
        this.attestations = attestations;
        this.day = day;
        this.parameters = parameters;
        attestations.assignments().stream()
                .filter(each -> each.period().contains(day))
                .forEach(each -> assignments
                        .computeIfAbsent(each.body(), key -> new java.util.ArrayList<>())
                        .add(each));
        attestations.ties().stream()
                .filter(each -> each.period().contains(day) && !each.a().equals(each.b()))
                .forEach(each -> ties.computeIfAbsent(Set.of(each.a(), each.b()), key -> new java.util.ArrayList<>())
                        .add(each));
    }

    LocalDate day() {
        return day;
    }

    Attestations attestations() {
        return attestations;
    }

    List<Assignment> assignments(String body) {
        return assignments.getOrDefault(body, List.of());
    }

    /** Of the function itself or a narrower one. */
    List<Assignment> within(String body, String function) {
        return assignments(body).stream()
                .filter(each -> attestations.scheme().isWithin(each.function(), function))
                .toList();
    }

    /** T of a body under a function: those below the top that stand at it or below it. */
    SortedSet<String> tasks(String body, String function) {
        return within(body, function).stream()
                .map(Assignment::function)
                .filter(attestations.scheme()::isTask)
                .collect(toCollection(TreeSet::new));
    }

    /** The memberships of a body that count. */
    Stream<Affiliation> affiliations(String body) {
        return attestations.affiliations().stream()
                .filter(each -> each.body().equals(body)
                        && parameters.roles().contains(each.role())
                        && each.period().contains(day));
    }

    /** What sources state between both, in either direction. */
    List<Tie> ties(Tie.Kind kind, String a, String b) {
        return ties.getOrDefault(a.equals(b) ? Set.of(a) : Set.of(a, b), List.of()).stream()
                .filter(each -> each.kind() == kind)
                .toList();
    }

    /** The same without what is denied. */
    List<Tie> affirmed(Tie.Kind kind, String a, String b) {
        return ties(kind, a, b).stream().filter(each -> !each.isDenied()).toList();
    }

    /** The functions that these ties name, at the level asked for; one whole where a tie leaves them open. */
    SortedSet<String> functions(Collection<Tie> stated) {
        SortedSet<String> found = new TreeSet<>();
        for (Tie tie : stated) {
            tie.functions().forEach(each -> found.addAll(attestations.scheme().rolledUp(each, parameters.level())));
        }
        return found;
    }

    /** The highest grade at which a body has a task. */
    Optional<Grade> grade(String body, String task) {
        return assignments(body).stream()
                .filter(each -> each.function().equals(task))
                .map(Assignment::grade)
                .max(Grade::compareTo);
    }

    /** Where a body does a task; empty where the sources leave it open for one of its assignments. */
    Optional<Set<String>> area(String body, String task) {
        List<Assignment> of = assignments(body).stream()
                .filter(each -> each.function().equals(task))
                .toList();
        Set<String> regions = new TreeSet<>();
        of.forEach(each -> regions.addAll(each.regions()));
        return of.stream().anyMatch(each -> each.regions().isEmpty()) ? Optional.empty() : Optional.of(regions);
    }

    /** Where a body does a task, as far as the sources say. */
    Set<String> regions(String body, String task) {
        Set<String> regions = new TreeSet<>();
        assignments(body).stream()
                .filter(each -> each.function().equals(task))
                .forEach(each -> regions.addAll(each.regions()));
        return regions;
    }
}
