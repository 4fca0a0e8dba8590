package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.table.Column.Gives;

/** The claims of the rows of tables, by the headings of their columns. Immutable. */
public final class Rows {
    private static final Set<EntityType> SUBJECTS = Set.of(
            EntityType.OPERATION, EntityType.FORCE, EntityType.INSTRUMENT, EntityType.STATE, EntityType.ORGANIZATION);
    private static final Column MEMBERSHIP = new Column(Pattern.compile(""), "membership", "joined", Gives.STATUS);
    private static final String MEMBER = "member";
    private static final int FIRST_CELLS = 3;
    private static final int NAME_BEGINS = 20;
    private final TableRules rules;
    private final NameLists lists;
    private final CellClaims claims;
    private final UnlistedNames unlisted;
    private final Standings standings;
    private final Comparisons comparisons;

    Rows(TableRules rules, NameLists lists, CellClaims claims, UnlistedNames unlisted, Comparisons comparisons) {
        this.rules = rules;
        this.lists = lists;
        this.claims = claims;
        this.unlisted = unlisted;
        this.standings = new Standings(rules, lists, claims);
        this.comparisons = comparisons;
    }

    /**
     * @param topic the organization that the table is about, where its rows do not say
     * @param caption what stands above the rows
     */
    public List<Draft> row(List<CellText> given, Optional<Mention> topic, Caption caption) {
        List<CellText> cells = given.stream()
                .map(cell -> unlisted.named(cell, caption.words(), cell == given.get(0)))
                .toList();
        return standings
                .ofStates(cells, topic, caption)
                .or(() -> comparisons.ofRow(cells, topic))
                .orElseGet(() -> about(cells).stream()
                        .flatMap(first -> Stream.concat(
                                first.isState() ? standings.totals(cells, topic).stream() : Stream.empty(),
                                subjects(first).stream()
                                        .flatMap(about -> claims(about, first, cells, topic, caption).stream())))
                        .toList());
    }

    /** The cell that says what the row is about: the first that names something, but one of a mission rather than its place. */
    private static Optional<CellText> about(List<CellText> cells) {
        Optional<CellText> first =
                cells.stream().limit(FIRST_CELLS).filter(Rows::isAbout).findFirst();
        return cells.stream()
                .limit(FIRST_CELLS)
                .filter(cell -> cell.begins(EntityType.OPERATION) || cell.begins(EntityType.FORCE))
                .findFirst()
                .filter(mission -> first.filter(CellText::isState).isPresent()
                        && cells.stream().limit(FIRST_CELLS).noneMatch(CellText::isHeadedByNameAlone))
                .or(() -> first);
    }

    /** What a row is about: the first name of the cell, or each of its states. */
    private List<Mention> subjects(CellText cell) {
        List<Mention> named = cell.mentions().stream().filter(Rows::isAbout).toList();
        boolean areStates = named.get(0).type() == EntityType.STATE && lists.isList(cell);
        return areStates
                ? named.stream()
                        .filter(mention -> mention.type() == EntityType.STATE)
                        .toList()
                : named.subList(0, 1);
    }

    private List<Draft> claims(
            Mention about, CellText first, List<CellText> cells, Optional<Mention> topic, Caption caption) {
        boolean isState = about.type() == EntityType.STATE;
        Optional<Mention> unnamed = standings.unnamed(about, topic, caption).filter(operation -> isState);
        if (unnamed.isPresent()) {
            return unnamed(unnamed.get(), about, cells, topic);
        }
        Optional<Draft> body = standings.ofBody(about, cells, topic, caption);
        if (body.isPresent()) {
            return List.of(body.get());
        }
        Optional<Column> above = standings.above(topic, caption).filter(column -> isState);
        Optional<String> said = standings.said(about, cells);
        boolean isDated =
                said.filter(status -> standings.isDated(about, status, cells)).isPresent();
        Optional<String> status = said.or(() -> above.map(Column::property));
        List<Draft> drafts = new ArrayList<>();
        for (CellText cell : cells) {
            if (cell != first && isState && cell.isHeadedByNameAlone()) {
                drafts.addAll(standing(new CellValue(about, MEMBERSHIP, cell, cells, topic)));
            } else if (cell != first && isState && isOfForce(cell)) {
                drafts.addAll(contributed(new CellValue(about, MEMBERSHIP, cell, cells, topic)));
            } else if (cell != first && isOfState(about, cell)) {
                drafts.addAll(standing(about, cell, cells));
            } else if (cell != first) {
                comparisons.marked(about, cell).ifPresent(drafts::add);
                rules.columns(about.type(), cell.question()).stream()
                        .filter(column -> column.gives() != Gives.STATUS || !isDated)
                        .map(column ->
                                status.map(is -> rules.joining(column, is)).orElse(column))
                        .forEach(column -> drafts.addAll(claims.of(new CellValue(about, column, cell, cells, topic))));
            }
        }
        standings.owner(about, topic, caption, drafts).ifPresent(drafts::add);
        above.ifPresent(column -> drafts.addAll(standings.listed(about, column, cells, topic, List.copyOf(drafts))));
        return drafts;
    }

