package org.w3id.concert.extract.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.table.Column.Gives;

/** What the headings of columns, and words in cells and brackets, mean: {@code tables.txt}. Immutable. */
record TableRules(
        Map<EntityType, List<Column>> columns,
        Map<String, String> statuses,
        Map<Pattern, String> remarks,
        Map<String, String> undoing,
        Map<String, String> again,
        Set<String> entered,
        Pattern marks,
        Pattern totals,
        Pattern joint,
        String unnamed) {

    static TableRules of(Sections sections) {
        Map<EntityType, List<Column>> columns = new EnumMap<>(EntityType.class);
        for (String section : sections.names()) {
            Optional<EntityType> type = section.length() == 1 ? EntityType.of(section.charAt(0)) : Optional.empty();
            type.ifPresent(of -> columns.put(
                    of, sections.lines(section).stream().map(Column::of).toList()));
        }
        return new TableRules(
                columns,
                sections.pairs("statuses"),
                sections.meanings("remarks"),
                sections.pairs("undoing"),
                sections.pairs("again"),
                Set.copyOf(sections.entries("entered")),
                sections.pattern("member marks"),
                sections.pattern("totals"),
                Pattern.compile(" " + sections.any("between names") + " |, ?| ?[&/] ?"),
                " " + String.join(" ", sections.entries("unnamed operation")) + " ");
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
        List<List<Column>> parts =
                joint.splitAsStream(plain).map(part -> named(rowType, part)).toList();
        return !whole.isEmpty() || parts.stream().anyMatch(List::isEmpty)
                ? whole
                : parts.stream().flatMap(List::stream).distinct().toList();
    }

    /** What a heading above states says that they are to a body: "Observers"; empty where it asks for no states. */
    Optional<Column> standing(EntityType body, String heading) {
        return Stream.of(EntityType.ORGANIZATION, body)
                .flatMap(type -> columns(type, heading).stream())
                .filter(column ->
                        column.gives() == Gives.STATES && column.kind().equals("membership"))
                .findFirst();
    }

    /** A date of joining is, for an observer, the date of becoming one. */
    Column joining(Column column, String status) {
        return column.isJoining() && entered.contains(status) ? column.called(status) : column;
    }

    private List<Column> named(EntityType rowType, String heading) {
        return columns.getOrDefault(rowType, List.of()).stream()
                .filter(column -> column.heading().matcher(heading).matches())
                .toList();
    }

    /** The property that words in brackets or behind a dash mean. */
    Optional<String> remark(String words) {
        return remarks.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether what words say is only that a date is that of becoming what the list says. */
    boolean isJoining(String remark) {
        return remark.equals("joined");
    }

    /** What ends what the property begins: an interval of a suspension ends with a reinstatement. */
    Optional<String> undoing(String property) {
        return Optional.ofNullable(undoing.get(property));
    }

    /** What an end is the end of: an interval of those who left began when they joined. */
    Optional<String> begunBy(String end) {
        return undoing.entrySet().stream()
                .filter(pair -> pair.getValue().equals(end))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a property is called where it happens once more. */
    String again(String property) {
        return again.getOrDefault(property, property);
    }

    /** Whether a cell holds no more than a sign for "yes". */
    boolean isMarked(String cell) {
        return marks.matcher(cell.strip()).matches();
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
