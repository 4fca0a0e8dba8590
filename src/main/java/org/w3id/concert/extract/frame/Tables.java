package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3id.concert.extract.frame.TableRules.Column;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.source.Home;

/** The claims of the rows of tables, by the headings of their columns. Immutable. */
public final class Tables {
    private static final List<EntityType> ROWS = List.of(
            EntityType.OPERATION, EntityType.FORCE, EntityType.INSTRUMENT, EntityType.STATE, EntityType.ORGANIZATION);
    private static final int NAME_BEGINS = 20;
    private static final int LONGEST_ITEM = 160;
    private static final int FEW_WORDS = 9;
    private final TableRules rules;
    private final CellLists lists;

    private Tables(TableRules rules, Functions functions) {
        this.rules = rules;
        this.lists = new CellLists(rules, functions);
    }

    public static Tables read(Home home) {
        Path folder = home.ontology().resolve("extraction");
        return new Tables(TableRules.read(folder.resolve("tables.txt")), Functions.read(home));
    }

    /** A cell with its heading and its mentions. */
    public record CellText(
            int start, int end, String heading, String text, List<Mention> mentions, Optional<Mention> headed) {
        public CellText {
            mentions = List.copyOf(mentions);
        }

        /** The heading without the name in it: "Acceded to TAC" is "Acceded to". */
        private String question(String clean) {
            return headed.map(mention -> heading.replace(clean.substring(mention.start(), mention.end()), "")
                            .strip())
                    .filter(rest -> !rest.isEmpty())
                    .orElse(heading);
        }

        private boolean isHeadedByNameAlone(String clean) {
            return headed.filter(mention -> heading.strip().equals(clean.substring(mention.start(), mention.end())))
                    .isPresent();
        }

        /** The cell as a name, with what stands behind it. */
        CellText named(Mention name) {
            List<Mention> others = new ArrayList<>(List.of(name));
            mentions.stream().filter(mention -> mention.start() >= name.end()).forEach(others::add);
            return new CellText(start, end, heading, text, others, headed);
        }

        /** The part of the cell from an offset into the clean text on. */
        CellText from(int from, String clean) {
            List<Mention> rest =
                    mentions.stream().filter(mention -> mention.start() >= from).toList();
            return new CellText(from, end, heading, clean.substring(from, end), rest, headed);
        }

        private Optional<Mention> first(Set<EntityType> types) {
            return mentions.stream()
                    .filter(mention -> types.contains(mention.type()))
                    .findFirst();
        }
    }

    /**
     * @param topic the organization that the table is about, where its rows do not say
     * @param section the heading above the table, which may say what its names are
     */
    public List<Draft> row(List<CellText> given, Optional<Mention> topic, String section, String clean) {
        List<CellText> cells = given.stream()
                .map(cell -> rules.named(cell, section, cell == given.get(0)))
                .toList();
        Optional<CellText> first =
                cells.stream().limit(3).filter(Tables::isAbout).findFirst();
        if (cells.size() == 2
                && topic.isPresent()
                && asks(topic.get(), cells.get(0).text())) {
            return answer(cells.get(0), cells.get(1), topic.get(), clean);
        }
        return first.stream()
                .flatMap(cell -> subjects(cell, clean).stream())
                .flatMap(about -> about(about, first.get(), cells, topic, clean).stream())
                .toList();
    }

    /** What a row is about: the first name of the cell, or each of its states. */
    private static List<Mention> subjects(CellText cell, String clean) {
        List<Mention> named = cell.mentions().stream().filter(Tables::isAbout).toList();
        boolean areStates = named.get(0).type() == EntityType.STATE && Listed.isList(clean, cell);
        return areStates
                ? named.stream()
                        .filter(mention -> mention.type() == EntityType.STATE)
                        .toList()
                : named.subList(0, 1);
    }

