package org.w3id.concert.extract.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Functions;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.table.Column.Gives;

/** The claims of one cell, by what its column gives. Immutable. */
final class CellClaims {
    private static final int MOST_PLACES = 9;
    private static final int FEW_WORDS = 3;
    private static final int FEW_PLACES = 2;
    private static final int SHORT_WORD = 4; // A word such as "all" may stand before a number.
    private static final Column SEAT = Column.of("organization", "headquarters");
    private final TableRules rules;
    private final StateLists states;
    private final FunctionLists functions;
    private final OperationLists operations;
    private final CellParts parts;

    CellClaims(TableRules rules, NameLists lists, Functions functions, Sections tables) {
        this.rules = rules;
        this.states = new StateLists(rules, lists, tables.pattern("before founders"));
        this.functions = new FunctionLists(functions, tables);
        this.operations = new OperationLists(tables);
        this.parts = new CellParts(tables.any("before places"), tables.pattern("instruments"));
    }

    List<Draft> of(CellValue value) {
        CellText cell = value.cell();
        return switch (value.column().gives()) {
            case DATE -> date(value).stream().toList();
            case START, END -> bound(value).stream().toList();
            case NUMBER -> value.drafts(number(cell).stream());
            case STRENGTH -> contingent(value).stream().toList();
            case STATUS -> status(value).stream().toList();
            case STATES -> states.states(value);
            case NON_MEMBERS -> states.others(value);
            case FOUNDERS -> states.founders(value);
            case ORGANIZATION -> value.drafts(cell.first(EntityType.ORGANIZATION).stream());
            case INSTRUMENT -> instrument(value).stream().toList();
            case OPERATIONS -> operations.of(value);
            case FORCES -> forces(value);
            case FUNCTION -> functions.functions(value);
            case PLACE -> parts.place(cell).map(value::draft).stream().toList();
            case PLACES -> value.drafts(places(cell));
            case NAMES -> parts.names(cell).stream().map(value::ofCell).toList();
            case TEXT -> parts.lines(cell).stream().map(value::draft).toList();
            case WORDS -> List.of();
        };
    }

    /** What words that are nothing but places and dates say of what they stand behind. */
    List<Draft> alone(Mention about, CellText words) {
        return switch (about.type()) {
            case OPERATION, FORCE ->
                words.all(EntityType.STATE).size() > FEW_PLACES
                        ? List.of()
                        : operations.parts(about.fromContext(), words, words.start());
            case ORGANIZATION -> seat(about.fromContext(), words).stream().toList();
            default -> List.of();
        };
    }

    private Optional<Draft> seat(Mention about, CellText words) {
        return parts.address(words)
                .map(place -> new CellValue(about, SEAT, words, List.of(words), Optional.empty()).draft(place));
    }

    /** A date is a fact of its own, or that of a state's relation to a body, for which a word may stand: "founder". */
    private Optional<Draft> date(CellValue value) {
        if (value.about().type() != EntityType.STATE) {
            return value.date().map(when -> value.draft(Role.of(when), when));
        }
        if (value.date().isEmpty() && value.column().isJoining() && value.cell().length() <= FEW_WORDS) {
            return status(value);
        }
        return value.date().flatMap(when -> value.body().map(of -> value.draft(Role.of(of), when)));
    }

    /** Of the dates of a cell the first is the start; the end is that of an interval, or of a second date. */
    private static Optional<Draft> bound(CellValue value) {
        List<Mention> dates = value.cell().all(EntityType.DATE);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String[] first = dates.get(0).entity().name().split("/", 2);
        boolean isStart = value.column().gives() == Gives.START;
        String interval = first.length == 2 ? first[1] : "";
        String end = dates.size() == 2 ? dates.get(1).entity().name() : interval;
        return Optional.of(dates.get(isStart ? 0 : dates.size() - 1).called(isStart ? first[0] : end))
                .filter(date ->
                        !date.entity().name().isEmpty() && !date.entity().name().equals(".."))
                .map(date -> value.draft(Role.of(date), date));
    }

    /** The number with which a cell begins, or that it has without naming states. */
    private static Optional<Mention> number(CellText cell) {
        Optional<Mention> state = cell.first(EntityType.STATE);
        return cell.first(EntityType.NUMBER)
                .filter(number -> state.isEmpty()
                        || number.start() < state.get().start() && number.start() - cell.start() <= SHORT_WORD);
    }

    private static Optional<Draft> contingent(CellValue value) {
        return value.first(EntityType.FORCE, EntityType.OPERATION)
                .map(force -> value.draft(Role.of(force)))
                .map(draft -> value.cell()
                        .first(EntityType.NUMBER)
                        .map(number -> draft.qualified("strength", Role.of(number)))
                        .orElse(draft));
    }

    private Optional<Draft> status(CellValue value) {
        return rules.status(value.cell().text())
                .flatMap(status -> value.body().map(of -> value.called(status).dated(Role.of(of))));
    }

    /** The forces that a cell names are those of what the row is about. */
    private static List<Draft> forces(CellValue value) {
        return value.cell().all(EntityType.FORCE).stream()
                .map(force -> value.ofCell(Role.of(force), value.column().property(), value.subject()))
                .toList();
    }

    private Optional<Draft> instrument(CellValue value) {
        return value.cell()
                .first(EntityType.INSTRUMENT)
                .or(() -> parts.instrument(value.cell()))
                .map(Role::of)
                .map(value::dated);
    }

    private static Stream<Mention> places(CellText cell) {
        return cell.all(EntityType.PLACE, EntityType.STATE).stream().limit(MOST_PLACES);
    }
}
