package org.w3id.concert.extract.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Functions;
import org.w3id.concert.extract.frame.Functions.Function;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/**
 * Tables that compare: the columns are bodies and the first cell of a row is what is asked of them ("Seat",
 * "Peacekeeping"), or the columns are functions that are marked as theirs or not. Immutable.
 *
 * @param denied what a cell holds where a body does not do what is asked
 */
record Comparisons(TableRules rules, CellClaims claims, Functions functions, Pattern denied) {
    private static final Set<EntityType> COMPARED =
            EnumSet.of(EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION, EntityType.INSTRUMENT);
    private static final Pattern REMARK = Pattern.compile("\\s*[(,;:].*");
    private static final String RULE = "table";

    /** The claims of a row below the names of what is compared; empty where it is none. */
    Optional<List<Draft>> ofRow(List<CellText> cells, Optional<Mention> topic) {
        CellText first = cells.get(0);
        List<CellText> compared = cells.stream()
                .skip(1)
                .filter(cell -> name(cell).isPresent() && cell.start() > first.start())
                .toList();
        boolean isNamed = first.mentions().stream().anyMatch(mention -> COMPARED.contains(mention.type()));
        if (compared.isEmpty() || isNamed || !first.hasWords()) {
            return Optional.empty();
        }
        List<Draft> drafts = compared.stream()
                .flatMap(cell -> ofCell(first, cell, cells, topic))
                .toList();
        return Optional.of(drafts).filter(said -> !said.isEmpty());
    }

    private Stream<Draft> ofCell(CellText first, CellText cell, List<CellText> cells, Optional<Mention> topic) {
        Mention body = name(cell).orElseThrow().fromContext();
        Optional<Draft> marked = marked(body, first.text(), first, cell);
        return marked.isPresent()
                ? marked.stream()
                : rules.columns(body.type(), first.text()).stream()
                        .flatMap(column -> claims.of(new CellValue(body, column, cell, cells, topic)).stream());
    }

    /** Below the name of a function, what a mark in the row of a body says. */
    Optional<Draft> marked(Mention body, CellText cell) {
        return COMPARED.contains(body.type()) ? marked(body, cell.heading(), cell, cell) : Optional.empty();
    }

    private Optional<Draft> marked(Mention body, String asked, CellText first, CellText cell) {
        boolean isDenied = denied.matcher(REMARK.matcher(cell.text().strip()).replaceFirst(""))
                .matches();
        return functions
                .of(asked)
                .filter(function ->
                        isDenied || rules.isMarked(REMARK.matcher(cell.text()).replaceFirst("")))
                .map(function -> claim(body, function, first, cell))
                .map(draft -> isDenied ? draft.denied() : draft);
    }

    private static Draft claim(Mention body, Function function, CellText first, CellText cell) {
        Role object = new Role(function.label(), function.ref(), first.start(), first.end(), Optional.empty());
        return Draft.fact("function", Role.of(body), "has function", object, first.start(), cell.end(), RULE);
    }

    /** The name that is all of a column's heading, but for an abbreviation in brackets. */
    private static Optional<Mention> name(CellText cell) {
        return cell.headed()
                .filter(name -> COMPARED.contains(name.type()))
                .filter(name -> cell.heading().endsWith("(" + cell.form(name) + ")")
                        || cell.heading()
                                .replace(cell.form(name), "")
                                .replaceAll("\\([^()]*\\)", "")
                                .isBlank());
    }
}
