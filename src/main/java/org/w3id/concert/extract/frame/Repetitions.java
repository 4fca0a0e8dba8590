package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One fact that several rules find in the same words is one claim: the one with the most exact date, of these the one
 * with the shortest passage. The same fact in other words stays a claim of its own.
 */
final class Repetitions {
    private Repetitions() {}

    /** The drafts without such repetitions, in their order. */
    static List<Draft> without(List<Draft> drafts) {
        Map<String, List<Integer>> kept = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        for (int at : best(drafts)) {
            Draft draft = drafts.get(at);
            List<Integer> same = kept.computeIfAbsent(draft.content(), key -> new ArrayList<>());
            if (same.stream().noneMatch(other -> drafts.get(other).says(draft))) {
                same.add(at);
                places.add(at);
            }
        }
        return places.stream().sorted().map(drafts::get).toList();
    }

    private static List<Integer> best(List<Draft> drafts) {
        Comparator<Integer> exactness =
                Comparator.comparingInt(at -> -drafts.get(at).date().length());
        return IntStream.range(0, drafts.size())
                .boxed()
                .sorted(exactness
                        .thenComparingInt(at -> drafts.get(at).length())
                        .thenComparingInt(at -> at))
                .toList();
    }
}
