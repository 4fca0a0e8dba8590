package org.w3id.concert.reason.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.reason.measure.TaskMeasures.Duplicated;

/** The states, functions and tasks behind the figures of a date, each with its claims or derivations. */
final class Decomposition {
    private final Slice slice;
    private final PairMeasures pairs;
    private final Circumstances then;

    Decomposition(Slice slice) {
        this.slice = slice;
        this.pairs = new PairMeasures(slice);
        this.then = slice.circumstances();
    }

    List<Part> of(Measurement figure) {
        Measure measure = figure.measure();
        return switch (measure.subject()) {
            case PAIR, DIRECTED -> ofSets(measure, List.of(figure.a(), figure.b()));
            case TASKS, TIE, DIRECTED_TIE -> ofPair(measure, figure.a(), figure.b());
            case BODY -> ofBody(measure, figure.a());
            case STATE -> ofState(figure.a());
            case FUNCTION -> with("function", List.of(figure.b()), List.of(figure.a()));
        };
    }

    private List<Part> ofSets(Measure measure, List<String> bodies) {
        List<Part> parts = members(bodies, 1);
        if (measure.needsFunctions()) {
            parts.addAll(with("function", functions(bodies), bodies));
        }
        if (measure == Measure.THREE_DIMENSIONAL) {
            SortedSet<String> tasks = new TreeSet<>();
            bodies.forEach(body -> then.assignments(body).stream()
                    .map(Assignment::function)
                    .filter(then.attestations().scheme()::isTask)
                    .forEach(tasks::add));
            parts.addAll(with("task", tasks, bodies));
        }
        parts.addAll(ties(measure, bodies.get(0), bodies.get(1)));
        return parts;
    }

    private List<Part> ofPair(Measure measure, String a, String b) {
        List<String> bodies = List.of(a, b);
        List<Part> parts = measure == Measure.DE_FACTO ? new ArrayList<>() : members(bodies, 2);
        TaskMeasures tasks = pairs.tasks();
        int first = slice.number(a);
        int second = slice.number(b);
        switch (measure) {
            case DUPLICATION, DUPLICATION_GRADE, DUPLICATION_AREA, UNCOORDINATED_DUPLICATION ->
                tasks.duplicated(first, second).forEach(each -> parts.addAll(duplicated(each, bodies)));
            case DE_FACTO -> parts.addAll(areas(bodies));
            case ENCROACHMENT -> parts.addAll(with("function", pairs.ties().encroached(first, second), bodies));
            default ->
                slice.sharedFunctionNames(first, second).forEach(function -> {
                    parts.addAll(with("function", List.of(function), bodies));
                    SortedSet<String> all = then.tasks(a, function);
                    all.addAll(then.tasks(b, function));
                    parts.addAll(with("task", all, bodies));
                });
        }
        parts.addAll(ties(measure, a, b));
        return parts;
    }

