package org.w3id.concert.extract.refer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/**
 * The bodies of which a text speaks together, for "none of the three": those of a paragraph, those of its sections. For
 * one thread.
 */
final class Companies {
    private static final Set<EntityType> BODIES =
            Set.of(EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION);
    private final List<Mention> paragraph = new ArrayList<>();
    private final List<Mention> sections = new ArrayList<>();
    private Optional<Mention> section = Optional.empty();
    private List<Mention> last = List.of();

    void paragraph() {
        last = List.of();
        paragraph.clear();
    }

    /** Ends the section before; the new one speaks of the first body that its heading or its text names. */
    void heading(List<Mention> mentions) {
        section.ifPresent(sections::add);
        section = first(mentions);
        paragraph();
    }

    /** The sentence that is read now does not count yet. */
    void sentence(List<Mention> mentions) {
        last.stream().filter(mention -> BODIES.contains(mention.type())).forEach(paragraph::add);
        last = mentions;
        section = section.or(() -> first(mentions));
    }

    private static Optional<Mention> first(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> BODIES.contains(mention.type()))
                .findFirst();
    }

    /** Those that may be meant, the nearest first. */
    List<List<Mention>> all() {
        List<Mention> withThisOne = new ArrayList<>(sections);
        section.ifPresent(withThisOne::add);
        return List.of(distinct(paragraph), distinct(sections), distinct(withThisOne));
    }

    private static List<Mention> distinct(List<Mention> mentions) {
        Map<Entity, Mention> first = new LinkedHashMap<>();
        mentions.forEach(mention -> first.putIfAbsent(mention.entity(), mention));
        return List.copyOf(first.values());
    }
}
