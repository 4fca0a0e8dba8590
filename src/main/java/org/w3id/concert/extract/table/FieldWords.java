package org.w3id.concert.extract.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention;

/** How questions and answers are marked: "Q2. Who belongs to ECO? – A: ...". Immutable. */
public final class FieldWords {
    /** What the questions of {@code tables.txt} call the organization that they ask about. */
    private static final String ITSELF = "it";

    private final Pattern question;
    private final Pattern answer;
    private final Pattern definite;
    private final Pattern joining;
    private final Pattern number;
    private final Pattern name;
    private final List<Pattern> leadIns;

    private FieldWords(Sections tables) {
        this.question = Pattern.compile(
                "(?:" + tables.any("question mark") + "? ?\\d*(?:\\.\\d+)*[.:)] +)?(?<words>.*?)(?: of " + ITSELF
                        + ")?(?: ?\\([^()]*\\))? ?[?:]?",
                Pattern.DOTALL);
        this.answer = Pattern.compile(tables.any("answer mark") + "\\d*[:.] +");
        String article = tables.any("article");
        this.number = Pattern.compile("(?:\\d+[.)]?|[IVX]+\\.) (?:(?i)" + article + " )?");
        this.name = tables.pattern("name column");
        this.leadIns = List.copyOf(tables.entries("lead-ins").stream()
                .map(lead -> Pattern.compile(lead + " ?:?", Pattern.CASE_INSENSITIVE))
                .toList());
        this.joining = Pattern.compile(tables.any("between name and value") + " ");
        this.definite = Pattern.compile("\\b" + article + " " + ITSELF + "\\b", Pattern.CASE_INSENSITIVE);
    }

    static FieldWords of(Sections tables) {
        return new FieldWords(tables);
    }

    /** A heading, or lead-in, as the name of a field: without its number, and "it" for what the text is about. */
    public Optional<Question> question(CellText cell) {
        Matcher matcher = question.matcher(said(cell));
        return matcher.matches() ? Optional.of(new Question(matcher.group("words"), cell)) : Optional.empty();
    }

    /** What a lead-in asks for: "members" in "The members of the organization are as follows:". */
    public List<Question> leadIns(CellText cell) {
        String said = said(cell);
        return leadIns.stream()
                .map(lead -> lead.matcher(said))
                .filter(Matcher::matches)
                .map(lead -> new Question(lead.group("words"), cell))
                .toList();
    }

    private String said(CellText cell) {
        String said = cell.text();
        for (Mention body : cell.all(EntityType.ORGANIZATION)) {
            said = said.replace(cell.form(body), ITSELF);
        }
        return definite.matcher(said.replaceAll("\\s+", " ")).replaceAll(ITSELF);
    }

    /** Whether nothing stands before a name but a number and perhaps an article: "2. The". */
    public boolean isNumber(String before) {
        return number.matcher(before).matches();
    }

    /** Whether a field, or a column, only says that it holds a name. */
    public boolean isName(String field) {
        return name.matcher(field.strip()).matches();
    }

    /** Where a value begins behind the name of a field: behind "are" or "included", if one of these is there. */
    public int valueStart(String clean, int start, int end) {
        Matcher matcher = joining.matcher(clean).region(start, end);
        return matcher.lookingAt() ? matcher.end() : start;
    }

    /** Where the words of an answer begin, behind the letter that marks it. */
    public int answerStart(String clean, int start, int end) {
        Matcher matcher = answer.matcher(clean).region(start, end);
        return matcher.lookingAt() ? matcher.end() : start;
    }
}
