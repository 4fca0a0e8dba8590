package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;

/**
 * A cell of a row, or a stretch of text that is read like one, by offsets into the clean text.
 *
 * @param heading of its column; empty where there is none
 * @param headed the organization or treaty that the heading names, or what it is the name of
 */
public record CellText(
        String clean, int start, int end, List<Mention> mentions, String heading, Optional<Mention> headed) {
    private static final int ARTICLE = 4;

    public CellText {
        mentions = List.copyOf(mentions);
    }

    /** A stretch of text without a heading. */
    public static CellText of(String clean, int start, int end, List<Mention> mentions) {
        return new CellText(clean, start, end, mentions, "", Optional.empty());
    }

    public String text() {
        return clean.substring(start, end);
    }

    public Stretch stretch() {
        return new Stretch(start, end, mentions);
    }

    boolean hasWords() {
        return text().chars().anyMatch(Character::isLetterOrDigit);
    }

    /** How many words it has. */
    public int length() {
        return text().split("\\s+").length;
    }

    /** The heading without the name in it: "Acceded to TAC" is "Acceded to". */
    String question() {
        return headed.map(mention -> heading.replace(form(mention), "").strip())
                .filter(rest -> !rest.isEmpty())
                .orElse(heading);
    }

    /** What the heading is the name of, with nothing else in it. */
    public Optional<Mention> headedByNameAlone() {
        return headed.filter(mention -> heading.strip().equals(form(mention)));
    }

    boolean isHeadedByNameAlone() {
        return headedByNameAlone()
                .filter(name -> name.type() == EntityType.ORGANIZATION || name.type() == EntityType.INSTRUMENT)
                .isPresent();
    }

    /** Whether it is a name, perhaps with more in brackets, and nothing else. */
    public boolean isNamedBy(Mention name) {
        return clean.substring(name.end(), end).replaceAll("\\([^()]*\\)", "").isBlank();
    }

    String form(Mention mention) {
        return clean.substring(mention.start(), mention.end());
    }

    /** Whether it begins with a state. */
    public boolean isState() {
        return mentions.stream()
                .findFirst()
                .filter(mention -> mention.type() == EntityType.STATE && !mention.isAdjective())
                .filter(mention -> mention.start() - start <= ARTICLE)
                .isPresent();
    }

    boolean begins(EntityType type) {
        return mentions.stream()
                .anyMatch(mention -> mention.type() == type && mention.start() == start && !mention.isAdjective());
    }

    /** "Vicenza, Italy". */
    boolean endsWithState() {
        return mentions.stream()
                .filter(mention -> mention.type() == EntityType.STATE && mention.end() == end)
                .anyMatch(state -> clean.startsWith(", ", state.start() - 2));
    }

    /** A number at its beginning, or behind one word such as "about". */
    boolean isNumber() {
        return first(EntityType.NUMBER)
                .filter(number ->
                        !clean.substring(start, number.start()).strip().contains(" "))
                .isPresent();
    }

    /** The cell as a name, with what stands behind it. */
    CellText named(Mention name) {
        List<Mention> others = new ArrayList<>(List.of(name));
        others.addAll(behind(name.end()));
        return new CellText(clean, start, end, others, heading, headed);
    }

    /** The part of the cell from an offset into the clean text on. */
    CellText from(int from) {
        return new CellText(clean, from, end, behind(from), heading, headed);
    }

    /** The part of the cell between two offsets into the clean text. */
    CellText between(int from, int to) {
        List<Mention> within = mentions.stream()
                .filter(mention -> mention.start() >= from && mention.end() <= to)
                .toList();
        return new CellText(clean, from, to, within, heading, headed);
    }

    private List<Mention> behind(int from) {
        return mentions.stream().filter(mention -> mention.start() >= from).toList();
    }

    Optional<Mention> first(EntityType... types) {
        return all(types).stream().findFirst();
    }

    List<Mention> all(EntityType... types) {
        Set<EntityType> wanted = Set.of(types);
        return mentions.stream()
                .filter(mention -> wanted.contains(mention.type()))
                .toList();
    }
}