    private List<Draft> about(
            Mention about, CellText first, List<CellText> cells, Optional<Mention> topic, String clean) {
        List<Draft> drafts = new ArrayList<>();
        Optional<String> status = status(about, cells);
        boolean hasDate = cells.stream()
                .anyMatch(cell -> gives(about, cell, clean, "date")
                        && cell.first(Set.of(EntityType.DATE)).isPresent());
        for (CellText cell : cells) {
            if (cell != first && about.type() == EntityType.STATE && cell.isHeadedByNameAlone(clean)) {
                drafts.addAll(standing(about, cell));
                continue;
            }
            List<Column> columns = cell == first ? List.of() : rules.columns(about.type(), cell.question(clean));
            for (Column column : columns) {
                boolean isSaidByDate = column.gives().equals("status") && hasDate && status.isPresent();
                if (!isSaidByDate) {
                    Column said = status.map(column::ifJoined).orElse(column);
                    drafts.addAll(cell(about, said, cell, cells, topic, clean));
                }
            }
        }
        return drafts;
    }

    /** Whether a text is a question that what the text is about has an answer to, such as "Founded". */
    public boolean asks(Mention about, String question) {
        return !question.isEmpty() && rules.column(about.type(), question).isPresent();
    }

    /** "Charter" in an entry about a body: its own, which is called after it. */
    public Optional<Mention> ownInstrument(CellText name, Optional<Mention> body) {
        return body.filter(of -> of.type() == EntityType.ORGANIZATION && rules.isOwnInstrument(name.text()))
                .map(of -> Mention.of(
                        name.start(),
                        name.start() + name.text().length(),
                        Entity.of(EntityType.INSTRUMENT, of.entity().name() + " " + name.text()),
                        Via.PHRASE));
    }

    /** A name and a value: all that the value says of what the text is about. */
    public List<Draft> answer(CellText question, CellText value, Mention about, String clean) {
        List<Draft> drafts = new ArrayList<>();
        for (Column column : rules.columns(about.type(), question.text())) {
            drafts.addAll(cell(about.fromContext(), column, value, List.of(question, value), Optional.empty(), clean));
            if (column.gives().equals("number")) {
                roles(question, Set.of(EntityType.NUMBER), 1)
                        .forEach(number -> drafts.add(
                                draft(Role.of(about.fromContext()), column, number, Optional.empty(), question)));
            }
        }
        return drafts.stream().map(draft -> draft.startingAt(question.start())).toList();
    }

    /** As {@link #answer}, where the value stands below its name and may be prose, which is not read so. */
    public List<Draft> below(CellText question, CellText value, Mention about, String clean) {
        return rules.columns(about.type(), question.text()).stream()
                .filter(column -> isBare(column, value, clean))
                .flatMap(column ->
                        cell(about.fromContext(), column, value, List.of(question, value), Optional.empty(), clean)
                                .stream())
                .toList();
    }

    private static boolean isBare(Column column, CellText value, String clean) {
        return switch (column.gives()) {
            case "states", "non-members" -> Listed.isList(clean, value);
            case "function" -> CellLists.headOf(value.text()).length() <= LONGEST_ITEM;
            case "founders" -> false;
            default -> value.text().split("\\s+").length <= FEW_WORDS;
        };
    }

    /** The number with which a cell begins, or that it has without naming states. */
    private static List<Role> number(CellText cell) {
        int names = cell.first(Set.of(EntityType.STATE)).map(Mention::start).orElse(Integer.MAX_VALUE);
        return roles(cell, Set.of(EntityType.NUMBER), 1).stream()
                .filter(number -> number.start() < names)
                .filter(number -> names == Integer.MAX_VALUE || number.start() - cell.start() <= 1)
                .toList();
    }

