package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/** The parts of a cell whose own words are what is claimed: lines, names, a place. Immutable. */
final class CellParts {
    /** What commas, semicolons and lines part; brackets hold together. */
    static final Pattern PART = Pattern.compile("(?:\\([^()]*\\)|[^,;\\n()])+");

    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern NAME = Pattern.compile("(?<name>\\p{Lu}[^(),;]{1,119}?)(?: \\([^()]*\\))?");
    private static final Pattern END = Pattern.compile("(?<=\\p{L}{3})\\.$");
    private final Pattern place;
    private final Pattern instrument;

    /**
     * @param beforePlace words that may stand before a place
     * @param instrument a word that says of a name that it is an instrument's
     */
    CellParts(String beforePlace, Pattern instrument) {
        this.instrument = instrument;
        this.place = Pattern.compile("(?:" + beforePlace
                + " )*(?<place>\\p{Lu}[\\p{L}'’.-]*(?:(?<!\\p{L}{3}\\.) \\p{L}[\\p{L}'’.-]*){0,3})(?=[,(;.\\n ]|$)");
    }

    /** Each line of the cell. */
    List<Role> lines(CellText cell) {
        List<Role> lines = new ArrayList<>();
        Matcher line = LINE.matcher(cell.text());
        while (line.find()) {
            String label = line.group().strip();
            if (!label.isEmpty()) {
                lines.add(role(cell, label, line.start() + line.group().indexOf(label)));
            }
        }
        return lines;
    }

    /** Names with their abbreviations in brackets, up to the first part that is none. */
    List<Role> names(CellText cell) {
        List<Role> names = new ArrayList<>();
        Matcher part = PART.matcher(cell.text());
        while (part.find()) {
            Matcher name = NAME.matcher(part.group().strip());
            if (!name.matches()) {
                break;
            }
            String label = name.group("name").strip();
            names.add(role(cell, label, part.start() + part.group().indexOf(label)));
        }
        return names;
    }

    /** "Ebène, Mauritius": the first of the places. */
    Optional<Role> place(CellText cell) {
        Matcher found = place.matcher(cell.text());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String name = END.matcher(found.group("place")).replaceFirst("");
        Role words = role(cell, name, found.start("place"));
        return cell.mentions().stream()
                .filter(mention -> mention.start() == words.start() && mention.end() == words.end())
                .findFirst()
                .map(Role::of)
                .or(() -> Optional.of(words));
    }

    /** "Algiers.", "Kampala, Uganda.": the place, if the words are nothing else. */
    Optional<Role> address(CellText cell) {
        return place(cell).filter(found -> cell.mentions().stream()
                .filter(mention -> mention.type() == EntityType.PLACE && mention.start() == found.start()
                        || mention.type() == EntityType.STATE && cell.clean().startsWith(", ", mention.start() - 2))
                .anyMatch(last -> cell.clean().substring(last.end(), cell.end()).matches("[.\\s]*")));
    }

    /** The name with which the cell begins, if it is that of an instrument. */
    Optional<Mention> instrument(CellText cell) {
        return names(cell).stream()
                .findFirst()
                .filter(name -> instrument.matcher(name.label()).find())
                .map(name -> Mention.of(
                        name.start(), name.end(), Entity.of(EntityType.INSTRUMENT, name.label()), Via.PHRASE));
    }

    private static Role role(CellText cell, String words, int at) {
        int start = cell.start() + at;
        return new Role(words, "", start, start + words.length(), Optional.empty());
    }
}
