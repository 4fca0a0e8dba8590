package org.w3id.concert.reason.measure;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3id.concert.reason.measure.Tie.Kind;
import org.w3id.concert.reason.measure.Value.Number;
import org.w3id.concert.reason.measure.Value.Silent;
import org.w3id.concert.reason.measure.Value.Truth;
import org.w3id.concert.reason.measure.Value.Word;

/**
 * What two bodies do twice or divide between them: C1 after Panke and Stapel 2018 and Reinsberg and Westerwinter 2023,
 * C2 of Gehring and Faude 2014 (doi 10.1007/s11558-014-9197-1), C5, and the two sides of O8 of Nolte 2018. A source's
 * own statement stands for sets that are not documented.
 */
final class TaskMeasures {
    private final Slice slice;
    private final PairMeasures pairs;
    private final Circumstances then;

    TaskMeasures(Slice slice, PairMeasures pairs) {
        this.slice = slice;
        this.pairs = pairs;
        this.then = slice.circumstances();
    }

    /**
     * A function that two bodies duplicate.
     *
     * @param tasks shared under it, in areas that are shared or open; none where a source states the duplication
     * @param grade of the weaker side; none where the sources do not say how either has the function
     * @param isAreaShared false where the sources are silent on the area of one of both
     */
    record Duplicated(String function, SortedSet<String> tasks, Optional<Grade> grade, boolean isAreaShared) {}

    Value of(Measure measure, int a, int b) {
        return switch (measure) {
            case DE_FACTO -> deFacto(a, b);
            case DE_JURE -> silence(a, b).<Value>map(Silent::new).orElseGet(() -> deJure(a, b));
            case COMPLEMENTARITY -> complementarity(a, b);
            default -> ofDuplication(measure, a, b);
        };
    }

    private Value ofDuplication(Measure measure, int a, int b) {
        List<Duplicated> duplicated = duplicated(a, b);
        Optional<String> silence = silence(a, b);
        if (duplicated.isEmpty() && silence.isPresent()) {
            return new Silent(silence.get());
        }
        return switch (measure) {
            case DUPLICATION -> new Number(duplicated.size());
            case DUPLICATION_GRADE ->
                new Word(duplicated.stream()
                        .flatMap(each -> each.grade().stream())
                        .max(naturalOrder())
                        .map(Grade::slug)
                        .orElse(duplicated.isEmpty() ? "none" : "stated"));
            case DUPLICATION_AREA ->
                new Word(
                        duplicated.isEmpty()
                                ? "none"
                                : duplicated.stream().anyMatch(Duplicated::isAreaShared) ? "shared" : "silent");
            case UNCOORDINATED_DUPLICATION -> new Number(arrangements(a, b).isEmpty() ? duplicated.size() : 0);
            default -> throw new IllegalArgumentException(measure + " is not of tasks");
        };
    }

    /** Why O1 cannot be asked: a set is not documented, and no source states the common members. */
    Optional<String> silence(int a, int b) {
        return pairs.silenceUnlessStated(a, b);
    }

