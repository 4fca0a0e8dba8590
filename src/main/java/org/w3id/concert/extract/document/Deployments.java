package org.w3id.concert.extract.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/**
 * The operations without a name of which a sentence tells: "sent observers to Togo". The rules that find them give them
 * their names, "ECOWAS deployment in Togo", and say which words stand for them. Immutable.
 *
 * @param found the words that stand for each, in order
 * @param told what the sentence says of them
 */
record Deployments(List<Mention> found, List<Draft> told) {
    /** @param drafts of one sentence */
    static Deployments in(List<Draft> drafts) {
        Map<String, Mention> found = new LinkedHashMap<>();
        List<Draft> told = new ArrayList<>();
        for (Draft draft : drafts) {
            Stream.of(draft.subject(), draft.object())
                    .flatMap(role -> role.mention().stream())
                    .filter(mention -> isUnnamed(mention) && mention.end() > mention.start())
                    .findFirst()
                    .ifPresent(mention -> {
                        found.putIfAbsent(mention.entity().name(), mention);
                        told.add(draft);
                    });
        }
        return new Deployments(
                found.values().stream()
                        .sorted(Comparator.comparingInt(Mention::start))
                        .toList(),
                List.copyOf(told));
    }

    private static boolean isUnnamed(Mention mention) {
        return mention.type() == EntityType.OPERATION && mention.via() == Mention.Via.DESCRIPTION;
    }

    /** Those that stand in other words than the ones before; one sentence may send the same troops to several places. */
    List<Mention> apart() {
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : found) {
            if (apart.stream().noneMatch(mention::overlaps)) {
                apart.add(mention);
            }
        }
        return apart;
    }

    /** What is told of them, and what the sentence says besides where it is read with them. */
    List<Draft> with(List<Draft> again) {
        List<Draft> all = new ArrayList<>(told);
        again.stream()
                .filter(draft ->
                        told.stream().noneMatch(earlier -> earlier.content().equals(draft.content())))
                .forEach(all::add);
        return all;
    }
}
