package org.w3id.concert.extract.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.ClaimTemplate;

/**
 * What a sentence may leave out, because the text before it said it.
 *
 * @param body the organization that the text is about here
 * @param treaty the treaty whose parties it is about here, if it is about those
 * @param mission the force or operation whose states it is about here, if it is about those
 * @param membership the organization or treaty of the membership last spoken of in the paragraph
 * @param event what happened to that membership, for "did so"; empty if nothing
 * @param standing as what the text counted or named states last, for "the others are"; empty if it did not
 * @param states the states of that membership, for "they" and "their"
 * @param named the states of the sentence before, if they are several, for "all three"
 * @param last the last mention of each type
 * @param force the force or operation that the text speaks of
 * @param both the organizations of the sentence before, if they are two
 * @param texts the instruments of the sentence before, if they are several
 * @param companies the bodies of the paragraph, and those of the sections, of which "none of the three" may speak
 */
public record Context(
        Optional<Mention> body,
        Optional<Mention> treaty,
        Optional<Mention> mission,
        Optional<Mention> membership,
        String event,
        String standing,
        List<Mention> states,
        List<Mention> named,
        Map<EntityType, Mention> last,
        Optional<Mention> force,
        List<Mention> both,
        List<Mention> texts,
        List<List<Mention>> companies) {
    private static final Set<String> OF_PARTIES =
            Set.of("joined", "left", "rejoined", "signed", "ratified", "announced-withdrawal", "member");

    private static final Set<String> OF_TREATIES = Set.of("joined", "signed", "ratified");
    private static final String JOINED = "joined";
    static final String LEFT = "left";
    private static final String SUSPENDED = "suspended";
    /** Option of a claim about who takes part in something, which may be a mission too. */
    static final String TAKING_PART = "taking-part";
    /** Of a force or an operation too. */
    static final String SEAT = "headquarters";

    private static final String REINSTATED = "reinstated";

    /** How states belong to a force or an operation. */
    private static final Set<String> OF_MISSIONS =
            Set.of("joined", "left", "founder", "member", "associate", "observer");

    public Context {
        states = List.copyOf(states);
        named = List.copyOf(named);
        both = List.copyOf(both);
        texts = List.copyOf(texts);
        companies = List.copyOf(companies);
        last = Map.copyOf(last);
    }

    /**
     * Whether states may belong so to a force or an operation; who denies a membership speaks of an organization, or of a
     * force that has members.
     */
    static boolean isOfMission(ClaimTemplate template, EntityType mission) {
        boolean isAffirmed = template.option("polarity").isEmpty() || template.has(TAKING_PART);
        return OF_MISSIONS.contains(template.property())
                && (isAffirmed
                        || mission == EntityType.FORCE && !template.property().equals(LEFT));
    }

    /**
     * A state that signed or ratified a treaty is an observer of, or returns to, the organization of which the text speaks;
     * it joins that rather than its charter.
     */
    private boolean mayBelong(ClaimTemplate template, Mention last) {
        return last.type() != EntityType.INSTRUMENT
                || body.isEmpty()
                || (treaty.isPresent() || OF_TREATIES.contains(template.property()))
                        && !isCharterOfBody(template, last);
    }

    private boolean isCharterOfBody(ClaimTemplate template, Mention last) {
        return JOINED.equals(template.property())
                && last.owner().isPresent()
                && last.owner().equals(body.map(Mention::entity));
    }

    /** The same where the sentence itself speaks of an organization. */
    Context withoutMission() {
        return new Context(
                body,
                treaty,
                Optional.empty(),
                membership,
                event,
                standing,
                states,
                named,
                last,
                force,
                both,
                texts,
                companies);
    }

    /** The two bodies of which the paragraph or the sections speak. */
    private List<Mention> pair() {
        return companies.stream()
                .filter(bodies -> bodies.size() == 2)
                .findFirst()
                .orElse(List.of());
    }

    /** What stands for a group of a rule that did not take part: by the group's letter and what is claimed. */
    List<Mention> inPlaceOf(String group, ClaimTemplate template) {
        return switch (group) {
            case "o" ->
                (template.kind().equals("membership")
                                ? membership
                                        .filter(last -> mayBelong(template, last))
                                        .or(() -> mission.filter(force -> isOfMission(template, force.type())))
                                        .or(() -> treaty.filter(party -> OF_PARTIES.contains(template.property())))
                                        .or(() -> body)
                                : mission.filter(it -> template.property().equals(SEAT))
                                        .or(() -> body))
                        .stream().toList();
            case "s" -> template.property().equals(REINSTATED) && !event.equals(SUSPENDED) ? List.of() : states;
            case "set" -> named;
            case "both" -> both.isEmpty() ? pair() : both;
            case "texts" -> texts;
            case "i" ->
                Optional.ofNullable(last.get(EntityType.INSTRUMENT)).stream().toList();
            case "p" ->
                Optional.ofNullable(last.get(EntityType.OPERATION)).stream().toList();
            case "f" -> force.stream().toList();
            default -> List.of();
        };
    }
}
