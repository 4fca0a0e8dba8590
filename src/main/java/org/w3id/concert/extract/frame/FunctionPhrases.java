package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** The functions that a phrase, or each part of the list that it is, speaks of. Immutable. */
final class FunctionPhrases {
    private static final Set<EntityType> NAMES =
            Set.of(EntityType.STATE, EntityType.PLACE, EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION);
    private static final Set<EntityType> BODIES =
            Set.of(EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION);
    private final Phrases phrases;
    private final Functions functions;

    FunctionPhrases(Phrases phrases, Functions functions) {
        this.phrases = phrases;
        this.functions = functions;
    }

    /** The function of a phrase that is only one. */
    List<Role> whole(Masked masked, Span span, String clean) {
        return known(masked, new Phrases.Part(span, ""), clean);
    }

    /**
     * The functions of the parts of a list.
     *
     * @param keepsWords whether what is none of the codebook is a function in the words of the text, beside one that is
     */
    List<Role> listed(Masked masked, Span span, String clean, boolean keepsWords) {
        List<Role> found = new ArrayList<>();
        List<Role> others = new ArrayList<>();
        for (Phrases.Part part : phrases.split(masked, span)) {
            List<Role> known = known(masked, part, clean);
            found.addAll(known);
            if (known.isEmpty()) {
                phrases.ownWords(masked, part.span()).ifPresent(own -> others.add(Arguments.words(masked, own, clean)));
            }
        }
        if (keepsWords && !found.isEmpty()) {
            found.addAll(others);
        }
        return found;
    }

    /** What a phrase speaks of, if need be by the state in it; empty where no function is known for it. */
    private List<Role> known(Masked masked, Phrases.Part part, String clean) {
        Role words = Arguments.words(masked, part.span(), clean);
        List<Mention> mentions = masked.mentions(part.span().from(), part.span().to());
        String said = withoutNames(mentions, words, clean);
        String label = part.with(said);
        boolean namesBody = mentions.stream().anyMatch(mention -> BODIES.contains(mention.type()));
        return spokenOf(label)
                .or(() -> namesBody
                        ? Optional.empty()
                        : functions.of(words.label()).map(List::of))
                .orElse(List.of())
                .stream()
                .map(function ->
                        new Role(function.label(), function.ref(), words.start(), words.end(), Optional.empty()))
                .toList();
    }

    /** The function of the words; of several adjectives before one noun those of each, if all are known. */
    private Optional<List<Functions.Function>> spokenOf(String label) {
        List<String> apart = phrases.apart(label);
        List<Functions.Function> each = apart.stream()
                .flatMap(words -> functions.of(words).stream())
                .distinct()
                .toList();
        boolean areAllKnown = each.size() == apart.size();
        return areAllKnown ? Optional.of(each) : functions.of(label).map(List::of);
    }

    /** The words without the names of states, places and organizations, which may sound like a function. */
    private static String withoutNames(List<Mention> mentions, Role words, String clean) {
        StringBuilder kept = new StringBuilder();
        int at = words.start();
        for (Mention mention : mentions) {
            if (isNameAlone(mention)) {
                kept.append(clean, at, mention.start());
                at = mention.end();
            }
        }
        return kept.append(clean, at, Math.max(at, words.end())).toString().replaceAll("\\s+", " ");
    }

    private static boolean isNameAlone(Mention mention) {
        boolean isOwnWords = mention.isAnaphor() || mention.via() == Mention.Via.PHRASE;
        return NAMES.contains(mention.type()) && !isOwnWords;
    }
}