    private List<Part> duplicated(Duplicated each, List<String> bodies) {
        String detail = each.grade().map(Grade::slug).orElse("stated") + "; area "
                + (each.isAreaShared() ? "shared" : "silent");
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("function", each.function(), bodies, detail, bases(each.function(), bodies)));
        parts.addAll(with("task", each.tasks(), bodies));
        return parts;
    }

    private List<Part> areas(List<String> bodies) {
        SortedSet<String> areas = new TreeSet<>();
        bodies.forEach(body -> areas.addAll(pairs.tasks().areasOfActivity(slice.number(body))));
        return areas.stream()
                .map(area -> {
                    List<Assignment> active = bodies.stream()
                            .flatMap(body -> then.assignments(body).stream())
                            .filter(each -> each.grade() == Grade.OPERATIONAL
                                    && each.regions().contains(area))
                            .toList();
                    List<String> of =
                            active.stream().map(Assignment::body).distinct().toList();
                    return Part.of(
                            "area",
                            area,
                            of,
                            "",
                            active.stream().map(Assignment::basis).toList());
                })
                .toList();
    }

    private List<Part> ofBody(Measure measure, String body) {
        int number = slice.number(body);
        if (measure == Measure.RIVALRY) {
            return new WiderMeasures(slice)
                    .rivals(number).entrySet().stream()
                            .map(pair -> rivals(pair.getKey(), pair.getValue(), body))
                            .toList();
        }
        return IntStream.range(0, slice.bodies())
                .filter(other -> other != number && pairs.overlap(number, other))
                .mapToObj(other -> Part.of(
                        "body",
                        slice.bodyName(other),
                        List.of(body),
                        "weight "
                                + pairs.of(Measure.WEIGHTED_DYADIC, number, other)
                                        .text(),
                        List.of()))
                .toList();
    }

    /** With the memberships of both, and the data sets that call them rivals. */
    private Part rivals(String pair, Set<String> sayingSo, String body) {
        List<String> states = List.of(pair.split("–"));
        Part members = Part.of(
                "rivals",
                pair,
                List.of(body),
                "",
                then.affiliations(body)
                        .filter(each -> states.contains(each.state()))
                        .map(Affiliation::basis)
                        .toList());
        SortedSet<String> sources = new TreeSet<>(members.sources());
        sources.addAll(sayingSo);
        return new Part(members.kind(), pair, members.of(), "", sources, members.grounds());
    }

    private List<Part> ofState(String state) {
        List<String> bodies = IntStream.range(0, slice.bodies())
                .filter(body -> slice.memberNames(body).contains(state))
                .mapToObj(slice::bodyName)
                .toList();
        List<Part> parts = new ArrayList<>(members(bodies, 1));
        parts.removeIf(part -> !part.item().equals(state));
        with("function", functions(bodies), bodies).stream()
                .filter(part -> part.of().size() > 1)
                .forEach(parts::add);
        return parts;
    }

    /** The states that are members of at least so many of the bodies. */
    private List<Part> members(List<String> bodies, int atLeast) {
        BitSet all = new BitSet();
        bodies.forEach(body -> all.or(slice.members(slice.number(body))));
        List<Part> parts = new ArrayList<>();
        all.stream().forEach(state -> {
            String name = slice.stateName(state);
            List<String> of = bodies.stream()
                    .filter(body -> slice.members(slice.number(body)).get(state))
                    .toList();
            if (of.size() >= atLeast) {
                Stream<Basis> bases = of.stream()
                        .flatMap(then::affiliations)
                        .filter(each -> each.state().equals(name))
                        .map(Affiliation::basis);
                parts.add(Part.of("member", name, of, "", bases.toList()));
            }
        });
        return parts;
    }

    private SortedSet<String> functions(List<String> bodies) {
        SortedSet<String> all = new TreeSet<>();
        bodies.forEach(body -> slice.functions(slice.number(body)).stream()
                .mapToObj(slice::functionName)
                .forEach(all::add));
        return all;
    }

    private List<Part> with(String kind, Iterable<String> functions, List<String> bodies) {
        List<Part> parts = new ArrayList<>();
        for (String function : functions) {
            List<String> of = bodies.stream()
                    .filter(body -> !then.within(body, function).isEmpty())
                    .toList();
            parts.add(Part.of(kind, function, of, "", bases(function, of)));
        }
        return parts;
    }

    private List<Basis> bases(String function, List<String> bodies) {
        return bodies.stream()
                .flatMap(body -> then.within(body, function).stream())
                .map(Assignment::basis)
                .toList();
    }

    private List<Part> ties(Measure measure, String a, String b) {
        return TieMeasures.kinds(measure).stream()
                .sorted()
                .flatMap(kind -> then.ties(kind, a, b).stream())
                .map(tie -> Part.of(
                        tie.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        String.join(" ", new TreeSet<>(tie.functions())),
                        List.of(tie.a(), tie.b()),
                        tie.isDenied() ? "denied" : "stated",
                        Set.of(tie.basis())))
                .toList();
    }
}
