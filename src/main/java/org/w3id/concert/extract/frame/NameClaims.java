package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.extract.rule.Macros;

/** What a name says by itself: "ECOWAS Mission in Liberia" is carried out by ECOWAS and takes place in Liberia. Immutable. */
public final class NameClaims {
    private static final Map<EntityType, String> BELONGS = Map.of(
            EntityType.FORCE, "force of",
            EntityType.OPERATION, "carried out by",
            EntityType.INSTRUMENT, "instrument of",
            EntityType.ORGAN, "has organ");
    private static final Pattern PAIR = Pattern.compile("[-–/]");
    private final Pattern ownAct;
    private final Pattern beforePlace;
    private final Pattern unlisted;
    private final Pattern beforeOwner;
    private final Pattern beforeFounded;

    /**
     * By the classes {@code own-act}, a word in the names of what a body gives itself, unlike the treaties on which it
     * rests, {@code before-place-in-name}, {@code unlisted-place-in-name}, {@code before-owner-in-name} and {@code before-founded-in-name}.
     */
    public NameClaims(Macros macros) {
        this.ownAct = macros.compile("\\b<own-act>\\b");
        this.beforePlace = macros.compile("\\s<before-place-in-name>$");
        this.unlisted = macros.compile("\\s<unlisted-place-in-name>$");
        this.beforeOwner = macros.compile("\\s<before-owner-in-name>$");
        this.beforeFounded = macros.compile("\\s<before-founded-in-name>$");
    }

    /** @param within the mentions within the name, in order */
    public List<Draft> of(Mention name, List<Mention> within, String clean) {
        boolean isName = name.via() == Via.PHRASE
                || name.via() == Via.LABEL
                || name.via() == Via.ACRONYM
                        && clean.substring(name.start(), name.end()).contains(" ");
        if (!isName || !BELONGS.containsKey(name.type())) {
            return List.of();
        }
        Stream<Draft> owners = others(name, owners(name, within, clean).stream(), BELONGS.get(name.type()));
        Optional<Mention> place = place(name, within, clean).or(() -> unlistedPlace(name, within, clean));
        Stream<Draft> places = others(name, place.stream(), "takes place in");
        return Stream.of(owners, places, founded(name, within, clean))
                .flatMap(drafts -> drafts)
                .toList();
    }

    /** "Treaty establishing …": the body with which the name of an instrument ends rests on it. */
    private Stream<Draft> founded(Mention name, List<Mention> within, String clean) {
        return within.stream()
                .filter(body -> name.type() == EntityType.INSTRUMENT && body.type() == EntityType.ORGANIZATION)
                .filter(body -> body.end() == name.end())
                .filter(body -> beforeFounded
                        .matcher(clean.substring(name.start(), body.start()))
                        .find())
                .map(body -> Draft.fact(
                        "organization",
                        Role.of(body),
                        "established by",
                        Role.of(name),
                        name.start(),
                        name.end(),
                        "name"));
    }

    /** The state or place with which the name of an operation ends. */
    private Optional<Mention> place(Mention name, List<Mention> within, String clean) {
        return within.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> name.type() == EntityType.OPERATION && last.end() == name.end())
                .filter(last -> last.type() == EntityType.STATE || last.type() == EntityType.PLACE)
                .filter(last -> !last.isAdjective())
                .filter(last -> beforePlace
                        .matcher(clean.substring(name.start(), last.start()))
                        .find());
    }

    /** A name in capitals with which that of an operation ends behind a word of place, though no list has it. */
    private Optional<Mention> unlistedPlace(Mention name, List<Mention> within, String clean) {
        Matcher last = unlisted.matcher(clean).region(name.start(), name.end());
        return Optional.of(last)
                .filter(found -> name.type() == EntityType.OPERATION && found.find())
                .filter(found -> within.stream().noneMatch(other -> other.end() > found.start("place")))
                .map(found -> Mention.of(
                        found.start("place"),
                        found.end("place"),
                        Entity.of(EntityType.NAME, found.group("place").replaceAll("\\s+", " ")),
                        Via.PHRASE));
    }

    /**
     * An instrument belongs to the body or to the pair of bodies with which its name begins, or to the state whose law it
     * is; a force or an organ to the first body in its name, and to nobody where that is a pair; an operation to both.
     */
    private List<Mention> owners(Mention name, List<Mention> within, String clean) {
        List<Mention> owners = firstOwners(name, within, clean);
        if (owners.isEmpty()) {
            return owners;
        }
        Mention first = owners.get(0);
        boolean isPair = owners.size() > 1
                || PAIR.matcher(clean).region(first.end(), clean.length()).lookingAt();
        boolean areOwners =
                switch (name.type()) {
                    case INSTRUMENT ->
                        (first.start() == name.start() || ends(name, first, clean))
                                && ownAct.matcher(clean)
                                        .region(name.start(), name.end())
                                        .find();
                    case ORGAN -> !isPair && isPart(name, first, clean);
                    case OPERATION -> !isPair || owners.size() > 1;
                    default -> !isPair;
                };
        return areOwners ? owners : List.of();
    }

    /** "Strategic Concept for …", "Assembly of the …": the name ends with whose it is. */
    private boolean ends(Mention name, Mention owner, String clean) {
        String before = clean.substring(name.start(), owner.start());
        return owner.end() == name.end() && beforeOwner.matcher(before).find();
    }

    /** "UN Security Council", but not "… for …" with the body before it. */
    private boolean isPart(Mention name, Mention owner, String clean) {
        String after = clean.substring(owner.end(), name.end());
        return owner.start() == name.start() && after.matches("(?s)\\s+\\p{Lu}.*") || ends(name, owner, clean);
    }

    /** The first organization, those that a hyphen joins to it, and the state with which an instrument's name begins. */
    private static List<Mention> firstOwners(Mention name, List<Mention> within, String clean) {
        List<Mention> owners = new ArrayList<>();
        for (Mention mention : within) {
            boolean isNext = owners.isEmpty() || isPaired(owners.get(owners.size() - 1), mention, clean);
            boolean isState =
                    name.type() == EntityType.INSTRUMENT && mention.isAdjective() && mention.start() == name.start();
            if (isState || mention.type() == EntityType.ORGANIZATION && isNext) {
                owners.add(mention);
            }
        }
        return owners;
    }

    private static boolean isPaired(Mention one, Mention other, String clean) {
        return PAIR.matcher(clean.substring(one.end(), other.start())).matches();
    }

    private static Stream<Draft> others(Mention name, Stream<Mention> within, String property) {
        return within.filter(other -> !other.entity().equals(name.entity())).map(other -> draft(name, property, other));
    }

    /** An organ is the body's; all else is said of what has the name. */
    private static Draft draft(Mention name, String property, Mention other) {
        boolean isOrgan = name.type() == EntityType.ORGAN;
        Role subject = Role.of(isOrgan ? other : name);
        Role object = Role.of(isOrgan ? name : other);
        String kind = name.type().name().toLowerCase(Locale.ROOT);
        return Draft.fact(kind, subject, property, object, name.start(), name.end(), "name");
    }
}
