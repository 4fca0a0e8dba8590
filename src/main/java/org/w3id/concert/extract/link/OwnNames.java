package org.w3id.concert.extract.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Label;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * The names that one document gives to things: the abbreviations that it defines, the second names that it puts in
 * brackets, the states that it lists. For one thread.
 */
final class OwnNames {
    private final LabelTrie known;
    private final LabelTrie own;
    private final Map<String, Entity> named = new HashMap<>();

    /**
     * @param known the labels that all documents share
     * @param own those of this document that are known beforehand
     */
    OwnNames(LabelTrie known, List<Label> own, Agreement agreement) {
        this.known = known;
        this.own = new LabelTrie(agreement);
        own.forEach(this.own::add);
    }

    /** The longest label that begins at a token, the document's own before one that is as long. */
    Optional<LabelTrie.Hit> longest(List<Token> tokens, int at) {
        Optional<LabelTrie.Hit> mine = own.longest(tokens, at);
        Optional<LabelTrie.Hit> theirs = known.longest(tokens, at);
        if (mine.isPresent() && theirs.isPresent()) {
            return mine.get().end() >= theirs.get().end() ? mine : theirs;
        }
        return mine.or(() -> theirs);
    }

    /** Learns that the document calls what the mention means by an abbreviation, unless that is known for another. */
    void define(Mention mention, String acronym) {
        define(mention, acronym, true);
    }

    /** The same, where what is known by its name goes on to be called so. */
    void alsoDefine(Mention mention, String acronym) {
        define(mention, acronym, false);
    }

    private void define(Mention mention, String acronym, boolean isUsual) {
        EntityType type = mention.type();
        if (type == EntityType.STATE || type == EntityType.PLACE || type == EntityType.NAME || mention.isAdjective()) {
            return;
        }
        Entity entity = mention.entity();
        boolean isOneLetter = acronym.chars().filter(Character::isLetter).count() == 1;
        if (isOneLetter && acronym.charAt(0) != entity.fullName().charAt(0)) {
            return;
        }
        Optional<Entity> usual = usual(entity, acronym);
        if (usual.isPresent()) {
            named.put(key(entity), usual.get());
            return;
        }
        if (isOfAnother(entity, acronym)) {
            return;
        }
        boolean hasName = mention.via() == Via.LABEL && !isUsual;
        if (hasName || isShort(entity)) {
            own.add(new Label(acronym, entity, Label.Use.ABBREVIATION));
            return;
        }
        Entity shortened = new Entity(type, entity.iri(), acronym, entity.fullName());
        named.put(key(entity), shortened);
        own.add(new Label(acronym, shortened, Label.Use.ABBREVIATION));
        own.add(new Label(entity.fullName(), shortened, Label.Use.NAME));
    }

    /** Whether it goes by something shorter than its name. */
    private static boolean isShort(Entity entity) {
        return !entity.fullName().contains(entity.name());
    }

    /**
     * What is known by an abbreviation that is not made of the name's own letters, but of those of its name in another
     * language or order: the two names share most of their words.
     */
    private Optional<Entity> usual(Entity entity, String acronym) {
        List<Token> letters = Tokens.of(acronym);
        return known.longest(letters, 0)
                .filter(hit -> hit.end() == letters.size() && !entity.isKnown())
                .map(hit -> hit.label().entity())
                .filter(other -> isAlike(other.type(), entity.type())
                        && !other.fullName().equals(entity.fullName()))
                .filter(other -> isLike(entity.fullName(), other.fullName()));
    }

    /** One and the same is a force to some and an operation to others. */
    private static boolean isAlike(EntityType type, EntityType other) {
        return type == other || NumberedNames.isOfForces(type) && NumberedNames.isOfForces(other);
    }

    private static boolean isLike(String name, String other) {
        Set<String> words = words(name);
        Set<String> others = words(other);
        long shared = words.stream().filter(others::contains).count();
        return shared >= 2 && 3 * shared >= 2 * Math.min(words.size(), others.size());
    }

