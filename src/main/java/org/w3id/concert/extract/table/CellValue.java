package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * What a cell may say of what its row is about.
 *
 * @param column what the cell's heading asks
 * @param row the cells of the row, with this one
 * @param topic the organization that the table is about
 */
record CellValue(Mention about, Column column, CellText cell, List<CellText> row, Optional<Mention> topic) {
    private static final String RULE = "table";
    private static final int SEVERAL = 2;

    Role subject() {
        return Role.of(about);
    }

    Optional<Mention> date() {
        return cell.first(EntityType.DATE);
    }

    /** The organization that the row of a state speaks of: that of the heading, of the row, of the table. */
    Optional<Mention> body() {
        return about.type() == EntityType.STATE
                ? cell.headed()
                        .filter(name -> name.type() == EntityType.ORGANIZATION || name.type() == EntityType.INSTRUMENT)
                        .or(this::besides)
                        .or(() -> topic)
                        .map(Mention::fromContext)
                : Optional.empty();
    }

    /** The organization that a cell names, unless it is one of a list. */
    private Optional<Mention> besides() {
        return row.stream()
                .filter(other -> other.all(EntityType.STATE).size() < SEVERAL)
                .flatMap(other -> other.first(EntityType.ORGANIZATION).stream())
                .findFirst();
    }

    /** The first mention of such a type in the row. */
    Optional<Mention> first(EntityType... types) {
        return row.stream().flatMap(other -> other.first(types).stream()).findFirst();
    }

    CellValue called(String property) {
        return new CellValue(about, column.called(property), cell, row, topic);
    }

    CellValue of(String kind, String property) {
        return new CellValue(about, Column.of(kind, property), cell, row, topic);
    }

    CellValue in(CellText part) {
        return new CellValue(about, column, part, row, topic);
    }

    /** A claim of the cell's words, with all of it as the passage. */
    Draft ofCell(Role object) {
        return ofCell(subject(), column.property(), object);
    }

    Draft ofCell(Role subject, String property, Role object) {
        return Draft.fact(column.kind(), subject, property, object, cell.start(), cell.end(), RULE);
    }

    List<Draft> drafts(Stream<Mention> objects) {
        return objects.map(Role::of).map(this::draft).toList();
    }

    /** The passage goes from what the row is about to the end of the cell's words that decide, both included. */
    Draft draft(Role object) {
        return draft(object, List.of(subject(), object));
    }

    Draft draft(Role object, Mention date) {
        return draft(object, List.of(subject(), object, Role.of(date))).at(date);
    }

    /** With the date of the cell, if it has one. */
    Draft dated(Role object) {
        return date().map(when -> draft(object, when)).orElseGet(() -> draft(object));
    }

    private Draft draft(Role object, List<Role> roles) {
        List<Role> here =
                new ArrayList<>(roles.stream().filter(CellValue::isInRow).toList());
        if (here.stream().noneMatch(role -> role.start() >= cell.start() && role.end() <= cell.end())) {
            here.add(new Role(cell.text(), "", cell.start(), cell.end(), Optional.empty()));
        }
        int start = here.stream().mapToInt(Role::start).min().orElseThrow();
        int end = here.stream().mapToInt(Role::end).max().orElseThrow();
        return Draft.fact(column.kind(), subject(), column.property(), object, start, end, RULE);
    }

    /** What the text said before the table is no part of its rows. */
    private static boolean isInRow(Role role) {
        return role.stands()
                && role.mention()
                        .filter(mention -> mention.via() == Via.CONTEXT || mention.isAnaphor())
                        .isEmpty();
    }
}
