package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.table.Listed.Remark;

/** The claims of a cell that lists states: what each is to what the row is about. Immutable. */
final class StateLists {
    private static final String MEMBER = "member";
    private static final String JOINED = "joined";
    private final TableRules rules;
    private final NameLists lists;
    private final Pattern beforeFounders;

    StateLists(TableRules rules, NameLists lists, Pattern beforeFounders) {
        this.rules = rules;
        this.lists = lists;
        this.beforeFounders = beforeFounders;
    }

    /** Each state of the list with what brackets or a dash say of it. */
    List<Draft> states(CellValue value) {
        List<Draft> drafts = new ArrayList<>();
        for (Listed listed : lists.of(value.cell())) {
            if (value.column().kind().equals("membership")) {
                drafts.addAll(standing(value, listed));
            } else if (listed.name().type() == EntityType.STATE) {
                drafts.add(draft(value, listed, value.column().property()));
            }
        }
        return drafts;
    }

    /** The states of which the list says that they are not. */
    List<Draft> others(CellValue value) {
        return lists.of(value.cell()).stream()
                .map(listed -> draft(value, listed, value.column().property()).denied())
                .toList();
    }

    /** "1982, by Laos and Vietnam": the states behind "by". */
    List<Draft> founders(CellValue value) {
        CellText cell = value.cell();
        Matcher by = beforeFounders.matcher(cell.clean()).region(cell.start(), cell.end());
        if (!by.find()) {
            return List.of();
        }
        CellText founders = cell.from(by.end());
        return founders.all(EntityType.STATE).isEmpty() ? List.of() : states(value.in(founders));
    }

    /** What a state is by the column, and by what is said of it. */
    List<Draft> standing(CellValue value, Listed listed) {
        String property = value.column().property();
        List<Draft> drafts = new ArrayList<>();
        boolean isStill = true;
        for (Remark remark : listed.remarks()) {
            String said = rules.remark(remark.words())
                    .filter(word -> !rules.isJoining(word))
                    .orElse("");
            if (remark.date().isPresent()) {
                String event = said.isEmpty() ? event(property) : said;
                boolean isAgain =
                        drafts.stream().anyMatch(draft -> draft.property().equals(event));
                String called = isAgain ? rules.again(event) : event;
                drafts.addAll(dated(value, listed, called, remark.date().get()));
                isStill &= !event.equals(JOINED) && !event.equals(property);
            } else if (!said.isEmpty()) {
                drafts.add(draft(value, listed, said));
                isStill &= !property.equals(MEMBER);
            }
        }
        if (isStill) {
            drafts.add(draft(value, listed, property));
        }
        return drafts;
    }

    /** What a date without words says of a state: a member has joined then. */
    private static String event(String property) {
        return property.equals(MEMBER) ? JOINED : property;
    }

    /** An interval begins with the event, and ends with what undoes it; or it ends with the event. */
    private List<Draft> dated(CellValue value, Listed listed, String event, Mention date) {
        String[] ends = date.entity().name().split("/", 2);
        boolean isClosed = ends.length == 2 && !ends[1].isEmpty() && !ends[1].equals("..");
        String begun = isClosed ? rules.begunBy(event).orElse(event) : event;
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(value, listed, begun).at(date.called(ends[0])));
        if (isClosed) {
            rules.undoing(begun)
                    .map(undone -> draft(value, listed, undone).at(date.called(ends[1])))
                    .ifPresent(drafts::add);
        }
        return drafts;
    }

    private static Draft draft(CellValue value, Listed listed, String property) {
        return value.ofCell(Role.of(listed.name()), property, value.subject());
    }
}
