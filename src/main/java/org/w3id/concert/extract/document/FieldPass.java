package org.w3id.concert.extract.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.table.Answers;
import org.w3id.concert.extract.table.CellText;
import org.w3id.concert.extract.table.FieldWords;
import org.w3id.concert.extract.table.Question;
import org.w3id.concert.extract.table.Tables;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.FieldLine;
import org.w3id.concert.read.Sentence;

/** Names and values: lines that have both, and headings or questions that are the name of what stands below them. */
final class FieldPass {
    private static final int MOST_WORDS = 14;
    private static final int NAME_WORDS = 4;
    private static final String SMALL = "(?<!\\p{L})\\p{L}{1,3}(?!\\p{L})";
    private static final Pattern UNKNOWN = Pattern.compile("(?:\\p{Lu}\\S+ ){2,}(?:" + SMALL + " |\\p{Lu}\\S+ ?)*");
    private static final Pattern NO_WORDS = Pattern.compile("(?:\\P{L}|" + SMALL + ")*");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final Pattern COLON = Pattern.compile("(?: ?\\([^()]*\\))? ?:$");
    private static final Pattern WORD_END = Pattern.compile(" |(?<=\\p{Ll})(?=[\\p{Lu}\\d])");
    private final Answers answers;
    private final FieldWords words;
    private final NamedText text;
    private Optional<Mention> entry = Optional.empty();
    private Optional<Mention> box = Optional.empty();
    private Optional<Mention> alone = Optional.empty(); // The block before is nothing but this name.
    private boolean wasAlone;
    private Optional<Mention> treaty = Optional.empty();
    private Optional<Question> open = Optional.empty();
    private boolean isInList = false; // A list has answered, so that a heading below it does not.
    private Optional<Question> asked = Optional.empty();
    private Optional<Question> headed =
            Optional.empty(); // What the heading above asks, whatever lines lead in below it.

    FieldPass(Tables tables, NamedText text) {
        this.answers = tables.answers();
        this.words = tables.words();
        this.text = text;
    }

    /**
     * What a block gives as the value of a field.
     *
     * @param isWhole whether it is nothing else, and no heading either
     * @param value where its words begin, behind the name
     * @param about what the value is about
     */
    record Given(List<Draft> drafts, boolean isWhole, int value, Optional<Mention> about) {
        static final Given NOTHING = new Given(List.of(), false, 0, Optional.empty());

        static Given beside(List<Draft> drafts) {
            return new Given(drafts, false, 0, Optional.empty());
        }
    }

    /** Whether the heading read last is the name of a field, so that what stands below is its value. */
    boolean isAsking() {
        return open.isPresent();
    }

    /** What the heading above names. */
    Optional<Mention> entry() {
        return entry;
    }

    /** Begins an entry, of which a field stands behind its name. */
    void enter(Mention name) {
        entry = Optional.of(name);
    }

    /**
     * A part of a sentence as a name and a value.
     *
     * @param name with which its paragraph begins
     */
    Given part(Stretch part, Optional<Mention> name, Optional<Mention> topic) {
        Optional<Mention> above = entry;
        entry = name.or(() -> above);
        Given given = line(part, true, topic);
        given = given.isWhole() || name.isEmpty() ? given : bare(behindWord(part), topic);
        entry = above;
        return given;
    }

    /** "Non-EU contributors include ...": a word before the name of a field. */
    private Stretch behindWord(Stretch part) {
        Matcher word = WORD_END.matcher(text.clean()).region(part.start(), part.end());
        return part.from(word.find() ? word.end() : part.end());
    }

    /** Whether a sentence gives a name and a value, and tables know what the name asks. */
    boolean isField(Sentence sentence, Optional<Mention> topic) {
        Stretch line = text.stretch(sentence.start(), sentence.end());
        return FieldLine.of(text.clean(), line.start(), line.end())
                .filter(FieldLine::hasColon)
                .map(field -> new Question(field.name(text.clean()), part(line, field.start(), field.labelEnd())))
                .flatMap(name -> about(topic, name))
                .isPresent();
    }

    /** A sentence without the letter that marks an answer. */
    Sentence withoutMark(Sentence sentence) {
        int start = words.answerStart(text.clean(), sentence.start(), sentence.end());
        return new Sentence(start, sentence.end(), sentence.block());
    }

    /** @param topic the organization that the text is about before the block */
    Given read(Block block, Optional<Mention> topic) {
        box = block.kind() == Kind.ROW ? box : Optional.empty();
        Optional<Mention> above = entry;
        Optional<Mention> head = alone;
        boolean isBody = block.kind() != Kind.TITLE && block.kind() != Kind.HEADING;
        alone = isBody && block.kind() != Kind.ROW ? entry(text.cell(block.start(), block.end())) : Optional.empty();
        entry = head.filter(name -> !wasAlone && alone.isEmpty()).or(() -> above);
        wasAlone = head.isPresent();
        Given given = given(block, topic);
        entry = given.isWhole() || !isBody ? entry : above;
        return given;
    }

