package org.w3id.concert.extract.refer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/** What the headings above a place of the text name: an organization, a treaty, a force or an operation. For one thread. */
final class Headings {
    private static final Set<EntityType> SUBJECTS = Set.of(
            EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION, EntityType.INSTRUMENT, EntityType.ORGAN);
    private final Topic document;
    private final Deque<Section> above = new ArrayDeque<>();
    private Optional<Mention> section = Optional.empty();
    private Optional<Mention> treaty = Optional.empty();
    private Optional<Mention> mission = Optional.empty();
    private Optional<Mention> titleMission = Optional.empty();
    private Optional<Mention> begun = Optional.empty();
    private int level;
    private int treatyLevel;
    private int missionLevel;
    private boolean isOpen;
    private boolean isSupposed;
    private boolean isBelowTitle;

    Headings(Topic document) {
        this.document = document;
    }

    /** @param body empty where the heading names several */
    private record Section(int level, Optional<Mention> body) {}

    /**
     * A heading that names one organization, or no organization but a treaty, begins a section about it. One that names
     * neither ("Membership") goes on with the section above it, or, where it stands as high, with that of which this one
     * is a part, or with the title's body.
     */
    void read(List<Mention> mentions, int headingLevel) {
        List<Mention> bodies = mentions.stream()
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .toList();
        if (bodies.isEmpty()) {
            withoutBody(mentions, headingLevel);
            return;
        }
        long distinct = bodies.stream().map(Mention::entity).distinct().count();
        section = distinct == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
        treaty = Optional.empty();
        level = headingLevel;
        leave(headingLevel);
        above.push(new Section(headingLevel, section));
    }

    private void withoutBody(List<Mention> mentions, int headingLevel) {
        Optional<Mention> named = mentions.stream()
                .filter(mention -> mention.type() == EntityType.INSTRUMENT)
                .findFirst();
        boolean namesOther =
                named.isPresent() || mentions.stream().anyMatch(mention -> mention.type() == EntityType.FORCE);
        if (headingLevel <= level) {
            leave(headingLevel);
            boolean goesOn = document.title().isEmpty() && !namesOther;
            section = above.isEmpty()
                    ? section.filter(body -> goesOn)
                    : above.peek().body();
        }
        boolean isBelow =
                headingLevel > level && (document.title().isEmpty() || depth(headingLevel) > depth(treatyLevel));
        treatyLevel = named.isPresent() ? headingLevel : treatyLevel;
        treaty = named.or(() -> isBelow ? treaty : Optional.empty());
    }

    /** Ends the sections that are not above a heading of this level. */
    private void leave(int headingLevel) {
        while (!above.isEmpty() && above.peek().level() >= headingLevel) {
            above.pop();
        }
    }

    /** The level of a heading without the step that a mere name stands above the others. */
    private static int depth(int headingLevel) {
        return (headingLevel + 1) / 2;
    }

    /**
     * The force or operation with which a title or heading begins; it holds until a heading as high follows, that of the title
     * then again.
     */
    void readMission(List<Mention> mentions, int headingLevel) {
        Optional<Mention> first = mentions.stream()
                .filter(mention -> SUBJECTS.contains(mention.type()))
                .findFirst();
        isOpen = first.isEmpty();
        isBelowTitle = headingLevel > 0;
        begun = Optional.empty();
        if (first.isPresent() || headingLevel <= missionLevel) {
            titleMission = headingLevel == 0 ? first.filter(Discourse::isMission) : titleMission;
            isSupposed = isSupposed && first.isEmpty();
            mission = first.isPresent() ? first.filter(Discourse::isMission) : titleMission;
            missionLevel = headingLevel;
        }
    }

    /** A text without a title may begin with the force or operation that it is about. */
    void beginText(Optional<Mention> leading) {
        if (titleMission.isEmpty()) {
            titleMission = leading.filter(Discourse::isMission);
            mission = titleMission;
            isSupposed = mission.isPresent();
        }
    }

    /** Below a heading that names nothing of the kind, the first sentence may say which force or operation it is about. */
    void beginSection(Optional<Mention> leading) {
        begun = isOpen ? leading.filter(Discourse::isMission) : begun;
        isOpen = false;
    }

    Optional<Mention> body() {
        return section;
    }

    /** Whether the section is about several organizations, each in its turn. */
    boolean isShared() {
        return !above.isEmpty() && above.peek().body().isEmpty();
    }

    Optional<Mention> treaty() {
        return treaty;
    }

    /** The force or operation that a heading names or a section begins with, not one with which the whole text does. */
    Optional<Mention> headed() {
        return isSupposed ? begun.filter(first -> isBelowTitle) : mission();
    }

    Optional<Mention> mission() {
        return begun.or(() -> mission);
    }
}
