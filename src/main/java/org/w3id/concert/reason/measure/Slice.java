package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The sets of all bodies at one date, as bit sets. Only read once it is made. */
public final class Slice {
    private final MeasureIndex index;
    private final Circumstances circumstances;
    private final Parameters parameters;
    private final BitSet[] members;
    private final BitSet[] functions;
    private final BitSet[] tasks;
    private final BitSet[] memberSources;
    private final BitSet[] functionSources;
    private final List<BitSet> wholes;

    Slice(
            MeasureIndex index,
            Circumstances circumstances,
            Parameters parameters,
            BitSet[] members,
            BitSet[] functions,
            BitSet[] tasks,
            BitSet[] memberSources,
            BitSet[] functionSources,
            List<BitSet> wholes) {
        this.index = index;
        this.circumstances = circumstances;
        this.parameters = parameters;
        this.members = members;
        this.functions = functions;
        this.tasks = tasks;
        this.memberSources = memberSources;
        this.functionSources = functionSources;
        this.wholes = List.copyOf(wholes);
    }

    /** The number of a body, as the other methods want it. */
    public int number(String body) {
        return index.bodyNumbers().number(body);
    }

    /** The states that are documented as members, by their codes. */
    public List<String> memberNames(int body) {
        return members[body].stream().mapToObj(index.stateNumbers()::name).toList();
    }

    /** The states that both have, by their codes. */
    public List<String> sharedMemberNames(int a, int b) {
        return common(members[a], members[b]).stream()
                .mapToObj(index.stateNumbers()::name)
                .toList();
    }

    /** The functions that both have at the level asked for. */
    public List<String> sharedFunctionNames(int a, int b) {
        return common(functions[a], functions[b]).stream()
                .mapToObj(index.functionNumbers()::name)
                .toList();
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** The same for another day. */
    Slice onDay(LocalDate day) {
        return index.at(day, parameters);
    }

    /** Every source that attests anything at any time. */
    SortedSet<String> allSources() {
        return new TreeSet<>(index.sourceNumbers().names());
    }

    Parameters parameters() {
        return parameters;
    }

    int bodies() {
        return members.length;
    }

    String bodyName(int body) {
        return index.bodyNumbers().name(body);
    }

    int states() {
        return index.stateNumbers().size();
    }

    String stateName(int state) {
        return index.stateNumbers().name(state);
    }

    int functionCount() {
        return index.functionNumbers().size();
    }

    String functionName(int function) {
        return index.functionNumbers().name(function);
    }

    BitSet members(int body) {
        return members[body];
    }

    BitSet functions(int body) {
        return functions[body];
    }

    BitSet tasks(int body) {
        return tasks[body];
    }

    /** Whether the sources say that {@code part} legally belongs to {@code whole}. */
    boolean isPart(int part, int whole) {
        return wholes.get(part).get(whole);
    }

    /** Whether anything about the body is documented for the date. */
    boolean isDocumented(int body) {
        return !members[body].isEmpty() || !functions[body].isEmpty();
    }

    int sharedMembers(int a, int b) {
        return common(members[a], members[b]).cardinality();
    }

    int sharedFunctions(int a, int b) {
        return common(functions[a], functions[b]).cardinality();
    }

    /** What attests the members of these bodies, and their functions too if wanted. */
    SortedSet<String> sources(boolean withFunctions, int... of) {
        BitSet all = new BitSet();
        for (int body : of) {
            all.or(memberSources[body]);
            if (withFunctions) {
                all.or(functionSources[body]);
            }
        }
        SortedSet<String> names = new TreeSet<>();
        all.stream().mapToObj(index.sourceNumbers()::name).forEach(names::add);
        return names;
    }

    /** What a measure of these two bodies rests on. */
    SortedSet<String> sources(Measure measure, int a, int b) {
        if (measure.isOfAbsence()) {
            return allSources();
        }
        SortedSet<String> names = sources(measure.needsFunctions(), a, b);
        TieMeasures.kinds(measure).forEach(kind -> circumstances
                .ties(kind, bodyName(a), bodyName(b))
                .forEach(tie -> names.addAll(tie.basis().sources())));
        return names;
    }

    static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }

    /** Whether {@code inner} is a subset of {@code outer}. */
    static boolean isWithin(BitSet inner, BitSet outer) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    static double jaccard(BitSet one, BitSet other) {
        int shared = common(one, other).cardinality();
        return (double) shared / (one.cardinality() + other.cardinality() - shared);
    }
}
