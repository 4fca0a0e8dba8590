package org.w3id.concert.extract.document;

import java.util.List;
import java.util.Set;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.refer.Anaphora;
import org.w3id.concert.extract.table.FieldWords;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.FieldLine;

/** What headings say of the text below them, and which lines are headings, whatever their block is called. */
final class HeadingPass {
    private static final Set<EntityType> ANSWERS =
            Set.of(EntityType.DATE, EntityType.NUMBER, EntityType.STATE, EntityType.PLACE);
    private static final Set<EntityType> SUBJECTS =
            Set.of(EntityType.ORGANIZATION, EntityType.INSTRUMENT, EntityType.FORCE, EntityType.OPERATION);
    private static final int NESTED = 3;
    private final FieldWords words;
    private final NamedText text;
    private final Anaphora anaphora;

    HeadingPass(FieldWords words, NamedText text, Anaphora anaphora) {
        this.words = words;
        this.text = text;
        this.anaphora = anaphora;
    }

    /**
     * A title names no section: what it is about, the whole document is. A heading that is nothing but a name stands
     * above the next ones of its level, for plain text has all at one; but not where headings are nested.
     */
    void read(Stretch heading, Block block) {
        boolean isTitle = block.kind() == Kind.TITLE || block.start() == 0;
        int level = 2 * Math.max(1, block.level()) - (isName(heading) && block.level() < NESTED ? 1 : 0);
        anaphora.heading(isTitle ? List.of() : spokenOf(heading), isTitle ? 0 : level);
        anaphora.headingMission(heading.mentions(), isTitle ? 0 : level);
    }

    /** What it names; "What we do" speaks of the body whose page it is. */
    private List<Mention> spokenOf(Stretch heading) {
        List<Mention> named = named(heading);
        return named.isEmpty()
                ? anaphora.speaker(heading.text(text.clean())).stream().toList()
                : named;
    }

    /** "Missions of the European Union" speaks of that. */
    private static List<Mention> named(Stretch heading) {
        boolean namesBody = heading.mentions().stream().anyMatch(name -> name.type() == EntityType.ORGANIZATION);
        return heading.mentions().stream()
                .map(name -> name.owner()
                        .filter(body -> !namesBody && name.type() == EntityType.OPERATION)
                        .map(body -> Mention.of(name.start(), name.end(), body, name.via()))
                        .orElse(name))
                .toList();
    }

    private boolean isName(Stretch heading) {
        return heading.mentions().stream()
                .filter(mention -> SUBJECTS.contains(mention.type()))
                .anyMatch(name -> heading.text(text.clean()).strip().length() == name.end() - name.start());
    }

    /** "1. The League": a numbered line with nothing but the name of an organization is a heading. */
    boolean isNumberedName(Stretch line) {
        List<Mention> mentions = line.mentions();
        if (mentions.stream().noneMatch(mention -> mention.type() == EntityType.ORGANIZATION)) {
            return false;
        }
        String before = text.clean().substring(line.start(), mentions.get(0).start());
        String after = text.clean().substring(mentions.get(mentions.size() - 1).end(), line.end());
        return words.isNumber(before) && after.matches("\\)?\\s*");
    }

    void numberedName(Stretch line) {
        anaphora.heading(line.mentions(), 1);
    }

    /** "Updated: 6 June 1997": a line that asks and answers, and no heading, though no list has the question. */
    boolean isAnswered(Stretch sentence, Block block) {
        boolean isLine =
                block.kind() == Kind.HEADING || !sentence.text(text.clean()).endsWith(".");
        return isLine
                && sentence.start() == block.start()
                && FieldLine.of(text.clean(), sentence.start(), sentence.end())
                        .filter(FieldLine::hasColon)
                        .filter(field -> isAnswered(field, sentence.mentions()))
                        .isPresent();
    }

    private static boolean isAnswered(FieldLine field, List<Mention> mentions) {
        boolean isAnswer = mentions.stream()
                .anyMatch(mention -> mention.start() >= field.valueStart() && ANSWERS.contains(mention.type()));
        boolean isAboutName = mentions.stream()
                .anyMatch(mention -> mention.end() <= field.labelEnd() && !ANSWERS.contains(mention.type()));
        return isAnswer && !isAboutName;
    }
}
