package org.w3id.concert.extract.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.table.Column.Gives;

/** What the states in rows are to a body, by the words of a cell or by what stands above the table. Immutable. */
record Standings(TableRules rules, NameLists lists, CellClaims claims) {
    private static final Set<String> ACTS = Set.of("signed", "ratified");
    private static final Column TOTAL = Column.of("member_count", "number of members");
    private static final String MEMBER = "member";
    private static final String JOINED = "joined";

    /** The claims of a row of nothing but states; empty where it has something else, or nothing says what they are. */
    Optional<List<Draft>> ofStates(List<CellText> cells, Optional<Mention> topic, Caption caption) {
        Optional<CellText> dated = cells.stream().findFirst().filter(cell -> cells.size() > 1 && isDateOfStates(cell));
        List<CellText> others = dated.isPresent() ? cells.subList(1, cells.size()) : cells;
        boolean areStates =
                others.stream().filter(CellText::hasWords).allMatch(cell -> cell.isState() && lists.isList(cell));
        return above(topic, caption).filter(column -> areStates).map(column -> others.stream()
                .flatMap(cell -> claims.of(value(called(column, dated), cell, cells, topic)).stream())
                .map(draft -> dated.flatMap(cell -> cell.first(EntityType.DATE))
                        .map(draft::at)
                        .orElse(draft))
                .toList());
    }

    /** "1999", before those who joined then. */
    private boolean isDateOfStates(CellText cell) {
        boolean isDate = cell.first(EntityType.DATE)
                .filter(date -> cell.form(date).equals(cell.text()))
                .isPresent();
        return isDate
                && (cell.heading().isEmpty()
                        || rules.columns(EntityType.STATE, cell.question()).stream()
                                .anyMatch(Column::isJoining));
    }

    private static Column called(Column above, Optional<CellText> dated) {
        return dated.isPresent() && above.property().equals(MEMBER) ? above.called(JOINED) : above;
    }

    /** What the caption says of the states below it: "Observers". */
    Optional<Column> above(Optional<Mention> topic, Caption caption) {
        return topic.flatMap(body -> caption.question().flatMap(asks -> rules.standing(body.type(), asks)));
    }

    /**
     * A state in a row without a name, below "Deployments of the Union", is where an operation was: that is called after
     * the body and the place. Empty where nothing above says so.
     */
    Optional<Mention> unnamed(Mention place, Optional<Mention> topic, Caption caption) {
        return topic.filter(body -> body.type() == EntityType.ORGANIZATION || body.type() == EntityType.FORCE)
                .filter(body -> caption.question().stream()
                        .flatMap(asks -> rules.columns(EntityType.ORGANIZATION, asks).stream())
                        .anyMatch(column -> column.gives() == Gives.OPERATIONS))
                .map(body -> Mention.of(
                        place.start(),
                        place.end(),
                        Entity.of(
                                EntityType.OPERATION,
                                body.entity().name()
                                        + rules.unnamed()
                                        + place.entity().name()),
                        place.via()));
    }

    /** An operation below "Missions of the Union" is that body's, unless its row says whose it is. */
    Optional<Draft> owner(Mention about, Optional<Mention> topic, Caption caption, List<Draft> said) {
        return topic.filter(body -> about.type() == EntityType.OPERATION && body.type() == EntityType.ORGANIZATION)
                .flatMap(body -> caption.question().flatMap(asks -> rules.columns(body.type(), asks).stream()
                        .filter(column -> column.gives() == Gives.OPERATIONS)
                        .findFirst()))
                .filter(column ->
                        said.stream().noneMatch(draft -> draft.property().equals(column.property())))
                .map(column -> claim(about, column, topic.orElseThrow(), about.end()));
    }

    private static Draft claim(Mention about, Column column, Mention body, int end) {
        return Draft.fact(
                column.kind(),
                Role.of(about),
                column.property(),
                Role.of(body.fromContext()),
                about.start(),
                end,
                "table");
    }