    /** What the row of a place says of the operation there, which has no name. */
    private List<Draft> unnamed(Mention operation, Mention place, List<CellText> cells, Optional<Mention> topic) {
        List<Draft> drafts = new ArrayList<>();
        for (CellText cell : cells) {
            if (cell.mentions().contains(place)) {
                CellValue value = new CellValue(operation, MEMBERSHIP, cell, cells, topic);
                drafts.add(value.of("operation", "takes place in").draft(Role.of(place)));
                topic.map(body -> value.of("operation", "carried out by").draft(Role.of(body.fromContext())))
                        .ifPresent(drafts::add);
            } else {
                rules.columns(EntityType.OPERATION, cell.question()).stream()
                        .filter(column -> column.gives() != Gives.FUNCTION)
                        .forEach(column ->
                                drafts.addAll(claims.of(new CellValue(operation, column, cell, cells, topic))));
            }
        }
        return drafts;
    }

    /** A cell under the name of an organization: the year of joining, or a word for the standing in it. */
    private List<Draft> standing(CellValue value) {
        Role body = Role.of(value.cell().headed().orElseThrow().fromContext());
        return said(value).map(property -> value.called(property).dated(body)).stream()
                .toList();
    }

    /** Whether the cell stands in the row of an organization, under the name of a state. */
    private static boolean isOfState(Mention about, CellText cell) {
        return about.type() == EntityType.ORGANIZATION
                && cell.headedByNameAlone()
                        .filter(name -> name.type() == EntityType.STATE)
                        .isPresent();
    }

    /** Whether the heading asks of a state what it has in a force or an operation. */
    private static boolean isOfForce(CellText cell) {
        return cell.headed()
                .filter(name -> name.type() == EntityType.FORCE || name.type() == EntityType.OPERATION)
                .isPresent();
    }

    /** "Troops in the Brigade": a mark or a number says that the state contributes. */
    private List<Draft> contributed(CellValue value) {
        Mention force = value.cell().headed().orElseThrow().fromContext();
        String kind = force.type() == EntityType.FORCE ? "force" : "operation";
        boolean isSaid = rules.isMarked(value.cell().text()) || value.cell().isNumber();
        return isSaid ? List.of(value.of(kind, "contributes to").ofCell(Role.of(force))) : List.of();
    }

    /** The same where the rows are organizations and the columns states. */
    private List<Draft> standing(Mention body, CellText cell, List<CellText> cells) {
        CellValue value = new CellValue(body, MEMBERSHIP, cell, cells, Optional.empty());
        Role state = Role.of(cell.headed().orElseThrow().fromContext());
        return said(value).stream()
                .map(property -> value.ofCell(state, property, value.subject()))
                .map(draft -> value.date().map(draft::at).orElse(draft))
                .toList();
    }

    /** A mark, a word or a year: that it is a member, what else it is, that it joined. */
    private Optional<String> said(CellValue value) {
        boolean isMarked = value.cell().headed().stream().noneMatch(name -> name.type() == EntityType.INSTRUMENT)
                && rules.isMarked(value.cell().text());
        return rules.status(value.cell().text())
                .or(() -> Optional.of(MEMBER).filter(member -> isMarked))
                .or(() -> value.date().map(date -> MEMBERSHIP.property()));
    }

    /** A cell that names it at its beginning; one that names it further on is a remark. */
    private static boolean isAbout(CellText cell) {
        return cell.mentions().stream()
                .anyMatch(mention -> isAbout(mention) && mention.start() - cell.start() <= NAME_BEGINS);
    }

    private static boolean isAbout(Mention mention) {
        return SUBJECTS.contains(mention.type()) && !mention.isAdjective();
    }
}
