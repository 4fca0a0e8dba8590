package org.w3id.concert.extract.link;

import java.util.Optional;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;

/**
 * A place in the clean text that stands for an entity, a date or a number.
 *
 * @param via how it does
 * @param antecedent for an anaphor or a relative date, the mention that it points to
 * @param owner for a force, an organ, an instrument, the organization whose name is part of its name
 */
public record Mention(
        int start, int end, Entity entity, Via via, Optional<Mention> antecedent, Optional<Entity> owner) {
    /** How a mention was recognised. */
    public enum Via {
        LABEL,
        ADJECTIVE,
        ACRONYM,
        /** A phrase in capitals with a head noun. */
        PHRASE,
        /** Words such as "an observer mission", of something that has no name. */
        DESCRIPTION,
        ANAPHOR,
        /** An anaphor such as "its". */
        POSSESSIVE,
        /** It stands elsewhere in the text, which goes on speaking of it. */
        CONTEXT
    }

    public static Mention of(int start, int end, Entity entity, Via via) {
        return new Mention(start, end, entity, via, Optional.empty(), Optional.empty());
    }

    public EntityType type() {
        return entity.type();
    }

    /** Whether the two have words in common. */
    public boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }

    public boolean isAdjective() {
        return via == Via.ADJECTIVE;
    }

    public boolean isAnaphor() {
        return via == Via.ANAPHOR || via == Via.POSSESSIVE;
    }

    /** The same, as something that another sentence leaves out because it was said here. */
    public Mention fromContext() {
        return new Mention(start, end, entity, Via.CONTEXT, Optional.of(this), owner);
    }

    /** The same with another value. */
    public Mention called(String name) {
        return new Mention(start, end, Entity.of(entity.type(), name), via, antecedent, owner);
    }

    public Mention ownedBy(Entity body) {
        return new Mention(start, end, entity, via, antecedent, Optional.of(body));
    }
}
