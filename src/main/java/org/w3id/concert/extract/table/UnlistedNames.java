package org.w3id.concert.extract.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/** Names in cells that no list knows, recognised by the column's heading or the section's. Immutable. */
final class UnlistedNames {
    private static final Pattern NAME =
            Pattern.compile("(?<name>\\p{Lu}[^();\\n]{1,80}?)(?: ?[(;\\n].*)?", Pattern.DOTALL);
    private static final int ARTICLE = 4;
    private final Map<Pattern, EntityType> types = new LinkedHashMap<>();
    private final Pattern nameColumn;

    UnlistedNames(Sections tables) {
        tables.meanings("unnamed")
                .forEach((words, letter) -> EntityType.of(letter.charAt(0)).ifPresent(type -> types.put(words, type)));
        this.nameColumn = tables.pattern("name column");
    }

    /**
     * A cell whose column, or whose section where the column only says "name", tells what it names: with the whole of it
     * as the name, unless a list knows one of that kind at its beginning or the whole of it as another.
     *
     * @param section the heading above the table
     * @param isFirst whether it is the first of its row
     */
    CellText named(CellText cell, String section, boolean isFirst) {
        Optional<EntityType> type = type(cell.heading().strip(), section, isFirst);
        Matcher name = NAME.matcher(cell.text());
        if (type.isEmpty() || !name.matches()) {
            return cell;
        }
        int end = cell.start() + name.end("name");
        boolean isKnown = cell.mentions().stream()
                .filter(mention -> mention.start() - cell.start() <= ARTICLE && mention.type() != EntityType.NAME)
                .anyMatch(mention -> mention.type() == type.get() || mention.end() >= end && !mention.isAdjective());
        return isKnown
                ? cell
                : cell.named(Mention.of(cell.start(), end, Entity.of(type.get(), name.group("name")), Via.PHRASE));
    }

    private Optional<EntityType> type(String heading, String section, boolean isFirst) {
        boolean isNameColumn = isFirst && nameColumn.matcher(heading).matches();
        return type(words -> words.matcher(heading).matches())
                .or(() -> type(words -> isNameColumn && words.matcher(section).find()));
    }

    private Optional<EntityType> type(Predicate<Pattern> fits) {
        return types.entrySet().stream()
                .filter(entry -> fits.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