    private static Optional<Mention> date(List<CellText> cells) {
        return cells.stream()
                .flatMap(cell -> cell.first(EntityType.DATE).stream())
                .findFirst();
    }

    /** A body in a row below "Observers" is that to the body of the table, since the date of the row. */
    Optional<Draft> ofBody(Mention about, List<CellText> cells, Optional<Mention> topic, Caption caption) {
        return above(topic, caption)
                .filter(column -> about.type() == EntityType.ORGANIZATION
                        && !topic.orElseThrow().entity().equals(about.entity()))
                .map(column -> claim(
                        about,
                        column,
                        topic.orElseThrow(),
                        cells.get(cells.size() - 1).end()))
                .map(draft -> date(cells).map(draft::at).orElse(draft));
    }

    /** How many members the body of the table then had: the last column of a table of those who joined. */
    List<Draft> totals(List<CellText> cells, Optional<Mention> topic) {
        Optional<Mention> date = date(cells);
        return topic.filter(body -> body.type() == EntityType.ORGANIZATION && date.isPresent()).stream()
                .flatMap(body -> cells.stream()
                        .filter(cell ->
                                rules.totals().matcher(cell.heading().strip()).matches() && cell.isNumber())
                        .map(cell -> new CellValue(body.fromContext(), TOTAL, cell, cells, topic))
                        .map(value -> value.draft(
                                Role.of(value.cell().first(EntityType.NUMBER).orElseThrow()), date.get())))
                .toList();
    }

    /** What the words of a cell say that the row's state is. */
    Optional<String> said(Mention about, List<CellText> cells) {
        return cells.stream()
                .filter(cell -> isStatus(about, cell))
                .filter(cell -> cell.first(EntityType.DATE).isEmpty())
                .flatMap(cell -> rules.status(cell.text()).stream())
                .findFirst();
    }

    /** Whether another cell says since when it is. */
    boolean isDated(Mention about, String status, List<CellText> cells) {
        return cells.stream()
                .filter(cell -> cell.first(EntityType.DATE).isPresent())
                .flatMap(cell -> rules.columns(about.type(), cell.question()).stream())
                .anyMatch(column -> column.isJoining()
                        || column.gives() == Gives.DATE && column.property().equals(status));
    }

    /**
     * What the caption alone says of the row's state, with what brackets behind its name say, unless the row tells it.
     *
     * @param said what the row says
     */
    List<Draft> listed(Mention about, Column above, List<CellText> cells, Optional<Mention> topic, List<Draft> said) {
        boolean isMatrix = cells.stream().anyMatch(CellText::isHeadedByNameAlone);
        boolean hasStatus = cells.stream().anyMatch(cell -> cell.hasWords() && isStatus(about, cell));
        if (isMatrix || hasStatus && said(about, cells).isPresent() || isTold(above, said)) {
            return List.of();
        }
        return cells.stream()
                .filter(cell -> cell.mentions().contains(about))
                .flatMap(cell -> claims.of(value(above, cell, cells, topic)).stream())
                .filter(draft -> draft.subject().mention().filter(about::equals).isPresent())
                .toList();
    }

    private static boolean isTold(Column above, List<Draft> said) {
        return said.stream()
                .filter(draft -> draft.kind().equals("membership") && !ACTS.contains(draft.property()))
                .anyMatch(draft ->
                        above.property().equals(MEMBER) || above.property().equals(draft.property()));
    }

    private boolean isStatus(Mention about, CellText cell) {
        return rules.column(about.type(), cell.heading())
                .filter(column -> column.gives() == Gives.STATUS)
                .isPresent();
    }

    private static CellValue value(Column above, CellText cell, List<CellText> cells, Optional<Mention> topic) {
        return new CellValue(topic.orElseThrow().fromContext(), above, cell, cells, topic);
    }
}
