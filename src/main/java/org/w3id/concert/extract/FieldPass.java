package org.w3id.concert.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.FieldText;
import org.w3id.concert.extract.frame.Tables;
import org.w3id.concert.extract.frame.Tables.CellText;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.read.Block;

/** Names and values: lines that have both, and headings or questions that are the name of what stands below them. */
final class FieldPass {
    private static final int MOST_WORDS = 14;
    private static final Pattern NUMBERING = Pattern.compile(
            "(?:(?:Q|Question)? ?\\d*(?:\\.\\d+)*[.:)] +)?(?<name>.*?)(?: ?\\([^()]*\\))? ?[?:]?", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("(?:A|Answer)\\d*[:.] +");
    private final Tables tables;
    private final String text;
    private final BiFunction<Integer, Integer, List<Mention>> mentions;
    private Optional<Mention> entry = Optional.empty();
    private Optional<CellText> open = Optional.empty();

    FieldPass(Tables tables, String text, BiFunction<Integer, Integer, List<Mention>> mentions) {
        this.tables = tables;
        this.text = text;
        this.mentions = mentions;
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
    }

    /** Where the words of an answer begin, behind the letter that marks it. */
    static int begin(String text, int start, int end) {
        Matcher answer = ANSWER.matcher(text).region(start, end);
        return answer.lookingAt() ? answer.end() : start;
    }

    /** Whether the heading read last is the name of a field, so that what stands below is its value. */
    boolean isAsking() {
        return open.isPresent();
    }

    /** @param topic the organization that the text is about before the block */
    Given read(Block block, Optional<Mention> topic) {
        return switch (block.kind()) {
            case TITLE, HEADING -> heading(block, topic);
            case PARAGRAPH, FOOTNOTE -> paragraph(block, topic);
            case ITEM -> item(block, topic);
            case ROW -> row();
        };
    }

    /** A table has answered the question above it. */
    private Given row() {
        open = Optional.empty();
        return Given.NOTHING;
    }

    private Given heading(Block block, Optional<Mention> topic) {
        Given line = line(block, topic);
        if (line.isWhole()) {
            return line;
        }
        CellText words = cell(block.start(), block.end());
        Optional<CellText> question = question(words, topic);
        if (question.isEmpty() && open.isPresent()) {
            List<Draft> drafts = below(words, topic);
            open = Optional.empty();
            if (!drafts.isEmpty()) {
                return new Given(drafts, true, block.end(), topic);
            }
        }
        open = question;
        words.mentions().stream()
                .filter(mention -> isEntry(mention) && !mention.isAdjective())
                .findFirst()
                .ifPresent(mention -> entry = Optional.of(mention));
        return Given.NOTHING;
    }

    private static boolean isEntry(Mention mention) {
        return switch (mention.type()) {
            case FORCE, OPERATION, INSTRUMENT, ORGANIZATION -> true;
            default -> false;
        };
    }

    /** The heading, or lead-in, as the name of a field: without its number, and "it" for what the text is about. */
    private Optional<CellText> question(CellText words, Optional<Mention> topic) {
        if (words.text().split("\\s+").length > MOST_WORDS) {
            return Optional.empty();
        }
        String said = words.text();
        for (Mention mention : words.mentions()) {
            said = mention.type() == EntityType.ORGANIZATION
                    ? said.replace(text.substring(mention.start(), mention.end()), "it")
                    : said;
        }
        Matcher name = NUMBERING.matcher(said.replaceAll("\\s+", " ").replaceAll("(?i)\\bthe it\\b", "it"));
        if (!name.matches()) {
            return Optional.empty();
        }
        CellText question =
                new CellText(words.start(), words.end(), "", name.group("name"), words.mentions(), Optional.empty());
        boolean isKnown = about(topic, question).isPresent()
                || words.mentions().stream().anyMatch(mention -> tables.asks(mention, question.text()));
        return isKnown ? Optional.of(question) : Optional.empty();
    }

    private Given paragraph(Block block, Optional<Mention> topic) {
        Given line = line(block, topic);
        if (line.isWhole()) {
            open = Optional.empty();
            return line;
        }
        CellText words = cell(begin(text, block.start(), block.end()), block.end());
        if (words.text().endsWith(":")) {
            open = question(words, topic).or(() -> open);
            return Given.NOTHING;
        }
        List<Draft> drafts = open.isPresent() ? below(words, topic) : List.of();
        open = Optional.empty();
        return new Given(drafts, false, 0, topic);
    }

    private Given item(Block block, Optional<Mention> topic) {
        Given line = line(block, topic);
        if (line.isWhole() || open.isEmpty()) {
            return line;
        }
        return new Given(below(cell(block.start(), block.end()), topic), false, 0, topic);
    }

    private List<Draft> below(CellText value, Optional<Mention> topic) {
        CellText question = open.orElseThrow();
        return about(topic, question)
                .map(about -> tables.below(question, value, about, text))
                .orElse(List.of());
    }

    private Given line(Block block, Optional<Mention> topic) {
        Optional<FieldText> field = FieldText.of(text, block.start(), block.end());
        if (field.isEmpty()) {
            return Given.NOTHING;
        }
        FieldText found = field.get();
        CellText name = named(found);
        CellText value = cell(found.valueStart(), found.end());
        Optional<Mention> about = about(topic, name);
        boolean isFragment = Character.isLowerCase(text.charAt(found.valueStart()));
        Optional<Mention> own = isFragment ? tables.ownInstrument(name, topic) : Optional.empty();
        if (about.isEmpty() && own.isEmpty()) {
            return Given.NOTHING;
        }
        List<Draft> drafts =
                about.map(of -> tables.answer(name, value, of, text)).orElse(List.of());
        return new Given(drafts, true, found.valueStart(), own.or(() -> about.map(Mention::fromContext)));
    }

    private CellText named(FieldText field) {
        return new CellText(
                field.start(),
                field.labelEnd(),
                "",
                field.name(text),
                mentions.apply(field.start(), field.labelEnd()),
                Optional.empty());
    }

    /** What a field is about: what the entry's heading names, or the organization of the text, whichever has such a field. */
    private Optional<Mention> about(Optional<Mention> topic, CellText question) {
        List<Mention> subjects = new ArrayList<>();
        entry.ifPresent(subjects::add);
        topic.ifPresent(subjects::add);
        return subjects.stream()
                .filter(subject -> tables.asks(subject, question.text()))
                .findFirst();
    }

    private CellText cell(int start, int end) {
        return new CellText(start, end, "", text.substring(start, end), mentions.apply(start, end), Optional.empty());
    }
}
