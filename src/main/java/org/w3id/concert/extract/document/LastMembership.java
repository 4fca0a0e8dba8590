package org.w3id.concert.extract.document;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/**
 * The membership last spoken of, which the next sentences of the paragraph leave out: in what, and of which states. What
 * came before a body, or only stands in a clause about it, does not take its place.
 */
final class LastMembership {
    private static final Set<String> BEGINNINGS = Set.of("member", "founder");
    /** As what states belong to a body, and how they are counted. */
    private static final Map<String, String> STANDINGS = Map.of(
            "number of members", "member",
            "number of founding members", "founder",
            "number of observers", "observer",
            "number of associate members", "associate",
            "member", "member",
            "founder", "founder",
            "observer", "observer",
            "associate", "associate",
            "dialogue-partner", "dialogue-partner");

    /** What states do with a force or an operation, as what they would do with an organization. */
    private static final Map<String, String> DEEDS = Map.of("contributes to", "joined", "withdrew from", "left");

    private final Set<String> predecessors = new HashSet<>();
    private Optional<Mention> body = Optional.empty();
    private Optional<Mention> mission = Optional.empty();
    private List<Mention> states = List.of();
    private String event = "";
    private String standing = "";

    Optional<Mention> body() {
        return body;
    }

    /** What happened to it; a state that does as the members do joins. */
    String event() {
        return event;
    }

    /** As what the text counted or named states last; empty if it did not. */
    String standing() {
        return standing;
    }

    List<Mention> states() {
        return states;
    }

    void paragraph() {
        body = Optional.empty();
        event = "";
        standing = "";
        mission = Optional.empty();
    }

    /** The force or operation of which the paragraph said last that states contribute to it or withdraw from it. */
    Optional<Mention> mission() {
        return mission;
    }

    /**
     * @param drafts of one sentence; one that founds an organization speaks of its members-to-be
     * @param subject what the sentence is about, if it is an organization that states belong to
     * @param isPart whether something is an organ of the organization that the text is about
     */
    void sentence(List<Draft> drafts, Optional<Mention> subject, Predicate<Mention> isPart) {
        Optional<Draft> deed = drafts.stream()
                .filter(draft -> DEEDS.containsKey(draft.property()))
                .filter(draft -> draft.object().mention().isPresent())
                .reduce((earlier, later) -> later);
        drafts.stream()
                .filter(draft -> draft.property().equals("predecessor"))
                .forEach(draft -> predecessors.add(draft.object().label()));
        standing = drafts.stream()
                .filter(draft -> STANDINGS.containsKey(draft.property()))
                .max(Comparator.comparingInt(Draft::start))
                .map(draft -> STANDINGS.get(draft.property()))
                .orElse(standing);
        List<Draft> memberships =
                drafts.stream().filter(LastMembership::isMembership).toList();
        if (isAside(drafts, memberships)) {
            return;
        }
        mission = deed.flatMap(last -> last.object().mention()).or(() -> mission.filter(last -> memberships.isEmpty()));
        Optional<Mention> spokenOf = spokenOf(drafts, memberships, subject, isPart.negate());
        body = spokenOf.or(() -> memberships.isEmpty() && mission.isPresent() ? Optional.empty() : body);
        if (!memberships.isEmpty()) {
            events(memberships);
        } else {
            event = deed.map(last -> DEEDS.get(last.property())).orElse(event);
        }
    }

    private static boolean isMembership(Draft draft) {
        return draft.kind().equals("membership")
                && !draft.property().equals("signed")
                && draft.object().mention().isPresent();
    }

    /** What the sentence founds, or else what its memberships are in; rather than these its subject, where it is another body. */
    private Optional<Mention> spokenOf(
            List<Draft> drafts, List<Draft> memberships, Optional<Mention> subject, Predicate<Mention> isWhole) {
        Optional<Mention> founded = founded(drafts).filter(isWhole).filter(this::isCurrent);
        List<Mention> bodies = memberships.stream()
                .map(draft -> draft.object().mention().orElseThrow())
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
        boolean isOfFounded = founded.isEmpty()
                || memberships.stream().anyMatch(draft -> draft.object()
                        .label()
                        .equals(founded.get().entity().name()));
        Optional<Mention> last = Stream.concat(founded.stream(), isOfFounded ? bodies.stream() : Stream.empty())
                .filter(this::isCurrent)
                .reduce((earlier, later) -> later);
        return subject.filter(this::isCurrent)
                .filter(it -> memberships.stream()
                        .noneMatch(draft ->
                                draft.subject().label().equals(it.entity().name())))
                .or(() -> last);
    }

    private boolean isCurrent(Mention body) {
        return !predecessors.contains(body.entity().name());
    }

    private void events(List<Draft> memberships) {
        event = memberships.stream()
                .max(Comparator.comparingInt(Draft::end))
                .map(Draft::property)
                .map(property -> BEGINNINGS.contains(property) ? "joined" : property)
                .orElse("");
        String last = memberships.stream()
                .map(draft -> draft.object().mention().orElseThrow())
                .max(Comparator.comparingInt(Mention::start))
                .map(mention -> mention.entity().name())
                .orElseThrow();
        states = memberships.stream()
                .filter(draft -> draft.object().label().equals(last))
                .flatMap(draft -> draft.subject().mention().stream())
                .distinct()
                .toList();
    }

    /** "Four members of the Union, namely A and B, signed …": what they are members of is said by the way. */
    private static boolean isAside(List<Draft> drafts, List<Draft> memberships) {
        return !memberships.isEmpty()
                && memberships.stream().allMatch(draft -> draft.property().equals("member"))
                && drafts.stream().anyMatch(draft -> draft.property().equals("signed"));
    }

    /** An organization that the sentence is about, whatever other members it mentions. */
    private static Optional<Mention> founded(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.property().equals("founded"))
                .flatMap(draft -> draft.subject().mention().stream())
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .reduce((earlier, later) -> later);
    }
}