    private static Set<String> words(String name) {
        return Tokens.of(name).stream()
                .filter(token -> token.isWord() && token.isCapital())
                .map(Token::key)
                .collect(Collectors.toSet());
    }

    /** Learns a name that stands as a title. */
    void title(Entity entity) {
        own.add(new Label(entity.name(), entity, Label.Use.NAME));
    }

    private boolean isOfAnother(Entity entity, String acronym) {
        List<Token> words = Tokens.of(entity.fullName());
        boolean isOf = Initials.isOf(acronym, words) || Initials.isOfAnyOrder(acronym, words);
        List<Token> letters = Tokens.of(acronym);
        return known.longest(letters, 0)
                .filter(hit -> !hit.label().entity().fullName().equals(entity.fullName()))
                .filter(hit -> !isOf && hit.end() == letters.size()
                        || entity.fullName().contains(hit.label().entity().fullName()))
                .isPresent();
    }

    /** Learns a second name of what has a name. */
    void also(Entity entity, String form) {
        own.add(new Label(form, entity, Label.Use.NAME));
        named.put(key(Entity.of(entity.type(), form)), entity);
    }

    /** Learns a second name, whatever its words seemed to be the name of. */
    void same(Entity entity, String form) {
        own.addFirst(new Label(form, entity, Label.Use.NAME));
    }

    /** Learns the full name of what a heading calls by a shorter one, whatever its words seemed to be the name of. */
    void inFull(Entity entity, String name) {
        own.addFirst(new Label(name, entity, Label.Use.NAME));
        own.addFirst(new Label(entity.name(), entity, Label.Use.NAME));
        named.put(key(Entity.of(entity.type(), name)), entity);
    }

    /** Learns that the document speaks of something as of a body or another thing, whatever its name seemed to be. */
    void used(Entity seeming, EntityType type) {
        Entity used = new Entity(type, seeming.iri(), seeming.name(), seeming.fullName());
        own.addFirst(new Label(used.fullName(), used, Label.Use.NAME));
        if (!used.name().equals(used.fullName())) {
            own.addFirst(new Label(used.name(), used, Label.Use.ABBREVIATION));
            named.put(key(used), used);
        }
    }

    /** Learns what an unknown name is the name of. */
    void described(String name, EntityType type) {
        own.add(new Label(name.replaceAll("\\s+", " "), Entity.of(type, name), Label.Use.NAME));
    }

    /** Whether a known label is spelled so. */
    boolean isKnown(String name) {
        List<Token> words = Tokens.of(name);
        return known.longest(words, 0).filter(hit -> hit.end() == words.size()).isPresent();
    }

    void state(String name) {
        own.add(new Label(name, Entity.of(EntityType.STATE, name), Label.Use.NAME));
    }

    /** Whether the document itself gives what it calls so its name. */
    boolean has(Entity entity) {
        return named.containsValue(entity);
    }

    /** What the document calls by the name of that entity; else what is given. */
    Entity named(Entity entity, Entity otherwise) {
        Entity same = named.get(key(entity));
        return same != null ? same : inPlace(entity).orElse(otherwise);
    }

    /** "… Observer Mission" for the one "… Observer Mission in Togo" of the document. */
    private Optional<Entity> inPlace(Entity entity) {
        boolean mayBe = (entity.type() == EntityType.FORCE || entity.type() == EntityType.OPERATION)
                && entity.fullName().split(" ").length > 2;
        List<Entity> longer = named.values().stream()
                .filter(other -> mayBe && other.type() == entity.type())
                .filter(other -> other.fullName().startsWith(entity.fullName() + " "))
                .filter(other -> Character.isLowerCase(
                        other.fullName().charAt(entity.fullName().length() + 1)))
                .distinct()
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static String key(Entity entity) {
        return entity.type() + entity.fullName();
    }
}
