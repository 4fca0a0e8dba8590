package org.w3id.concert.extract.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/**
 * The name of a field, or a heading or a lead-in that asks for what stands below it.
 *
 * @param words as {@code tables.txt} writes them: "it" for what the text is about, no number, no brackets
 * @param cell where it stands
 */
public record Question(String words, CellText cell) {
    /** The organizations that it names, each once; of "non-EU members" it does not ask the EU. */
    public List<Mention> bodies() {
        Map<Entity, Mention> bodies = new LinkedHashMap<>();
        cell.all(EntityType.ORGANIZATION).stream()
                .filter(body -> !isPartOfWord(body))
                .forEach(body -> bodies.putIfAbsent(body.entity(), body));
        return List.copyOf(bodies.values());
    }

    private boolean isPartOfWord(Mention name) {
        return name.start() > 0 && cell.clean().charAt(name.start() - 1) == '-';
    }

    /** The cells of the row that it and its answer make. */
    List<CellText> row(CellText answer) {
        return List.of(cell, answer);
    }
}
