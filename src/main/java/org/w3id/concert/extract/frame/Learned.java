package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.concert.extract.learn.Pairs;
import org.w3id.concert.extract.learn.Pairs.Pair;
import org.w3id.concert.extract.learn.Weights;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Masked;

/**
 * What sentences say in words that no rule knows: relations between their mentions as they were learned from annotated
 * documents. They are the last to speak, the surest first, and only where nothing else was said. Immutable.
 */
final class Learned {
    /** How the name of such a rule begins. */
    static final String MARK = "learned ";

    private static final Set<EntityType> VALUES = Set.of(EntityType.DATE, EntityType.NUMBER);
    private final Pairs pairs;
    private final Weights weights;
    private final ClaimMaker maker;

    private Learned(Pairs pairs, Weights weights, ClaimMaker maker) {
        this.pairs = pairs;
        this.weights = weights;
        this.maker = maker;
    }

    static Learned read(Path folder, Macros macros, ClaimMaker maker) {
        Pairs pairs = Pairs.read(folder.resolve("relations.txt"), MARK, macros);
        return new Learned(pairs, Weights.read(folder.resolve("learned.csv")), maker);
    }

    private record Weighed(double weight, Draft draft) {}

    /** What is claimed so in a document, in its order. */
    List<Draft> of(List<Said> sentences, List<Draft> drafts, String clean) {
        Set<String> known = slots(drafts);
        List<Weighed> found = new ArrayList<>();
        for (Said said : sentences) {
            for (Pair pair : pairs.of(said.masked())) {
                if (weights.mayHold(pair.relation(), pair.features())) {
                    for (Draft draft : stated(pair, said, clean)) {
                        double weight = weights.of(pair.relation(), features(pair, draft));
                        if (weight > 0 && isNew(draft, drafts, known)) {
                            found.add(new Weighed(weight, draft));
                        }
                    }
                }
            }
        }
        return surest(found);
    }

    /** Those that do not say of the same what a surer one says, in the document's order. */
    private static List<Draft> surest(List<Weighed> found) {
        found.sort(Comparator.comparingDouble(weighed -> -weighed.weight()));
        Set<String> known = new HashSet<>();
        List<Draft> added = new ArrayList<>();
        for (Weighed weighed : found) {
            Draft draft = weighed.draft();
            if (added.stream().noneMatch(draft::isSaidBy) && known.add(Expectations.slot(draft))) {
                added.add(draft);
            }
        }
        added.sort(Comparator.comparingInt(Draft::start));
        return added;
    }

    /** All that may be claimed so of the sentences of a document, whatever its weight. */
    List<Possible> possible(List<Said> sentences, List<Draft> drafts, String clean) {
        Set<String> known = slots(drafts);
        List<Possible> possible = new ArrayList<>();
        for (Said said : sentences) {
            for (Pair pair : pairs.of(said.masked())) {
                for (Draft draft : stated(pair, said, clean)) {
                    boolean isNew = isNew(draft, drafts, known);
                    possible.add(new Possible(pair.relation(), features(pair, draft), draft, isNew));
                }
            }
        }
        return possible;
    }

    /** Where one mention stands alone, all of the sentence is the passage: a number by itself shows nothing. */
    private List<Draft> stated(Pair pair, Said said, String clean) {
        Masked sentence = said.masked();
        int end = sentence.end(sentence.text().length());
        return maker.make(pair.match(), clean, said.context()).stream()
                .filter(draft -> draft.isStated(false))
                .map(draft -> pair.isAlone() ? draft.over(sentence.start(0), end) : draft)
                .toList();
    }

    private static Set<String> slots(List<Draft> drafts) {
        return drafts.stream().map(Expectations::slot).collect(Collectors.toSet());
    }

    private static boolean isNew(Draft draft, List<Draft> drafts, Set<String> known) {
        return !known.contains(Expectations.slot(draft)) && drafts.stream().noneMatch(draft::isSaidBy);
    }

    /** With what the subject and the object are, and whether the sentence names them or points to them. */
    private static Set<String> features(Pair pair, Draft draft) {
        Set<String> features = new LinkedHashSet<>(pair.features());
        features.add(Weights.SUBJECT + kind(draft.subject()));
        features.add(Weights.OBJECT + kind(draft.object()));
        features.add(Weights.BOTH + kind(draft.subject()) + " " + kind(draft.object()));
        return features;
    }

    private static String kind(Role role) {
        return role.mention()
                .map(mention ->
                        mention.type() + " " + (VALUES.contains(mention.type()) ? length(mention) : mention.via()))
                .orElse("none");
    }

    /** How exact a date is, how great a number. */
    private static int length(Mention value) {
        return value.entity().name().length();
    }
}