    /** A cell under the name of an organization: the year of joining, or a word for the standing in it. */
    private List<Draft> standing(Mention about, CellText cell) {
        Optional<Mention> date = cell.first(Set.of(EntityType.DATE));
        String otherwise = date.isPresent() ? "joined" : "";
        String property = rules.status(cell.text()).orElse(otherwise);
        return property.isEmpty()
                ? List.of()
                : List.of(draft(
                        Role.of(about),
                        new Column(Pattern.compile(""), "membership", property, ""),
                        Role.of(cell.headed().orElseThrow().fromContext()),
                        date,
                        cell));
    }

    /** A cell that names it at its beginning; one that names it further on is a remark. */
    private static boolean isAbout(CellText cell) {
        return cell.mentions().stream()
                .anyMatch(mention -> isAbout(mention) && mention.start() - cell.start() <= NAME_BEGINS);
    }

    private static boolean isAbout(Mention mention) {
        return ROWS.contains(mention.type()) && !mention.isAdjective();
    }

    private boolean gives(Mention about, CellText cell, String clean, String what) {
        return rules.column(about.type(), cell.question(clean))
                .filter(column -> column.gives().equals(what))
                .isPresent();
    }

    private Optional<String> status(Mention about, List<CellText> cells) {
        return cells.stream()
                .filter(cell -> rules.column(about.type(), cell.heading())
                        .filter(column -> column.gives().equals("status"))
                        .isPresent())
                .filter(cell -> cell.first(Set.of(EntityType.DATE)).isEmpty())
                .flatMap(cell -> rules.status(cell.text()).stream())
                .findFirst();
    }

    private List<Draft> cell(
            Mention about, Column column, CellText cell, List<CellText> cells, Optional<Mention> topic, String clean) {
        Role subject = Role.of(about);
        Optional<Mention> date = cell.first(Set.of(EntityType.DATE));
        Optional<Mention> body = about.type() == EntityType.STATE
                ? cell.headed().or(() -> body(cells)).or(() -> topic).map(Mention::fromContext)
                : Optional.empty();
        return switch (column.gives()) {
            case "date" ->
                date.map(when -> dated(subject, column, when, body, cell)).orElse(List.of());
            case "number" ->
                number(cell).stream()
                        .map(value -> draft(subject, column, value, Optional.empty(), cell))
                        .toList();
            case "start", "end" -> bounds(subject, column, cell);
            case "place" ->
                lists.place(cell).stream()
                        .map(value -> draft(subject, column, value, Optional.empty(), cell))
                        .toList();
            case "places" ->
                roles(cell, Set.of(EntityType.PLACE, EntityType.STATE), 9).stream()
                        .map(value -> draft(subject, column, value, Optional.empty(), cell))
                        .toList();
            case "states" -> lists.states(column, subject, cell, clean);
            case "organization" ->
                roles(cell, Set.of(EntityType.ORGANIZATION), 1).stream()
                        .map(value -> draft(subject, column, value, Optional.empty(), cell))
                        .toList();
            case "instrument" ->
                roles(cell, Set.of(EntityType.INSTRUMENT), 1).stream()
                        .map(value -> draft(subject, column, value, date, cell))
                        .toList();
            case "status" ->
                rules
                        .status(cell.text())
                        .flatMap(status -> body.map(of -> draft(
                                subject,
                                new Column(column.heading(), column.kind(), status, ""),
                                Role.of(of),
                                date,
                                cell)))
                        .stream()
                        .toList();
            case "strength" -> contingent(subject, column, cell, cells);
            case "text" -> texts(subject, column, cell);
            case "function" -> lists.functions(column, subject, cell);
            case "names" -> lists.names(column, subject, cell);
            case "non-members" -> lists.others(column, subject, cell, clean);
            case "founders" -> lists.founders(column, subject, cell, clean);
            default -> List.of();
        };
    }

