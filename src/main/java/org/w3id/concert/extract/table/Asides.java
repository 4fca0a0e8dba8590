package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Stance;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.table.Listed.Remark;

/**
 * What brackets behind the states of a sentence say of each: "joined by Benin (1990; left 2000) and Chad (2005–2010)".
 * The sentence says what the states are; the brackets, since when, until when and what else. Immutable.
 */
public final class Asides {
    private static final Pattern BRACKETS = Pattern.compile(" ?\\([^()]{4,90}\\)");
    private static final int FEW_WORDS = 5;
    private final TableRules rules;
    private final NameLists lists;
    private final StateLists states;

    Asides(TableRules rules, NameLists lists, StateLists states) {
        this.rules = rules;
        this.lists = lists;
        this.states = states;
    }

    /**
     * Brackets that say more than one date.
     *
     * @param start of them
     * @param kept the part that says since when the state is what the sentence says; empty where none does
     */
    public record Aside(Listed listed, int start, int end, Optional<Mention> kept) {}

    /** Those of a sentence, in order; none of which a part is not understood. */
    public List<Aside> of(CellText sentence) {
        return sentence.all(EntityType.STATE).stream()
                .filter(state -> !state.isAdjective() && !state.isAnaphor())
                .flatMap(state -> aside(sentence, state).stream())
                .toList();
    }

    private Optional<Aside> aside(CellText sentence, Mention state) {
        Matcher brackets = BRACKETS.matcher(sentence.clean()).region(state.end(), sentence.end());
        if (!brackets.lookingAt()) {
            return Optional.empty();
        }
        List<Remark> remarks = lists.remarks(sentence, state.end(), brackets.end());
        boolean areUnderstood = remarks.stream().allMatch(remark -> isUnderstood(sentence, remark));
        boolean isMore =
                remarks.size() > 1 || remarks.stream().anyMatch(remark -> isInterval(remark) || isOther(remark));
        Listed listed = new Listed(state, remarks, false);
        return areUnderstood && isMore
                ? Optional.of(new Aside(listed, brackets.start(), brackets.end(), kept(remarks)))
                : Optional.empty();
    }

    private boolean isUnderstood(CellText sentence, Remark remark) {
        String words = remark.date()
                .map(date -> remark.words().replace(sentence.form(date), ""))
                .orElse("");
        return remark.date().isPresent()
                && words.strip().split("\\s+").length <= FEW_WORDS
                && (lists.isBeforeDate(words) || rules.remark(words).isPresent());
    }

    private static boolean isInterval(Remark remark) {
        return remark.date().filter(date -> date.entity().name().contains("/")).isPresent();
    }

    private boolean isOther(Remark remark) {
        return rules.remark(remark.words())
                .filter(said -> !rules.isJoining(said))
                .isPresent();
    }

    private Optional<Mention> kept(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> !isOther(remark) && !isInterval(remark))
                .flatMap(remark -> remark.date().stream())
                .findFirst();
    }

    /** The claims of a sentence, with what its brackets say of the states in place of what it says of them alone. */
    public List<Draft> settled(List<Draft> said, List<Aside> asides, CellText sentence) {
        List<Draft> settled = new ArrayList<>(said);
        for (Aside aside : asides) {
            List<Draft> own = said.stream()
                    .filter(draft ->
                            draft.kind().equals("membership") && draft.stance().equals(Stance.PLAIN))
                    .filter(draft -> draft.object().mention().isPresent())
                    .filter(draft -> draft.subject()
                            .mention()
                            .filter(aside.listed().name()::equals)
                            .isPresent())
                    .toList();
            if (!own.isEmpty()) {
                settled.removeAll(own);
                settled.addAll(claims(own.get(0), aside, sentence));
            }
        }
        return settled;
    }

    private List<Draft> claims(Draft said, Aside aside, CellText sentence) {
        Column column = Column.of(said.kind(), said.property());
        Mention body = said.object().mention().orElseThrow();
        CellValue value = new CellValue(body, column, sentence, List.of(sentence), Optional.of(body));
        return states.standing(value, aside.listed());
    }
}
