package org.w3id.concert.extract.refer;

import java.util.ArrayList;
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
 * @param between what stands between two of them, or one and a state: "Moscow and Minsk signed"
 * @param capitals the states by the names of their capitals
 */
record Governments(Pattern before, Pattern act, Pattern between, Map<String, Entity> capitals) {
    private static final int REACH = 24;

    Governments {
        capitals = Map.copyOf(capitals);
    }

    /** The mentions of the sentence that begins at {@code start}, with the states for such capitals. */
    List<Mention> of(String text, int start, List<Mention> mentions) {
        List<Mention> resolved = new ArrayList<>(mentions);
        for (int from = 0; from < mentions.size(); ) {
            int to = listEnd(text, mentions, from);
            if (acts(text, start, mentions.subList(from, to))) {
                resolved.subList(from, to).replaceAll(this::state);
            }
            from = to;
        }
        return resolved;
    }

    /** The end of the list of capitals and states that begins there, which may be of one name. */
    private int listEnd(String text, List<Mention> mentions, int from) {
        int to = from + 1;
        while (to < mentions.size()
                && isCapital(mentions.get(to - 1))
                && (isCapital(mentions.get(to)) || mentions.get(to).type() == EntityType.STATE)
                && between.matcher(text.substring(
                                mentions.get(to - 1).end(), mentions.get(to).start()))
                        .matches()) {
            to++;
        }
        return to;
    }

    private boolean acts(String text, int start, List<Mention> names) {
        int begin = names.get(0).start();
        return names.stream().anyMatch(this::isCapital)
                && act.matcher(text)
                        .region(names.get(names.size() - 1).end(), text.length())
                        .lookingAt()
                && before.matcher(text.substring(Math.max(start, begin - REACH), begin))
                        .find();
    }

    private boolean isCapital(Mention mention) {
        return mention.type() == EntityType.PLACE
                && capitals.containsKey(mention.entity().name());
    }

    private Mention state(Mention mention) {
        return isCapital(mention)
                ? Mention.of(
                        mention.start(),
                        mention.end(),
                        capitals.get(mention.entity().name()),
                        Via.LABEL)
                : mention;
    }
}
