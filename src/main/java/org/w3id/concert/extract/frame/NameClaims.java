package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * What a name says by itself: "ECOWAS Mission in Liberia" is carried out by ECOWAS and takes place in Liberia. Each
 * once in a document. For one document and one thread.
 */
public final class NameClaims {
    private static final Map<EntityType, String> BELONGS = Map.of(
            EntityType.FORCE, "force of",
            EntityType.OPERATION, "carried out by",
            EntityType.INSTRUMENT, "instrument of",
            EntityType.ORGAN, "has organ");
    private static final Pattern PAIR = Pattern.compile("[-–]");
    private final Pattern ownAct;
    private final Set<String> said = new HashSet<>();

    /** @param ownAct a word in the names of what a body gives itself, unlike the treaties on which it rests */
    public NameClaims(Pattern ownAct) {
        this.ownAct = ownAct;
    }

    /** @param within the mentions within the name, in order */
    public List<Draft> of(Mention name, List<Mention> within, String clean) {
        List<Draft> drafts = new ArrayList<>();
        boolean isName = name.via() == Via.PHRASE || name.via() == Via.LABEL;
        if (!isName || !BELONGS.containsKey(name.type())) {
            return drafts;
        }
        owners(name, within, clean).forEach(owner -> add(drafts, name, BELONGS.get(name.type()), owner));
        if (name.type() == EntityType.OPERATION && !within.isEmpty()) {
            Mention last = within.get(within.size() - 1);
            boolean isPlace = last.type() == EntityType.STATE || last.type() == EntityType.PLACE;
            String before = clean.substring(name.start(), last.start());
            if (isPlace
                    && !last.isAdjective()
                    && last.end() == name.end()
                    && before.matches("(?s).*\\s(?:in|to|for|into)\\s+(?:the\\s+)?")) {
                add(drafts, name, "takes place in", last);
            }
        }
        return drafts;
    }

    /**
     * An instrument belongs to the body or to the pair of bodies with which its name begins, or to the state whose law it
     * is; a force, an operation or an organ to the first body in its name, and to nobody where that is a pair.
     */
    private List<Mention> owners(Mention name, List<Mention> within, String clean) {
        List<Mention> owners = new ArrayList<>();
        boolean isInstrument = name.type() == EntityType.INSTRUMENT;
        for (Mention mention : within) {
            boolean isFirst = owners.isEmpty();
            boolean isState = isInstrument && mention.isAdjective() && mention.start() == name.start();
            boolean isPaired = !isFirst
                    && PAIR.matcher(clean.substring(
                                    owners.get(owners.size() - 1).end(), mention.start()))
                            .matches();
            if (isState || mention.type() == EntityType.ORGANIZATION && (isFirst || isPaired)) {
                owners.add(mention);
            }
        }
        boolean isOwn = !owners.isEmpty()
                && (owners.get(0).start() == name.start() || ends(name, owners.get(0), clean))
                && ownAct.matcher(clean).region(name.start(), name.end()).find();
        boolean isPair = owners.size() > 1
                || !owners.isEmpty()
                        && PAIR.matcher(clean)
                                .region(owners.get(0).end(), clean.length())
                                .lookingAt();
        boolean isOrgan = name.type() == EntityType.ORGAN;
        boolean isPart = isOrgan && !isPair && !owners.isEmpty() && isPart(name, owners.get(0), clean);
        boolean isBodys = !isInstrument && !isOrgan && !isPair;
        return isInstrument && isOwn || isPart || isBodys ? owners : List.of();
    }

    /** "Strategic Concept for …", "Assembly of the …": the name ends with whose it is. */
    private static boolean ends(Mention name, Mention owner, String clean) {
        String before = clean.substring(name.start(), owner.start());
        return owner.end() == name.end() && before.matches("(?s).*\\s(?:of|for)\\s+(?:the\\s+)?");
    }

    /** "UN Security Council", but not "… for …" with the body before it. */
    private static boolean isPart(Mention name, Mention owner, String clean) {
        String after = clean.substring(owner.end(), name.end());
        return owner.start() == name.start() && after.matches("(?s)\\s+\\p{Lu}.*") || ends(name, owner, clean);
    }

    private void add(List<Draft> drafts, Mention name, String property, Mention other) {
        String kind = name.type().name().toLowerCase(java.util.Locale.ROOT);
        boolean isNew = !name.entity().equals(other.entity())
                && said.add(name.entity().name() + property + other.entity().name());
        if (isNew) {
            boolean isOrgan = name.type() == EntityType.ORGAN;
            drafts.add(new Draft(
                    kind,
                    Role.of(isOrgan ? other : name),
                    property,
                    Role.of(isOrgan ? name : other),
                    new TreeMap<>(Map.of()),
                    Optional.empty(),
                    Stance.PLAIN,
                    name.start(),
                    name.end(),
                    "name"));
        }
    }
}
