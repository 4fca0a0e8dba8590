package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.concert.claim.ClaimProperty;
import org.w3id.concert.claim.ClaimSchema;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.read.Reading;

/** Why a reviewer should look twice at a finding. */
final class Flags {
    private static final Pattern YEAR = Pattern.compile("\\b(1[6-9]|20)\\d\\d\\b");
    private static final Set<String> SINGLE = Set.of("date", "integer");
    private final ClaimSchema schema;
    private final List<ClaimText> accepted;
    private final Set<String> hidden;

    /**
     * @param accepted all claims of the ontology's files
     * @param hidden forms by which the registry knows an entity, but which do not name it of themselves: slips, damage,
     *     capitals that stand for governments
     */
    Flags(ClaimSchema schema, List<ClaimText> accepted, Set<String> hidden) {
        this.schema = schema;
        this.accepted = List.copyOf(accepted);
        this.hidden = Set.copyOf(hidden);
    }

    List<String> of(Candidate candidate, ClaimText text, String sentence, Reading reading) {
        List<String> flags = new ArrayList<>();
        Set<String> years =
                YEAR.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
        add(flags, years.size() > 1, "two dates in the sentence");
        add(
                flags,
                candidate.arguments().stream()
                        .anyMatch(argument -> argument.via().equals("anaphor")),
                "stands for something named elsewhere");
        add(flags, candidate.tier() > 1, "name not known before");
        add(
                flags,
                candidate.arguments().stream()
                        .flatMap(argument -> reading.source().passage(argument.start(), argument.end()).stream())
                        .anyMatch(hidden::contains),
                "damaged, misspelt or borrowed name");
        add(flags, !text.modality().equals("fact"), "not stated as fact");
        add(flags, text.polarity().equals("-"), "denied");
        add(
                flags,
                text.property().isEmpty()
                        || text.value().isEmpty()
                        || text.subject().isEmpty(),
                "incomplete");
        accepted.stream()
                .filter(other -> contradicts(text, other))
                .limit(2)
                .forEach(other -> flags.add("accepted otherwise: " + other.gloss()));
        return flags;
    }

    private static void add(List<String> flags, boolean holds, String flag) {
        if (holds) {
            flags.add(flag);
        }
    }

    private boolean contradicts(ClaimText text, ClaimText other) {
        boolean isSameSubject = text.subject().equals(other.subject())
                && text.property().equals(other.property())
                && other.modality().equals("fact");
        if (!isSameSubject) {
            return false;
        }
        Map<String, String> here = text.qualifierValues();
        Map<String, String> there = other.qualifierValues();
        boolean isSameValue = text.value().equals(other.value());
        boolean isSameEvent = here.equals(there);
        if (isSameValue) {
            return isSameEvent && !text.polarity().equals(other.polarity());
        }
        Set<String> kinds =
                schema.property(text.property()).map(ClaimProperty::valueKinds).orElse(Set.of());
        return !kinds.isEmpty()
                && SINGLE.containsAll(kinds)
                && isSameEvent
                && text.polarity().equals(other.polarity());
    }
}
