package org.w3id.concert.extract.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.extract.date.DateFinder;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.table.CellText;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Cell;

/**
 * The clean text of a document with the names, dates and numbers in it. It is read from its beginning on: a relative
 * date counts from the last one read. What is named once keeps its names. For one thread.
 */
final class NamedText {
    private final String clean;
    private final Linker linker;
    private final DateFinder dates;
    private final Map<List<Integer>, List<Mention>> named = new HashMap<>();
    private Optional<Mention> lastDate = Optional.empty();

    NamedText(String clean, Linker linker, DateFinder dates) {
        this.clean = clean;
        this.linker = linker;
        this.dates = dates;
    }

    String clean() {
        return clean;
    }

    Stretch stretch(int start, int end) {
        return new Stretch(start, end, mentions(start, end));
    }

    /** The names of a stretch, without its dates and numbers. */
    List<Mention> names(int start, int end) {
        return named.computeIfAbsent(List.of(start, end), key -> linker.mentions(clean, start, end));
    }

    /** The mentions within a name. */
    List<Mention> within(Mention name) {
        return linker.within(clean, name);
    }

    CellText cell(int start, int end) {
        return CellText.of(clean, start, end, mentions(start, end));
    }

    List<CellText> cells(Block row) {
        return row.cells().stream().map(this::cell).toList();
    }

    private CellText cell(Cell cell) {
        List<Mention> mentions = mentions(cell.start(), cell.end());
        return new CellText(clean, cell.start(), cell.end(), mentions, cell.heading(), headed(cell));
    }

    /** The organization or treaty that a column's heading names, or what it is the name of. */
    private Optional<Mention> headed(Cell cell) {
        int start = cell.heading().isEmpty() ? -1 : clean.lastIndexOf(cell.heading(), cell.start());
        if (start < 0) {
            return Optional.empty();
        }
        int end = start + cell.heading().length();
        return names(start, end).stream()
                .filter(mention -> isHeading(mention, start, end))
                .reduce((earlier, later) -> later);
    }

    private static boolean isHeading(Mention mention, int start, int end) {
        return switch (mention.type()) {
            case ORGANIZATION, INSTRUMENT, FORCE, OPERATION -> true;
            case STATE -> mention.start() == start && mention.end() == end;
            default -> false;
        };
    }

    /**
     * Names go before dates and numbers, of which they may have some within them; a word of which nothing is known is the
     * date's in which it stands ("Sept.").
     */
    private List<Mention> mentions(int start, int end) {
        List<Mention> found = dates.find(clean, start, end, lastDate);
        List<Mention> names = names(start, end).stream()
                .filter(name -> name.type() != EntityType.NAME
                        || found.stream().noneMatch(date -> date.start() <= name.start() && name.end() <= date.end()))
                .toList();
        List<Mention> mentions = new ArrayList<>(names);
        found.stream().filter(date -> names.stream().noneMatch(date::overlaps)).forEach(mentions::add);
        mentions.sort(Comparator.comparingInt(Mention::start));
        lastDate = mentions.stream()
                .filter(mention -> mention.type() == EntityType.DATE)
                .reduce((earlier, later) -> later)
                .or(() -> lastDate);
        return mentions;
    }
}
