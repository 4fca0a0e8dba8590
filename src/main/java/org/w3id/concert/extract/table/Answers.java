package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.extract.table.Column.Gives;

/** The claims of values behind or below their names, such as "Founded: 1967". Immutable. */
public final class Answers {
    private static final int LONGEST_ITEM = 160;
    private static final int FEW_WORDS = 9;
    private final TableRules rules;
    private final NameLists lists;
    private final CellClaims claims;
    private final Pattern ownInstruments;

    Answers(TableRules rules, NameLists lists, CellClaims claims, Pattern ownInstruments) {
        this.rules = rules;
        this.lists = lists;
        this.claims = claims;
        this.ownInstruments = ownInstruments;
    }

    /** Whether words ask for something that what the text is about has, such as "Founded". */
    public boolean asks(Mention about, String words) {
        return !words.isEmpty() && rules.column(about.type(), words).isPresent();
    }

    /** "Charter" in an entry about a body: its own, which is called after it. */
    public Optional<Mention> ownInstrument(Question name, Optional<Mention> body) {
        int start = name.cell().start();
        return body.filter(of -> of.type() == EntityType.ORGANIZATION
                        && ownInstruments.matcher(name.words().strip()).matches())
                .map(of -> Entity.of(EntityType.INSTRUMENT, of.entity().name() + " " + name.words()))
                .map(own -> Mention.of(start, start + name.words().length(), own, Via.PHRASE));
    }

    /** All that a value says of what the text is about; a number may stand with the name: "Members (12): ...". */
    public List<Draft> answer(Question question, CellText answer, Mention about) {
        List<Draft> drafts = new ArrayList<>();
        for (Column column : rules.columns(about.type(), question.words())) {
            CellValue value = value(question, answer, about, column);
            drafts.addAll(claims.of(value));
            if (column.gives() == Gives.NUMBER) {
                question.cell()
                        .first(EntityType.NUMBER)
                        .ifPresent(
                                number -> drafts.add(value.in(question.cell()).draft(Role.of(number))));
            }
        }
        return drafts.stream()
                .map(draft -> draft.startingAt(question.cell().start()))
                .toList();
    }

    /** As {@link #answer}, where the value stands below its name and may be prose, which is not read so. */
    public List<Draft> below(Question question, CellText answer, Mention about) {
        return rules.columns(about.type(), question.words()).stream()
                .filter(column -> isBare(column, answer))
                .flatMap(column -> claims.of(value(question, answer, about, column)).stream())
                .toList();
    }

    /** As {@link #answer}, where no sign stands between name and value: only what cannot be read otherwise. */
    public List<Draft> bare(Question question, CellText answer, Mention about) {
        List<Column> columns = rules.columns(about.type(), question.words());
        return columns.stream().anyMatch(column -> begins(column, answer))
                ? columns.stream()
                        .filter(column -> begins(column, answer))
                        .flatMap(column -> claims.of(value(question, answer, about, column)).stream())
                        .map(draft -> draft.startingAt(question.cell().start()))
                        .toList()
                : List.of();
    }

    /** What words say that are nothing but places and dates, behind the name of what they are about. */
    public List<Draft> alone(Mention about, CellText words) {
        return claims.alone(about, words);
    }

    /** Whether a value begins with what the column gives, or is a list of it. */
    private boolean begins(Column column, CellText value) {
        return switch (column.gives()) {
            case DATE, START, END -> value.begins(EntityType.DATE);
            case NUMBER -> value.length() <= FEW_WORDS && value.isNumber();
            case PLACE -> value.begins(EntityType.PLACE) || value.begins(EntityType.STATE) || value.endsWithState();
            case ORGANIZATION -> value.begins(EntityType.ORGANIZATION);
            case STATES -> lists.isList(value) && value.all(EntityType.STATE).size() > 1;
            default -> false;
        };
    }

    private static CellValue value(Question question, CellText answer, Mention about, Column column) {
        return new CellValue(about.fromContext(), column, answer, question.row(answer), Optional.empty());
    }

    private boolean isBare(Column column, CellText value) {
        return switch (column.gives()) {
            case STATES, NON_MEMBERS -> lists.isList(value);
            case FUNCTION -> FunctionLists.headOf(value.text()).length() <= LONGEST_ITEM;
            case FOUNDERS -> false;
            case OPERATIONS -> !value.text().endsWith(".");
            case DATE, START, END -> value.length() <= FEW_WORDS && !lists.isList(value); // "1953: Libya"
            default -> value.length() <= FEW_WORDS;
        };
    }
}
