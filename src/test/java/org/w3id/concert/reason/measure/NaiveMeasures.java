package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The definitions of measures.md, word for word over sets and day by day: slow, and the oracle of the index. */
record NaiveMeasures(Attestations given, Parameters parameters) {
    /** The measures that are defined here. */
    static final Set<Measure> DEFINED = EnumSet.of(
            Measure.SHARED_MEMBERS,
            Measure.MEMBER_JACCARD,
            Measure.CONTAINMENT,
            Measure.OVERLAP_COEFFICIENT,
            Measure.MEMBER_NESTED,
            Measure.DYADIC,
            Measure.OVERLAP_COUNT,
            Measure.WEIGHTED_DYADIC,
            Measure.DIRECTED_DYADIC,
            Measure.NESTED,
            Measure.PARTIALLY_OVERLAPPING,
            Measure.PARALLEL,
            Measure.DUPLICATION,
            Measure.UNCOORDINATED_DUPLICATION,
            Measure.COMPLEMENTARITY);

    Set<String> members(String body, LocalDate day) {
        return given.affiliations().stream()
                .filter(each -> each.body().equals(body)
                        && each.period().contains(day)
                        && parameters.roles().contains(each.role()))
                .map(Affiliation::state)
                .collect(Collectors.toSet());
    }

    Set<String> functions(String body, LocalDate day) {
        return given.assignments().stream()
                .filter(each -> each.body().equals(body) && each.period().contains(day))
                .flatMap(each -> given.scheme().rolledUp(each.function(), parameters.level()).stream())
                .collect(Collectors.toSet());
    }

    String value(Measure measure, String a, String b, LocalDate day) {
        Set<String> membersOfA = members(a, day);
        Set<String> membersOfB = members(b, day);
        Set<String> functionsOfA = functions(a, day);
        Set<String> functionsOfB = functions(b, day);
        boolean silent = membersOfA.isEmpty()
                || membersOfB.isEmpty()
                || measure.needsFunctions() && (functionsOfA.isEmpty() || functionsOfB.isEmpty());
        if (silent) {
            return "silent";
        }
        double shared = both(membersOfA, membersOfB).size();
        int common = both(functionsOfA, functionsOfB).size();
        double jaccard = shared / (membersOfA.size() + membersOfB.size() - shared);
        double alike = (double) common / (functionsOfA.size() + functionsOfB.size() - common);
        boolean overlaps = shared >= parameters.m() && common >= parameters.k();
        boolean inner = membersOfB.containsAll(membersOfA) && membersOfA.size() < membersOfB.size();
        boolean outer = membersOfA.containsAll(membersOfB) && membersOfB.size() < membersOfA.size();
        boolean nested = inner && functionsOfB.containsAll(functionsOfA);
        boolean nesting = outer && functionsOfA.containsAll(functionsOfB);
        return switch (measure) {
            case SHARED_MEMBERS -> number(shared);
            case MEMBER_JACCARD -> number(jaccard);
            case CONTAINMENT -> number(shared / membersOfA.size());
            case OVERLAP_COEFFICIENT -> number(shared / Math.min(membersOfA.size(), membersOfB.size()));
            case MEMBER_NESTED -> String.valueOf(inner);
            case DYADIC -> String.valueOf(overlaps);
            case OVERLAP_COUNT -> number(shared >= parameters.m() ? common : 0);
            case WEIGHTED_DYADIC -> number(jaccard * alike);
            case DIRECTED_DYADIC -> number(shared / membersOfA.size() * common / functionsOfA.size());
            case NESTED -> String.valueOf(nested);
            case PARTIALLY_OVERLAPPING -> String.valueOf(overlaps && !nested && !nesting);
            case DUPLICATION -> number(shared >= parameters.m() ? duplicated(a, b, day) : 0);
            case UNCOORDINATED_DUPLICATION ->
                number(shared >= parameters.m() && !isArranged(a, b) ? duplicated(a, b, day) : 0);
            case COMPLEMENTARITY -> shared >= parameters.m() ? complementary(a, b, day) : "0";
            case PARALLEL -> String.valueOf(shared >= parameters.m() && common == 0);
            default -> throw new IllegalArgumentException(measure.slug());
        };
    }

