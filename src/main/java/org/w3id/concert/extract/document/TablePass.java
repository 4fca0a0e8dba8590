package org.w3id.concert.extract.document;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.refer.Anaphora;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.table.Caption;
import org.w3id.concert.extract.table.CellText;
import org.w3id.concert.extract.table.FieldWords;
import org.w3id.concert.extract.table.Question;
import org.w3id.concert.extract.table.Rows;
import org.w3id.concert.read.Block;

/** Rows of tables: by their columns, and cells of several words as sentences too. */
final class TablePass {
    private static final int SENTENCE = 3;
    private static final int LINE = 8;
    private final Rows rows;
    private final FieldWords words;
    private final Timeline timeline;
    private final NamedText text;
    private final Anaphora anaphora;
    private final Claims claims;
    private final FragmentPass fragments;
    private Caption section = Caption.NONE;
    private Caption caption = Caption.NONE;
    private Optional<Caption> group = Optional.empty();
    private Optional<Mention> topic = Optional.empty();
    private boolean isWithin;

    TablePass(
            Rows rows,
            FieldWords words,
            Timeline timeline,
            NamedText text,
            Anaphora anaphora,
            Claims claims,
            FragmentPass fragments) {
        this.rows = rows;
        this.words = words;
        this.timeline = timeline;
        this.text = text;
        this.anaphora = anaphora;
        this.claims = claims;
        this.fragments = fragments;
    }

    /**
     * @param words the heading that stands above what follows
     * @param isCaption whether it is a table's own, which only adds to the heading of the section
     */
    void section(Stretch heading, boolean isCaption) {
        Caption read = caption(text.cell(heading.start(), heading.end()));
        caption = isCaption ? read.below(section) : read;
        section = isCaption ? section : read;
    }

    /** What follows is no row of the table that was read. */
    void end() {
        group = Optional.empty();
        isWithin = false;
    }

    private Caption caption(CellText cell) {
        return new Caption(cell.text(), words.question(cell).map(Question::words));
    }

    void read(Block block) {
        List<CellText> cells = text.cells(block);
        if (isLine(cells)) {
            group = Optional.of(caption(cells.get(0)));
            return;
        }
        if (!isWithin) {
            topic = anaphora.treaty().or(anaphora::mission).or(anaphora::body);
            isWithin = true;
        }
        claims.add(rows.row(cells, topic, group.orElse(caption)));
        CellText first = cells.get(0);
        if (isNameWithAbbreviation(first)) {
            claims.read(first.stretch());
        }
        Optional<Mention> date = timeline.date(first.start(), first.end(), first.mentions());
        List<CellText> own = cells.subList(1, cells.size()).stream()
                .filter(cell -> cell.start() >= block.start())
                .toList();
        for (CellText cell : own) {
            if (date.isPresent() && !cell.text().isEmpty()) {
                claims.read(timeline.masked(date.get(), claims.resolved(cell.stretch())));
            } else if (cell.length() >= SENTENCE && !isMadeOfFragments(first, cell)) {
                claims.read(remark(cells, cell));
            }
        }
    }

    /** A cell that no heading asks for, beside one that is nothing but a name: "Founded 1986. Combats trafficking." */
    private boolean isMadeOfFragments(CellText first, CellText cell) {
        return cell.heading().isEmpty()
                && first.mentions().stream()
                        .findFirst()
                        .filter(name -> RunIn.isNamed(name) && name.start() == first.start() && first.isNamedBy(name))
                        .filter(name -> fragments.read(name, cell))
                        .isPresent();
    }

    private static boolean isNameWithAbbreviation(CellText cell) {
        return cell.text().endsWith(")")
                && cell.mentions().size() == 2
                && cell.mentions().get(0).start() == cell.start()
                && cell.mentions().get(0).entity().equals(cell.mentions().get(1).entity());
    }

    /** Words across the table say what the rows below them are. */
    private static boolean isLine(List<CellText> cells) {
        boolean isAlone = cells.stream().skip(1).allMatch(cell -> cell.text().isEmpty());
        return isAlone && cells.get(0).mentions().isEmpty() && cells.get(0).length() <= LINE;
    }

    /** A cell of several words says something of what the row is about: read behind it, as one sentence. */
    private Masked remark(List<CellText> cells, CellText cell) {
        CellText about = cells.stream()
                .filter(first -> !first.mentions().isEmpty())
                .findFirst()
                .orElse(cell);
        Stretch subject = about == cell ? about.stretch().with(List.of()) : about.stretch();
        return new Masked.Builder()
                .append(text.clean(), subject)
                .literal(" ")
                .append(text.clean(), cell.stretch())
                .literal(".")
                .build();
    }
}