    /** Of the dates of a cell the first is the start; the end is that of an interval, or of a second date. */
    private static List<Draft> bounds(Role subject, Column column, CellText cell) {
        List<Mention> dates = cell.mentions().stream()
                .filter(mention -> mention.type() == EntityType.DATE)
                .toList();
        if (dates.isEmpty()) {
            return List.of();
        }
        String[] first = dates.get(0).entity().name().split("/", 2);
        boolean isStart = column.gives().equals("start");
        String interval = first.length == 2 ? first[1] : "";
        String end = dates.size() == 2 ? dates.get(1).entity().name() : interval;
        String value = isStart ? first[0] : end;
        Mention date = dates.get(isStart ? 0 : dates.size() - 1).called(value);
        return value.isEmpty() || value.equals("..")
                ? List.of()
                : List.of(draft(subject, column, Role.of(date), Optional.of(date), cell));
    }

    private static Optional<Mention> body(List<CellText> cells) {
        return cells.stream()
                .flatMap(cell -> cell.first(Set.of(EntityType.ORGANIZATION)).stream())
                .findFirst();
    }

    private static List<Draft> dated(Role subject, Column column, Mention when, Optional<Mention> body, CellText cell) {
        if (subject.mention().orElseThrow().type() != EntityType.STATE) {
            return List.of(draft(subject, column, Role.of(when), Optional.of(when), cell));
        }
        return body.map(of -> draft(subject, column, Role.of(of), Optional.of(when), cell)).stream()
                .toList();
    }

    private static List<Draft> contingent(Role subject, Column column, CellText cell, List<CellText> cells) {
        Optional<Mention> force = cells.stream()
                .flatMap(other -> other.first(Set.of(EntityType.FORCE, EntityType.OPERATION)).stream())
                .findFirst();
        return force
                .map(of -> {
                    Draft draft = draft(subject, column, Role.of(of), Optional.empty(), cell);
                    roles(cell, Set.of(EntityType.NUMBER), 1)
                            .forEach(n -> draft.qualifiers().put("strength", n));
                    return draft;
                })
                .stream()
                .toList();
    }

    private List<Draft> texts(Role subject, Column column, CellText cell) {
        List<Draft> drafts = new ArrayList<>();
        int at = cell.start();
        for (String part : cell.text().split("\\n")) {
            String label = part.strip();
            int start = at + part.indexOf(label);
            if (!label.isEmpty()) {
                Role role = new Role(label, "", start, start + label.length(), Optional.empty());
                drafts.add(draft(subject, column, role, Optional.empty(), cell));
            }
            at += part.length() + 1;
        }
        return drafts;
    }

    private static List<Role> roles(CellText cell, Set<EntityType> types, int most) {
        return cell.mentions().stream()
                .filter(mention -> types.contains(mention.type()))
                .limit(most)
                .map(Role::of)
                .toList();
    }

    /** The passage goes from what the row is about to the end of the cell's words that decide, both included. */
    private static Draft draft(Role subject, Column column, Role object, Optional<Mention> time, CellText decisive) {
        List<Role> standing = new ArrayList<>(List.of(subject, object));
        time.map(Role::of).ifPresent(standing::add);
        List<Role> here = standing.stream().filter(Tables::isInRow).toList();
        boolean isSaid =
                here.stream().anyMatch(role -> role.start() >= decisive.start() && role.end() <= decisive.end());
        IntStream said = isSaid ? IntStream.empty() : IntStream.of(decisive.start(), decisive.end());
        int[] places = IntStream.concat(
                        said, here.stream().flatMapToInt(role -> IntStream.of(role.start(), role.end())))
                .sorted()
                .toArray();
        return new Draft(
                column.kind(),
                subject,
                column.property(),
                object,
                new java.util.TreeMap<>(Map.of()),
                time,
                Stance.PLAIN,
                places[0],
                places[places.length - 1],
                "table");
    }

    /** What the text said before the table is no part of its rows. */
    private static boolean isInRow(Role role) {
        return role.stands()
                && role.mention()
                        .filter(mention -> mention.via() == Via.CONTEXT || mention.isAnaphor())
                        .isEmpty();
    }
}
