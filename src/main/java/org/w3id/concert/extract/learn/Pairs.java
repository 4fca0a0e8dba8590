package org.w3id.concert.extract.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3id.concert.extract.learn.Relation.End;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** Finds the mentions of a sentence that may stand in a relation. Immutable, for any number of threads. */
public final class Pairs {
    /** More signs than a sentence has in which what stands together belongs together. */
    private static final int LONGEST = 600;

    private static final int MOST = 40;
    private static final String ALONE = " alone";
    private final List<Relation> relations;
    private final Pattern list;

    private Pairs(List<Relation> relations, Macros macros) {
        this.relations = List.copyOf(relations);
        this.list = macros.compile("{S+}");
    }

    /**
     * @param mark how the name of a learned rule begins
     * @throws org.w3id.concert.source.FaultyInput with all faults of the file
     */
    public static Pairs read(Path file, String mark, Macros macros) {
        return new Pairs(RelationFile.read(file, mark), macros);
    }

    /**
     * Two mentions, or one where the other is left out.
     *
     * @param relation its name, and whether one is left out
     * @param match as if a rule had found it
     * @param features what the sentence tells of it
     */
    public record Pair(String relation, RuleMatch match, Set<String> features) {
        public boolean isAlone() {
            return match.groups().size() == 1;
        }
    }

    /** Those of a sentence; none of one that is too long or names too much. */
    public List<Pair> of(Masked masked) {
        List<Pair> pairs = new ArrayList<>();
        if (masked.text().length() > LONGEST) {
            return pairs;
        }
        List<Word> words = Word.of(masked, list);
        int[] named = IntStream.range(0, words.size())
                .filter(at -> words.get(at).isMention())
                .toArray();
        if (named.length > MOST) {
            return pairs;
        }
        Map<List<Integer>, Set<String>> features = new HashMap<>();
        for (Relation relation : relations) {
            End subject = relation.subject();
            End object = relation.object();
            int[] subjects = of(words, named, subject);
            int[] objects = of(words, named, object);
            for (int first : subjects) {
                for (int second : objects) {
                    if (first != second) {
                        Set<String> told = features.computeIfAbsent(
                                List.of(first, second), places -> Features.of(words, first, second));
                        Map<String, Span> groups =
                                Map.of(subject.group(), span(words, first), object.group(), span(words, second));
                        pairs.add(pair(relation, relation.name(), masked, groups, told));
                    }
                }
            }
            if (objects.length == 0 && relation.mayBeLeftOut(object)) {
                alone(relation, subject, masked, words, subjects, pairs);
            }
            if (subjects.length == 0 && relation.mayBeLeftOut(subject)) {
                alone(relation, object, masked, words, objects, pairs);
            }
        }
        return pairs;
    }

    private static void alone(
            Relation relation, End end, Masked masked, List<Word> words, int[] places, List<Pair> pairs) {
        for (int at : places) {
            Set<String> told = Features.of(words, at, end.equals(relation.subject()));
            Map<String, Span> groups = Map.of(end.group(), span(words, at));
            pairs.add(pair(relation, relation.name() + ALONE, masked, groups, told));
        }
    }

    private static int[] of(List<Word> words, int[] named, End end) {
        return IntStream.of(named).filter(at -> end.mayBe(words.get(at))).toArray();
    }

    private static Span span(List<Word> words, int at) {
        return new Span(words.get(at).from(), words.get(at).to());
    }

    private static Pair pair(
            Relation relation, String name, Masked masked, Map<String, Span> groups, Set<String> features) {
        int from = groups.values().stream().mapToInt(Span::from).min().orElseThrow();
        int to = groups.values().stream().mapToInt(Span::to).max().orElseThrow();
        return new Pair(name, new RuleMatch(relation.rule(), masked, from, to, groups), features);
    }
}
