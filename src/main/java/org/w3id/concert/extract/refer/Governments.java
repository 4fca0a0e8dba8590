package org.w3id.concert.extract.refer;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * Capitals that stand for their states: "Moscow gave notice", where the name begins a clause and an act of states follows.
 *
 * @param before what may stand before the name
 * @param act what follows it
 * @param capitals the states by the names of their capitals
 */
record Governments(Pattern before, Pattern act, Map<String, Entity> capitals) {
    private static final int REACH = 24;

    Governments {
        capitals = Map.copyOf(capitals);
    }

    /** The mentions of the sentence that begins at {@code start}, with the states for such capitals. */
    List<Mention> of(String text, int start, List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> acts(text, start, mention)
                        ? Mention.of(
                                mention.start(),
                                mention.end(),
                                capitals.get(mention.entity().name()),
                                Via.LABEL)
                        : mention)
                .toList();
    }

    private boolean acts(String text, int start, Mention mention) {
        return mention.type() == EntityType.PLACE
                && capitals.containsKey(mention.entity().name())
                && act.matcher(text).region(mention.end(), text.length()).lookingAt()
                && before.matcher(text.substring(Math.max(start, mention.start() - REACH), mention.start()))
                        .find();
    }
}
