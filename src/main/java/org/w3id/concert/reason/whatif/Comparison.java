package org.w3id.concert.reason.whatif;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.Consequences;
import org.w3id.concert.reason.Coverage.Subject;
import org.w3id.concert.reason.Coverage.Way;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.reason.whatif.Difference.Altered;

/** Compares what follows as it stands with what follows under a scenario, for the bodies that it touches. */
final class Comparison {
    private static final Comparator<Finding> ORDER = comparing(Finding::kind)
            .thenComparing(Finding::terms, Comparison::compare)
            .thenComparing(Finding::support)
            .thenComparing(Finding::period)
            .thenComparing(Finding::grade)
            .thenComparing(Finding::nodes, Comparison::compare);

    private final Consequences before;
    private final Consequences after;
    private final Set<Resource> touched;
    private final Optional<LocalDate> at;
    private final List<Finding> vanished = new ArrayList<>();
    private final List<Finding> appeared = new ArrayList<>();
    private final List<Altered> altered = new ArrayList<>();

    /** @param at the day that counts; empty for all time */
    Comparison(Consequences before, Consequences after, Set<Resource> touched, Optional<LocalDate> at) {
        this.before = before;
        this.after = after;
        this.touched = touched;
        this.at = at;
    }

    Difference difference() {
        Map<List<Object>, List<Finding>> then = grouped(after.findings(touched, before));
        grouped(before.findings(touched, after))
                .forEach((key, findings) -> compare(findings, Optional.ofNullable(then.remove(key))));
        then.values().forEach(appeared::addAll);
        compareCoverage();
        vanished.sort(ORDER);
        appeared.sort(ORDER);
        altered.sort(comparing(Altered::before, ORDER));
        return new Difference(vanished, appeared, altered, List.of());
    }

    private static int compare(List<String> one, List<String> other) {
        for (int each = 0; each < Math.min(one.size(), other.size()); each++) {
            int order = one.get(each).compareTo(other.get(each));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private Map<List<Object>, List<Finding>> grouped(List<Finding> findings) {
        Map<List<Object>, List<Finding>> grouped = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> at.isEmpty() || finding.period().contains(at.get()))
                .sorted(ORDER)
                .forEach(finding -> {
                    List<Finding> group = grouped.computeIfAbsent(
                            List.of(finding.kind(), finding.terms(), finding.support()), key -> new ArrayList<>());
                    if (group.stream().noneMatch(finding::says)) {
                        group.add(finding);
                    }
                });
        return grouped;
    }

    /** What is said on both sides is left out; of the rest, the earliest is taken to have become the earliest. */
    private void compare(List<Finding> now, Optional<List<Finding>> then) {
        List<Finding> gone = new ArrayList<>(now);
        List<Finding> come = new ArrayList<>(then.orElse(List.of()));
        gone.removeIf(finding -> come.stream().anyMatch(other -> isSame(finding, other)));
        come.removeIf(finding -> now.stream().anyMatch(other -> isSame(finding, other)));
        int both = Math.min(gone.size(), come.size());
        for (int each = 0; each < both; each++) {
            altered.add(new Altered(gone.get(each), come.get(each)));
        }
        vanished.addAll(gone.subList(both, gone.size()));
        appeared.addAll(come.subList(both, come.size()));
    }

    private boolean isSame(Finding one, Finding other) {
        return at.isPresent() ? one.grade().equals(other.grade()) : one.says(other);
    }

    private void compareCoverage() {
        Set<Resource> states = before.changedStates(after, touched);
        Set<Resource> functions = before.changedFunctions(after, touched);
        Set<Resource> all = before.functions(touched);
        all.addAll(after.functions(touched));
        Map<Subject, List<Way>> now = before.coverage(states, functions, all);
        Map<Subject, List<Way>> then = after.coverage(states, functions, all);
        now.forEach((subject, ways) -> gaps(subject, ways, then.getOrDefault(subject, List.of()), vanished));
        then.forEach((subject, ways) -> gaps(subject, ways, now.getOrDefault(subject, List.of()), appeared));
    }

    private void gaps(Subject subject, List<Way> covered, List<Way> other, List<Finding> gaps) {
        List<Period> periods = periods(covered);
        List<Period> others = periods(other);
        if (periods.equals(others)) {
            return;
        }
        for (Period gap : Period.minus(periods, others)) {
            if (at.isEmpty() || gap.contains(at.get())) {
                Finding proven = covered.stream()
                        .filter(way -> way.period().meets(gap))
                        .map(way -> before.covered(subject, way))
                        .min(ORDER)
                        .orElseThrow();
                gaps.add(new Finding(Kind.COVERAGE, proven.terms(), "", gap, "", proven.nodes()));
            }
        }
    }

    private static List<Period> periods(List<Way> ways) {
        return ways.stream().map(Way::period).toList();
    }
}
