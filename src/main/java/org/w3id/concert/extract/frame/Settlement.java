package org.w3id.concert.extract.frame;

import java.util.List;
import org.w3id.concert.extract.link.Mention;

/** What only the whole document tells of its claims: a date said elsewhere, the same said more exactly. */
public final class Settlement {
    private Settlement() {}

    /** The claims in their order, without those that others make superfluous. */
    public static List<Draft> of(List<Draft> drafts) {
        List<Draft> dated = drafts.stream().map(draft -> dated(draft, drafts)).toList();
        return Repetitions.without(dated.stream()
                .filter(draft -> dated.stream().noneMatch(draft::isCoarserThan))
                .toList());
    }

    /** Who signed a treaty did so when it was signed, unless the text says otherwise. */
    private static Draft dated(Draft draft, List<Draft> drafts) {
        if (!draft.isUndatedSignature()) {
            return draft;
        }
        List<Mention> dates = drafts.stream()
                .filter(other -> other.isMaking()
                        && other.subject().label().equals(draft.object().label()))
                .flatMap(other -> other.time().stream())
                .toList();
        boolean isOne = dates.stream().map(Mention::entity).distinct().count() == 1;
        return isOne ? draft.at(dates.get(0).fromContext()) : draft;
    }
}