    private boolean isArranged(String a, String b) {
        return given.ties().stream().anyMatch(tie -> Set.of(tie.a(), tie.b()).equals(Set.of(a, b)));
    }

    /** C1: the common functions with a common task under them, in an area that is common or left open. */
    private long duplicated(String a, String b, LocalDate day) {
        return both(functions(a, day), functions(b, day)).stream()
                .filter(function -> both(tasks(a, function, day), tasks(b, function, day)).stream()
                        .anyMatch(task -> given.assignments().stream()
                                .filter(one -> has(one, a, task, day))
                                .anyMatch(one -> given.assignments().stream()
                                        .filter(other -> has(other, b, task, day))
                                        .anyMatch(other -> one.regions().isEmpty()
                                                || other.regions().isEmpty()
                                                || !both(one.regions(), other.regions())
                                                        .isEmpty()))))
                .count();
    }

    /** C2: the common functions of which at least theta of the tasks are divided. */
    private String complementary(String a, String b, LocalDate day) {
        List<Double> divisions = both(functions(a, day), functions(b, day)).stream()
                .filter(function -> !tasks(a, function, day).isEmpty()
                        && !tasks(b, function, day).isEmpty())
                .map(function -> {
                    Set<String> all = new HashSet<>(tasks(a, function, day));
                    all.addAll(tasks(b, function, day));
                    return 1
                            - (double) both(tasks(a, function, day), tasks(b, function, day))
                                            .size()
                                    / all.size();
                })
                .toList();
        boolean isSilent = divisions.isEmpty()
                && !both(functions(a, day), functions(b, day)).isEmpty();
        return isSilent
                ? "silent"
                : number(divisions.stream()
                        .filter(each -> each >= parameters.theta())
                        .count());
    }

    private Set<String> tasks(String body, String function, LocalDate day) {
        return given.assignments().stream()
                .filter(each -> each.body().equals(body) && each.period().contains(day))
                .map(Assignment::function)
                .filter(task -> given.scheme().isTask(task) && (task.equals(function) || task.startsWith(function)))
                .collect(Collectors.toSet());
    }

    private static boolean has(Assignment each, String body, String task, LocalDate day) {
        return each.body().equals(body)
                && each.function().equals(task)
                && each.period().contains(day);
    }

    /** Day by day: the longest spans in which both share enough members and the function. */
    List<History.Span> history(LocalDate from, LocalDate to) {
        Set<String> bodies = new TreeSet<>();
        given.affiliations().forEach(each -> bodies.add(each.body()));
        Set<String> functions = new TreeSet<>();
        given.assignments()
                .forEach(each -> functions.addAll(given.scheme().rolledUp(each.function(), parameters.level())));
        List<History.Span> spans = new ArrayList<>();
        for (String a : bodies) {
            for (String b :
                    bodies.stream().filter(other -> other.compareTo(a) > 0).toList()) {
                for (String function : functions) {
                    addSpans(a, b, function, from, to, spans);
                }
            }
        }
        return spans;
    }

    private void addSpans(String a, String b, String function, LocalDate from, LocalDate to, List<History.Span> spans) {
        LocalDate start = null;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean holds = both(members(a, day), members(b, day)).size() >= parameters.m()
                    && both(functions(a, day), functions(b, day)).contains(function);
            if (holds && start == null) {
                start = day;
            } else if (!holds && start != null) {
                spans.add(new History.Span(a, b, function, new Period(start, day.minusDays(1))));
                start = null;
            }
        }
        if (start != null) {
            spans.add(new History.Span(a, b, function, new Period(start, LocalDate.MAX)));
        }
    }

    private static String number(double number) {
        return new Value.Number(number).text();
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
