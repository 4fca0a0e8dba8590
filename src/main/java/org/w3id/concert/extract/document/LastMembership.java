package org.w3id.concert.extract.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/** The membership last spoken of, which the next sentences of the paragraph leave out: in what, and of which states. */
final class LastMembership {
    private static final Set<String> BEGINNINGS = Set.of("member", "founder");
    private Optional<Mention> body = Optional.empty();
    private Optional<Mention> mission = Optional.empty();
    private List<Mention> states = List.of();
    private String event = "";

    Optional<Mention> body() {
        return body;
    }

    /** What happened to it; a state that does as the members do joins. */
    String event() {
        return event;
    }

    List<Mention> states() {
        return states;
    }

    void paragraph() {
        body = Optional.empty();
        event = "";
        mission = Optional.empty();
    }

    /** The force or operation to which the sentence before says that states contribute. */
    Optional<Mention> mission() {
        return mission;
    }

    /** @param drafts of one sentence; one that founds an organization speaks of its members-to-be */
    void sentence(List<Draft> drafts) {
        List<Draft> memberships = drafts.stream()
                .filter(draft -> draft.kind().equals("membership")
                        && !draft.property().equals("signed")
                        && draft.object().mention().isPresent())
                .toList();
        mission = drafts.stream()
                .filter(draft -> draft.property().equals("contributes to"))
                .flatMap(draft -> draft.object().mention().stream())
                .reduce((earlier, later) -> later);
        if (memberships.isEmpty()) {
            body = founded(drafts).or(() -> mission.isPresent() ? Optional.empty() : body);
            return;
        }
        if (isAside(drafts, memberships)) {
            return;
        }
        Optional<Mention> founded = founded(drafts);
        if (founded.isPresent() && memberships.stream().noneMatch(draft -> isOf(draft, founded.get()))) {
            body = founded;
            return;
        }
        Mention last = memberships.stream()
                .map(draft -> draft.object().mention().orElseThrow())
                .max(Comparator.comparingInt(Mention::start))
                .orElseThrow();
        body = Optional.of(last);
        event = memberships.stream()
                .max(Comparator.comparingInt(Draft::end))
                .map(Draft::property)
                .map(property -> BEGINNINGS.contains(property) ? "joined" : property)
                .orElse("");
        states = memberships.stream()
                .filter(draft -> draft.object().label().equals(last.entity().name()))
                .flatMap(draft -> draft.subject().mention().stream())
                .distinct()
                .toList();
    }

    /** "Four members of the Union, namely A and B, signed …": what they are members of is said by the way. */
    private static boolean isAside(List<Draft> drafts, List<Draft> memberships) {
        return memberships.stream().allMatch(draft -> draft.property().equals("member"))
                && drafts.stream().anyMatch(draft -> draft.property().equals("signed"));
    }

    private static boolean isOf(Draft membership, Mention body) {
        return membership.object().label().equals(body.entity().name());
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