    /** The fields that follow are of this body, until a heading or a line names another. */
    void section(Mention body) {
        entry = Optional.of(body);
    }

    private Given given(Block block, Optional<Mention> topic) {
        return switch (block.kind()) {
            case TITLE, HEADING -> heading(block, topic);
            case PARAGRAPH, FOOTNOTE -> paragraph(block, topic);
            case ITEM -> item(block, topic);
            case ROW -> row(block, topic);
        };
    }

    /**
     * A table has answered the question above it. In a box of facts a row is a name and a value; a line across it, or
     * the value of "Name", may say what it is about.
     */
    private Given row(Block block, Optional<Mention> topic) {
        open = Optional.empty();
        List<CellText> cells = text.cells(block).stream()
                .filter(cell -> !cell.text().isEmpty())
                .toList();
        boolean isName = cells.size() == 1 || cells.size() == 2 && words.isName(label(cells.get(0)));
        if (isName) {
            box = entry(cells.get(cells.size() - 1)).or(() -> box);
        }
        List<Draft> compared = compared(cells);
        if (!compared.isEmpty()) {
            return new Given(compared, true, block.end(), topic);
        }
        boolean isPair = cells.size() == 2
                && (block.cells().size() == 2
                        || cells.stream().allMatch(cell -> cell.heading().isEmpty()));
        if (!isPair) {
            return Given.NOTHING;
        }
        Question name = new Question(label(cells.get(0)), cells.get(0));
        CellText value = cells.get(1);
        return about(topic, name)
                .map(of -> new Given(answer(name, value, of), true, value.start(), Optional.of(of.fromContext())))
                .orElse(Given.NOTHING);
    }

    /** The name of a field that stands in a cell: "Members (12):". */
    private static String label(CellText cell) {
        return COLON.matcher(cell.text()).replaceFirst("");
    }

    /** A row that says one thing of each of those of which the columns have the names: "Founded", of two bodies. */
    private List<Draft> compared(List<CellText> cells) {
        Question name = new Question(label(cells.get(0)), cells.get(0));
        List<CellText> values = cells.subList(1, cells.size());
        boolean areOfNames = values.stream().allMatch(value -> value.headedByNameAlone()
                .filter(FieldPass::isEntry)
                .filter(of -> answers.asks(of, name.words()))
                .isPresent());
        return areOfNames && cells.get(0).mentions().stream().noneMatch(FieldPass::isEntry)
                ? values.stream()
                        .flatMap(value ->
                                answers
                                        .answer(
                                                name,
                                                value,
                                                value.headed().orElseThrow().fromContext())
                                        .stream())
                        .toList()
                : List.of();
    }

    /** What a value says; the treaty that it gives as a body's own is what later fields may be about: "In force". */
    private List<Draft> answer(Question name, CellText value, Mention about) {
        List<Draft> drafts = answers.answer(name, value, about);
        treaty = drafts.stream()
                .filter(draft -> about.type() == EntityType.ORGANIZATION)
                .flatMap(draft -> draft.object().mention().stream())
                .filter(given -> given.type() == EntityType.INSTRUMENT)
                .findFirst()
                .or(() -> treaty);
        return drafts;
    }

    /** What a line names, if it names one thing and nothing else. */
    private static Optional<Mention> entry(CellText line) {
        return line.mentions().stream()
                .filter(FieldPass::isEntry)
                .filter(name -> name.start() == line.start() && line.isNamedBy(name))
                .findFirst();
    }

    private Given heading(Block block, Optional<Mention> topic) {
        Given line = line(block, topic);
        if (line.isWhole()) {
            return line;
        }
        CellText heading = text.cell(block.start(), block.end());
        if (ASIDE.matcher(heading.text()).matches()) {
            return Given.NOTHING;
        }
        Optional<Question> question = question(heading, topic);
        List<Draft> drafts = question.isEmpty() && !isInList ? below(heading, topic) : List.of();
        isInList = false;
        treaty = Optional.empty();
        open = question;
        asked = question;
        headed = question;
        if (!drafts.isEmpty()) {
            return new Given(drafts, true, block.end(), topic);
        }
        boolean isField = FieldLine.of(text.clean(), block.start(), block.end()).isPresent();
        Optional<Mention> named = heading.mentions().stream()
                .filter(mention -> isEntry(mention) && !mention.isAdjective())
                .filter(mention -> !isField || begins(heading, mention))
                .filter(mention -> mention.type() == EntityType.ORGANIZATION || begins(heading, mention))
                .findFirst();
        boolean isOther = question.isEmpty() && UNKNOWN.matcher(heading.text()).matches();
        entry = named.or(() -> isOther ? Optional.empty() : entry);
        return Given.NOTHING;
    }

    /** "2. The Name": a heading that names a force or an act by the way is not about it. */
    private boolean begins(CellText heading, Mention mention) {
        return NO_WORDS.matcher(text.clean().substring(heading.start(), Math.max(heading.start(), mention.start())))
                .matches();
    }

    private static boolean isEntry(Mention mention) {
        return switch (mention.type()) {
            case FORCE, OPERATION, INSTRUMENT, ORGANIZATION -> true;
            default -> false;
        };
    }

