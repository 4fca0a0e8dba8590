package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.w3id.concert.extract.frame.Tables.CellText;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.source.FaultyInput;

/** What columns say about what a row is about. Immutable. */
record TableRules(
        Map<EntityType, List<Column>> columns,
        Map<String, String> statuses,
        Map<Pattern, String> remarks,
        Map<String, String> undoing,
        Map<Pattern, EntityType> unnamed,
        Pattern ownInstruments) {
    private static final Pattern NAME = Pattern.compile("(?i)(?:full )?names?|title|designation");
    private static final Pattern CELL_NAME =
            Pattern.compile("(?<name>\\p{Lu}[^();\\n]{1,80}?)(?: ?[(;\\n].*)?", Pattern.DOTALL);
    private static final int ARTICLE = 4;
    private static final String AND = " and |, ?| ?[&/] ?";
    private static final Set<String> KINDS =
            Set.of("membership", "force", "organization", "member_count", "function", "operation", "instrument");

    /**
     * @param gives date, number, state, place, text, names, organization, instrument, function, states, non-members,
     *     founders, strength or status
     */
    record Column(Pattern heading, String kind, String property, String gives) {
        Column called(String other) {
            return new Column(heading, kind, other, gives);
        }

        /** A date of joining is, for an observer, the date of becoming one. */
        Column ifJoined(String status) {
            boolean isJoining = property.equals("joined") && gives.equals("date") && !status.equals("member");
            return isJoining ? new Column(heading, kind, status, gives) : this;
        }
    }

    static TableRules read(Path file) {
        Sections sections = Sections.read(file);
        Map<EntityType, List<Column>> columns = new EnumMap<>(EntityType.class);
        for (String section : sections.names()) {
            Optional<EntityType> type = section.length() == 1 ? EntityType.of(section.charAt(0)) : Optional.empty();
            if (type.isPresent()) {
                columns.put(
                        type.get(),
                        sections.lines(section).stream().map(TableRules::column).toList());
            }
        }
        Map<Pattern, String> remarks = new LinkedHashMap<>();
        pairs(sections, "remarks").forEach((words, property) -> remarks.put(pattern(words), property));
        Map<Pattern, EntityType> unnamed = new LinkedHashMap<>();
        pairs(sections, "unnamed").forEach((words, letter) -> EntityType.of(letter.charAt(0))
                .ifPresent(type -> unnamed.put(pattern(words), type)));
        return new TableRules(
                columns,
                pairs(sections, "statuses"),
                remarks,
                pairs(sections, "undoing"),
                unnamed,
                pattern(String.join("|", sections.entries("own instruments"))));
    }

    private static Map<String, String> pairs(Sections sections, String section) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Line line : sections.lines(section)) {
            String[] parts = line.text().split("\\s+:\\s+", 2);
            pairs.put(parts[0], parts[parts.length - 1]);
        }
        return pairs;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?i)(?:" + words + ")");
    }

    private static Column column(Line line) {
        String[] parts = line.text().split("\\s+:\\s+", 2);
        List<String> words = new ArrayList<>(List.of(parts[parts.length - 1].split("\\s+")));
        if (parts.length < 2 || words.size() < 3 || !KINDS.contains(words.get(0))) {
            throw new FaultyInput(line.fault("HEADING : KIND PROPERTY GIVES expected", "see the file's header"));
        }
        try {
            Pattern heading = Pattern.compile("(?i)(?:" + parts[0] + ")");
            String property = String.join(" ", words.subList(1, words.size() - 1));
            return new Column(heading, words.get(0), property, words.get(words.size() - 1));
        } catch (PatternSyntaxException e) {
            throw new FaultyInput(line.fault("regular expression expected: " + e.getDescription(), "correct it"));
        }
    }

    Optional<Column> column(EntityType rowType, String heading) {
        return columns(rowType, heading).stream().findFirst();
    }

    /**
     * All that a column with the heading, or a field with the name, says of what the row is about; "Mandate and
     * objectives" says what either does.
     */
    List<Column> columns(EntityType rowType, String heading) {
        String plain = heading.strip().replaceAll("\\s+", " ");
        List<Column> whole = named(rowType, plain);
        List<List<Column>> parts = Pattern.compile(AND)
                .splitAsStream(plain)
                .map(part -> named(rowType, part))
                .toList();
        return !whole.isEmpty() || parts.stream().anyMatch(List::isEmpty)
                ? whole
                : parts.stream().flatMap(List::stream).distinct().toList();
    }

    private List<Column> named(EntityType rowType, String plain) {
        return columns.getOrDefault(rowType, List.of()).stream()
                .filter(column -> column.heading.matcher(plain).matches())
                .toList();
    }

    /** The property that words in brackets or behind a dash mean. */
    Optional<String> remark(String words) {
        return remarks.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What ends what the property begins: an interval of a suspension ends with a reinstatement. */
    Optional<String> undoing(String property) {
        return Optional.ofNullable(undoing.get(property));
    }

    boolean isOwnInstrument(String name) {
        return ownInstruments.matcher(name.strip()).matches();
    }

    /**
     * A cell whose column, or whose section where the column only says "name", tells what it names: with the whole of it
     * as the name, unless a list knows one of that kind at its beginning or the whole of it as another.
     */
    CellText named(CellText cell, String section, boolean isFirst) {
        String heading = cell.heading().strip();
        Optional<EntityType> type = unnamed(heading, true)
                .or(() -> isFirst && NAME.matcher(heading).matches() ? unnamed(section, false) : Optional.empty());
        Matcher name = CELL_NAME.matcher(cell.text());
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

    private Optional<EntityType> unnamed(String heading, boolean isWhole) {
        return unnamed.entrySet().stream()
                .filter(entry -> isWhole
                        ? entry.getKey().matcher(heading).matches()
                        : entry.getKey().matcher(heading).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The property that the words of a status cell mean; empty where they mean none. */
    Optional<String> status(String cell) {
        String small = cell.toLowerCase(Locale.ROOT);
        return statuses.entrySet().stream()
                .filter(entry -> small.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