    /** C1 for each function at the level asked for. */
    List<Duplicated> duplicated(int a, int b) {
        if (!pairs.enoughMembers(a, b)) {
            return List.of();
        }
        List<Duplicated> found = new ArrayList<>();
        Set<String> stated = then.functions(then.affirmed(Kind.DUPLICATION, name(a), name(b)));
        Set<String> functions = new TreeSet<>(slice.sharedFunctionNames(a, b));
        functions.addAll(stated);
        for (String function : functions) {
            duplicated(a, b, function)
                    .or(() -> stated.contains(function)
                            ? Optional.of(new Duplicated(function, new TreeSet<>(), grade(a, b, function), false))
                            : Optional.empty())
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Duplicated> duplicated(int a, int b, String function) {
        SortedSet<String> tasks = then.tasks(name(a), function);
        tasks.retainAll(then.tasks(name(b), function));
        tasks.removeIf(task -> !areSharedOrOpen(a, b, task));
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Duplicated(
                        function,
                        tasks,
                        tasks.stream()
                                .flatMap(task -> grade(a, b, task).stream())
                                .max(naturalOrder()),
                        tasks.stream().anyMatch(task -> haveSharedArea(a, b, task))));
    }

    private Optional<Grade> grade(int a, int b, String task) {
        return then.grade(name(a), task)
                .flatMap(one -> then.grade(name(b), task).map(one::weaker));
    }

    private boolean areSharedOrOpen(int a, int b, String task) {
        boolean isOpen =
                then.area(name(a), task).isEmpty() || then.area(name(b), task).isEmpty();
        return isOpen || haveSharedArea(a, b, task);
    }

    private boolean haveSharedArea(int a, int b, String task) {
        Set<String> regions = then.regions(name(b), task);
        return then.regions(name(a), task).stream().anyMatch(regions::contains);
    }

    List<Tie> arrangements(int a, int b) {
        return then.affirmed(Kind.ARRANGEMENT, name(a), name(b));
    }

    /** C2: how many functions both share with tasks divided by at least theta, or divide as a source states. */
    private Value complementarity(int a, int b) {
        List<Tie> stated = then.affirmed(Kind.DIVISION_OF_LABOUR, name(a), name(b));
        if (stated.isEmpty() && silence(a, b).isPresent()) {
            return new Silent(silence(a, b).get());
        }
        List<String> shared = pairs.enoughMembers(a, b) ? slice.sharedFunctionNames(a, b) : List.of();
        List<String> known =
                shared.stream().filter(each -> division(a, b, each).isPresent()).toList();
        if (stated.isEmpty() && known.isEmpty() && !shared.isEmpty()) {
            return new Silent("tasks of " + name(a) + " or " + name(b) + " in the functions that they share");
        }
        Set<String> divided = then.functions(stated);
        known.stream()
                .filter(each -> division(a, b, each).get() >= slice.parameters().theta())
                .forEach(divided::add);
        return new Number(divided.isEmpty() && !stated.isEmpty() ? 1 : divided.size());
    }

    /** 1 − J of the tasks under a function; empty where those of either are not documented. */
    Optional<Double> division(int a, int b, String function) {
        Set<String> first = then.tasks(name(a), function);
        Set<String> second = then.tasks(name(b), function);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        double all = Stream.concat(first.stream(), second.stream()).distinct().count();
        return Optional.of(1 - (first.size() + second.size() - all) / all);
    }

    /** O8 by law: O1 on functions that rest on texts and units, not on activity. */
    private Value deJure(int a, int b) {
        Set<String> first = mandated(a);
        Set<String> second = mandated(b);
        if (first.isEmpty() || second.isEmpty()) {
            return new Silent("mandates of " + name(first.isEmpty() ? a : b));
        }
        first.retainAll(second);
        return new Truth(
                pairs.enoughMembers(a, b) && first.size() >= slice.parameters().k());
    }

    private Set<String> mandated(int body) {
        Set<String> functions = new TreeSet<>();
        then.assignments(name(body)).stream()
                .filter(each -> each.grade() != Grade.OPERATIONAL)
                .forEach(each -> functions.addAll(then.attestations()
                        .scheme()
                        .rolledUp(each.function(), slice.parameters().level())));
        return functions;
    }

    /** O8 in fact: both are active in one area. */
    private Value deFacto(int a, int b) {
        Set<String> first = areasOfActivity(a);
        Set<String> second = areasOfActivity(b);
        if (first.isEmpty() || second.isEmpty()) {
            return new Silent("areas of activity of " + name(first.isEmpty() ? a : b));
        }
        return new Truth(first.stream().anyMatch(second::contains));
    }

    SortedSet<String> areasOfActivity(int body) {
        SortedSet<String> areas = new TreeSet<>();
        then.assignments(name(body)).stream()
                .filter(each -> each.grade() == Grade.OPERATIONAL)
                .forEach(each -> areas.addAll(each.regions()));
        return areas;
    }

    private String name(int body) {
        return slice.bodyName(body);
    }
}