    /** The heading, or lead-in, as a question to which tables have answers; empty where they know none. */
    private Optional<Question> question(CellText cell, Optional<Mention> topic) {
        return Stream.of(cell)
                .filter(given -> given.length() <= MOST_WORDS)
                .flatMap(given -> Stream.concat(words.question(given).stream(), words.leadIns(given).stream()))
                .filter(question -> Stream.concat(subjects(topic), cell.mentions().stream())
                        .anyMatch(subject -> answers.asks(subject, question.words())))
                .findFirst();
    }

    private Given paragraph(Block block, Optional<Mention> topic) {
        Given line = line(block, topic);
        if (line.isWhole()) {
            open = Optional.empty();
            return line;
        }
        CellText value = text.cell(words.answerStart(text.clean(), block.start(), block.end()), block.end());
        if (value.text().endsWith(":")) {
            open = question(value, topic).or(() -> headed);
            asked = Optional.empty();
            return Given.NOTHING;
        }
        List<Draft> drafts = below(value, topic);
        boolean isNext = value.isState() && !drafts.isEmpty()
                || ASIDE.matcher(value.text()).matches();
        open = isNext ? open : Optional.empty();
        return Given.beside(drafts);
    }

    private Given item(Block block, Optional<Mention> topic) {
        isInList = true;
        Given line = line(block, topic);
        CellText value = text.cell(block.start(), block.end());
        open = open.or(() -> asked.filter(question -> value.isState()));
        return line.isWhole() || open.isEmpty() ? line : Given.beside(below(value, topic));
    }

    /** What stands below the question that is open, if one is. */
    private List<Draft> below(CellText value, Optional<Mention> topic) {
        return open.flatMap(question -> about(topic, question).map(about -> answers.below(question, value, about)))
                .orElse(List.of());
    }

    private Given line(Block block, Optional<Mention> topic) {
        boolean isLine = block.kind() == Kind.ITEM || block.kind() == Kind.HEADING;
        boolean isField = FieldLine.of(text.clean(), block.start(), block.end()).isPresent();
        return isLine || isField ? line(text.stretch(block.start(), block.end()), isLine, topic) : Given.NOTHING;
    }

    private Given line(Stretch line, boolean mayBeBare, Optional<Mention> topic) {
        Optional<FieldLine> field = FieldLine.of(text.clean(), line.start(), line.end());
        if (field.isEmpty()) {
            return mayBeBare ? bare(line, topic) : Given.NOTHING;
        }
        FieldLine found = field.get();
        Question name = new Question(found.name(text.clean()), part(line, found.start(), found.labelEnd()));
        CellText value = part(line, found.valueStart(), found.end());
        Optional<Mention> about = about(topic, name);
        boolean isFragment = Character.isLowerCase(text.clean().charAt(found.valueStart()));
        Optional<Mention> own = isFragment ? answers.ownInstrument(name, topic) : Optional.empty();
        if (about.isEmpty() && own.isEmpty()) {
            return Given.NOTHING;
        }
        List<Draft> drafts = about.map(of -> answer(name, value, of)).orElse(List.of());
        return new Given(drafts, true, found.valueStart(), own.or(() -> about.map(Mention::fromContext)));
    }

    /** "Strength 2,300": a short line that begins with the name of a field, and goes on with what that gives. */
    private Given bare(Stretch line, Optional<Mention> topic) {
        Matcher word = WORD_END.matcher(text.clean()).region(line.start(), line.end());
        if (part(line, line.start(), line.end()).length() > MOST_WORDS) {
            return Given.NOTHING;
        }
        for (int count = 0; count < NAME_WORDS && word.find(); count++) {
            CellText name = part(line, line.start(), word.start());
            Question question = new Question(name.text(), name);
            CellText value = part(line, words.valueStart(text.clean(), word.end(), line.end()), line.end());
            Optional<Mention> about = about(topic, question);
            List<Draft> drafts =
                    about.map(of -> answers.bare(question, value, of)).orElse(List.of());
            if (!drafts.isEmpty()) {
                return new Given(drafts, true, value.start(), about.map(Mention::fromContext));
            }
        }
        return Given.NOTHING;
    }

    private CellText part(Stretch line, int start, int end) {
        return CellText.of(
                text.clean(),
                start,
                end,
                line.mentions().stream()
                        .filter(mention -> mention.start() >= start && mention.end() <= end)
                        .toList());
    }

    /** What a field is about: what the entry's heading names, or the organization of the text, whichever has such a field. */
    private Optional<Mention> about(Optional<Mention> topic, Question question) {
        List<Mention> bodies = question.bodies();
        return (bodies.isEmpty() ? subjects(topic) : bodies.stream().filter(body -> bodies.size() == 1))
                .filter(subject -> answers.asks(subject, question.words()))
                .findFirst();
    }

    private Stream<Mention> subjects(Optional<Mention> topic) {
        return Stream.of(box, entry, topic, treaty).flatMap(Optional::stream);
    }
}
