package org.w3id.concert.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.concert.extract.Extractor.Knowledge;
import org.w3id.concert.extract.FieldPass.Given;
import org.w3id.concert.extract.Timeline.Entry;
import org.w3id.concert.extract.frame.Context;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.LeadIn;
import org.w3id.concert.extract.frame.LeadIn.Part;
import org.w3id.concert.extract.frame.NameClaims;
import org.w3id.concert.extract.frame.Repetitions;
import org.w3id.concert.extract.frame.Tables.CellText;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.refer.Anaphora;
import org.w3id.concert.extract.refer.Topic;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.Cell;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.Sentence;
import org.w3id.concert.read.Sentences;

/** Reads one document from its beginning to its end: names, dates, anaphors, then the claims of each sentence. */
final class DocumentPass {
    private static final int LONGEST = 3000;
    private static final int SENTENCE = 3;
    private static final int HEAD = 60;
    private static final Pattern KEYED =
            Pattern.compile("(?<key>\\p{Lu}[\\p{L} ()/’'0-9-]{1,50}): (?<value>[^\\n]*[^?\\s])\\s*");
    private static final Set<EntityType> ANSWERS =
            Set.of(EntityType.DATE, EntityType.NUMBER, EntityType.STATE, EntityType.PLACE);
    private final Knowledge knowledge;
    private final CleanText clean;
    private final String text;
    private final List<Sentence> sentences;
    private final Linker linker;
    private final List<Draft> drafts = new ArrayList<>();
    private final NameClaims names;
    private final List<String> exhausted = new ArrayList<>();
    private Optional<Mention> lastDate = Optional.empty();
    private Optional<LeadIn> open = Optional.empty();
    private Optional<Context> openContext = Optional.empty();
    private Optional<Mention> membership = Optional.empty();
    private List<Mention> states = List.of();
    private String section = "";
    private Optional<Mention> chronicle = Optional.empty();
    private final Timeline timeline;
    private final FieldPass fields;

    DocumentPass(Knowledge knowledge, String document, CleanText clean, Set<String> states) {
        this.knowledge = knowledge;
        this.clean = clean;
        this.text = clean.text();
        this.sentences = Sentences.of(clean);
        this.timeline = new Timeline(knowledge.tense(), text);
        this.fields = new FieldPass(knowledge.tables(), text, this::mentions);
        this.linker = knowledge.labels().linker(document);
        this.names = new NameClaims(knowledge.frames().ownAct());
        states.forEach(linker::learnState);
    }

    /** Reads the document, and once more where lists of states have taught it names of states that no list has. */
    static List<Draft> drafts(Knowledge knowledge, String document, CleanText clean) {
        List<Draft> first = new DocumentPass(knowledge, document, clean, Set.of()).read();
        Set<String> states = first.stream()
                .filter(draft -> draft.kind().equals("membership"))
                .flatMap(draft -> draft.subject().mention().stream())
                .filter(mention -> mention.type() == EntityType.NAME)
                .map(mention -> mention.entity().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return states.isEmpty() ? first : new DocumentPass(knowledge, document, clean, states).read();
    }

    private List<Draft> read() {
        sentences.forEach(sentence -> linker.learn(text, sentence.start(), sentence.end()));
        Anaphora anaphora = Anaphora.of(knowledge.anaphors(), text, topic());
        Given given = Given.NOTHING;
        Optional<Entry> entry = Optional.empty();
        int block = -1;
        for (Sentence sentence : sentences) {
            Block here = clean.blocks().get(sentence.block());
            if (sentence.block() != block) {
                block = sentence.block();
                begin(here, anaphora);
                given = fields.read(here, anaphora.topic());
                drafts.addAll(given.drafts());
                entry = entry(here);
            }
            if (given.isWhole()) {
                value(sentence, given, anaphora);
            } else if (entry.isPresent()) {
                entry(sentence, entry.get(), anaphora);
            } else if (sentence.end() - sentence.start() <= LONGEST) {
                read(sentence, here, anaphora);
            }
        }
        close();
        List<Draft> dated = drafts.stream().map(this::dated).toList();
        return Repetitions.without(dated.stream()
                .filter(draft -> dated.stream().noneMatch(draft::isCoarserThan))
                .toList());
    }

    /** Who signed a treaty did so when it was signed, unless the text says otherwise. */
    private Draft dated(Draft draft) {
        if (!draft.property().equals("signed")
                || !draft.kind().equals("membership")
                || draft.time().isPresent()) {
            return draft;
        }
        List<Mention> dates = drafts.stream()
                .filter(other -> other.kind().equals("instrument"))
                .filter(other ->
                        other.property().equals("signed") || other.property().equals("adopted"))
                .filter(other -> other.subject().label().equals(draft.object().label()))
                .flatMap(other -> other.time().stream())
                .toList();
        boolean isOne = dates.stream().map(Mention::entity).distinct().count() == 1;
        return isOne ? draft.at(dates.get(0).fromContext()) : draft;
    }

    private void begin(Block block, Anaphora anaphora) {
        if (block.kind() == Kind.PARAGRAPH) {
            anaphora.paragraph();
            membership = Optional.empty();
        }
        if (block.kind() != Kind.ITEM) {
            close();
        }
    }

    private void close() {
        open.filter(LeadIn::isList).ifPresent(lead -> apply(lead.masked(text), openContext.orElseThrow()));
        open = Optional.empty();
    }

    private void read(Sentence given, Block block, Anaphora anaphora) {
        int begin = FieldPass.begin(text, given.start(), given.end());
        Sentence sentence = new Sentence(begin, given.end(), given.block());
        List<Mention> mentions = mentions(sentence.start(), sentence.end());
        mentions.forEach(name -> drafts.addAll(names.of(name, linker.within(text, name), text)));
        switch (block.kind()) {
            case TITLE, HEADING -> {
                if (isField(sentence, block, mentions)) {
                    plain(sentence, mentions, anaphora);
                } else {
                    heading(sentence, block, mentions, anaphora);
                }
                if (!fields.isAsking()) {
                    lead(sentence, mentions, anaphora, true);
                }
            }
            case ROW -> row(block, anaphora);
            case ITEM -> {
                if (isNumberedName(sentence, mentions)) {
                    anaphora.heading(mentions, 1);
                } else {
                    item(sentence, anaphora.resolve(sentence.start(), sentence.end(), mentions), anaphora);
                }
            }
            case PARAGRAPH, FOOTNOTE ->
                plain(sentence, anaphora.resolve(sentence.start(), sentence.end(), mentions), anaphora);
        }
    }

    private void heading(Sentence sentence, Block block, List<Mention> mentions, Anaphora anaphora) {
        section = text.substring(sentence.start(), sentence.end());
        boolean isTitle = block.kind() == Kind.TITLE || sentence.block() == 0;
        anaphora.heading(isTitle ? List.of() : mentions, isTitle ? 0 : Math.max(1, block.level()));
        if (text.substring(sentence.start(), sentence.end()).contains("(")) {
            plain(sentence, mentions, anaphora);
        }
    }

    /** "1. The League": a numbered line with nothing but the name of an organization is a heading. */
    private boolean isNumberedName(Sentence sentence, List<Mention> mentions) {
        return open.isEmpty()
                && mentions.stream()
                                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                                .count()
                        > 0
                && text.substring(sentence.start(), mentions.get(0).start())
                        .matches("(?:\\d+[.)]?|[IVX]+\\.) (?:The )?")
                && text.substring(mentions.get(mentions.size() - 1).end(), sentence.end())
                        .matches("\\)?\\s*");
    }

    /** "Updated: 6 June 1997": a line that asks and answers, and no heading, though no list has the question. */
    private boolean isField(Sentence sentence, Block block, List<Mention> mentions) {
        Matcher line = KEYED.matcher(text).region(sentence.start(), sentence.end());
        if (!line.lookingAt() || sentence.start() > block.start()) {
            return false;
        }
        boolean isLine =
                block.kind() == Kind.HEADING || sentence.end() == block.end() && text.charAt(sentence.end() - 1) != '.';
        boolean isAnswered = isLine
                && mentions.stream()
                        .anyMatch(
                                mention -> mention.start() >= line.start("value") && ANSWERS.contains(mention.type()));
        boolean isAboutName = mentions.stream()
                .anyMatch(mention -> mention.end() <= line.end("key") && !ANSWERS.contains(mention.type()));
        return !isAboutName && isAnswered;
    }

    /** A sentence of the value of a field, read without the field's name; a fragment behind what it is about. */
    private void value(Sentence sentence, Given given, Anaphora anaphora) {
        int start = Math.max(sentence.start(), given.value());
        List<Mention> mentions = mentions(sentence.start(), sentence.end());
        mentions.forEach(name -> drafts.addAll(names.of(name, linker.within(text, name), text)));
        if (start >= sentence.end()) {
            return;
        }
        Masked.Builder masked = new Masked.Builder();
        if (given.about().isPresent() && Character.isLowerCase(text.charAt(start))) {
            masked.mention(given.about().get()).literal(", ");
        }
        apply(masked.append(text, start, sentence.end(), mentions).build(), context(anaphora));
    }

    /** The entry of a chronicle that a block is: by the date at its beginning, or by that of the heading above it. */
    private Optional<Entry> entry(Block block) {
        boolean isText = block.kind() == Kind.PARAGRAPH || block.kind() == Kind.ITEM;
        List<Mention> mentions = mentions(block.start(), Math.min(block.end(), block.start() + HEAD));
        if (block.kind() == Kind.HEADING || block.kind() == Kind.TITLE) {
            chronicle = timeline.date(block.start(), block.end(), mentions);
        }
        return isText
                ? timeline.entry(block.start(), block.end(), mentions)
                        .or(() -> chronicle.map(date -> new Entry(date, block.start())))
                : Optional.empty();
    }

    private void entry(Sentence sentence, Entry entry, Anaphora anaphora) {
        int start = Math.max(sentence.start(), entry.start());
        List<Mention> mentions = mentions(sentence.start(), sentence.end());
        mentions.forEach(name -> drafts.addAll(names.of(name, linker.within(text, name), text)));
        if (start < sentence.end() && sentence.end() - start <= LONGEST) {
            List<Mention> all = anaphora.resolve(start, sentence.end(), mentions);
            apply(timeline.masked(entry.date(), start, sentence.end(), all), context(anaphora));
        }
    }

    private void plain(Sentence sentence, List<Mention> mentions, Anaphora anaphora) {
        Masked masked = new Masked.Builder()
                .append(text, sentence.start(), sentence.end(), mentions)
                .build();
        apply(masked, context(anaphora));
        if (text.substring(sentence.start(), sentence.end()).strip().endsWith(":")) {
            lead(sentence, mentions, anaphora, false);
        }
    }

    private void lead(Sentence sentence, List<Mention> mentions, Anaphora anaphora, boolean isHeading) {
        open = Optional.of(new LeadIn(new Part(sentence.start(), sentence.end(), mentions), isHeading));
        openContext = Optional.of(context(anaphora));
    }

    private void item(Sentence sentence, List<Mention> mentions, Anaphora anaphora) {
        if (open.isPresent()) {
            open.get().add(new Part(sentence.start(), sentence.end(), mentions), sentence.block());
        }
        Masked masked = new Masked.Builder()
                .append(text, sentence.start(), sentence.end(), mentions)
                .build();
        apply(masked, context(anaphora));
    }

    private Context context(Anaphora anaphora) {
        return new Context(
                anaphora.body(),
                anaphora.treaty(),
                membership,
                states,
                anaphora.last(),
                anaphora.both(),
                anaphora.texts());
    }

    private void apply(Masked masked, Context context) {
        List<Draft> made = knowledge.frames().apply(masked, text, context, exhausted);
        drafts.addAll(made);
        List<Draft> memberships = made.stream()
                .filter(draft -> draft.kind().equals("membership")
                        && draft.object().mention().isPresent())
                .filter(draft -> !draft.property().equals("signed"))
                .toList();
        made.stream()
                .filter(draft -> memberships.isEmpty() && draft.property().equals("founded"))
                .flatMap(draft -> draft.subject().mention().stream())
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .forEach(mention -> membership = Optional.of(mention));
        if (!memberships.isEmpty()) {
            membership = memberships.stream()
                    .map(draft -> draft.object().mention().orElseThrow())
                    .max(Comparator.comparingInt(Mention::start));
            String object = membership.orElseThrow().entity().name();
            states = memberships.stream()
                    .filter(draft -> draft.object().label().equals(object))
                    .flatMap(draft -> draft.subject().mention().stream())
                    .distinct()
                    .toList();
        }
    }

    private void row(Block block, Anaphora anaphora) {
        List<CellText> cells = cells(block);
        drafts.addAll(knowledge.tables().row(cells, anaphora.treaty().or(anaphora::body), section, text));
        CellText first = cells.get(0);
        Optional<Mention> date = timeline.date(first.start(), first.end(), first.mentions());
        for (CellText cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
            if (date.isPresent() && !cell.text().isEmpty()) {
                List<Mention> all = anaphora.resolve(cell.start(), cell.end(), cell.mentions());
                apply(timeline.masked(date.get(), cell.start(), cell.end(), all), context(anaphora));
                continue;
            }
            if (cell.text().split("\\s+").length >= SENTENCE) {
                apply(remark(cells, cell), context(anaphora));
            }
        }
    }

    /** A cell of several words says something of what the row is about: read behind it, as one sentence. */
    private Masked remark(List<CellText> cells, CellText cell) {
        CellText about = cells.stream()
                .filter(first -> !first.mentions().isEmpty())
                .findFirst()
                .orElse(cell);
        return new Masked.Builder()
                .append(text, about.start(), about.end(), about == cell ? List.of() : about.mentions())
                .literal(" ")
                .append(text, cell.start(), cell.end(), cell.mentions())
                .literal(".")
                .build();
    }

    private List<CellText> cells(Block block) {
        List<CellText> cells = new ArrayList<>();
        for (Cell cell : block.cells()) {
            List<Mention> mentions = mentions(cell.start(), cell.end());
            cells.add(new CellText(cell.start(), cell.end(), cell.heading(), clean.text(cell), mentions, headed(cell)));
        }
        return cells;
    }

    /** The organization or treaty that a column's heading names. */
    private Optional<Mention> headed(Cell cell) {
        int start = cell.heading().isEmpty() ? -1 : text.lastIndexOf(cell.heading(), cell.start());
        if (start < 0) {
            return Optional.empty();
        }
        return linker.mentions(text, start, start + cell.heading().length()).stream()
                .filter(mention -> mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.INSTRUMENT)
                .reduce((earlier, later) -> later);
    }

    /** Names go before dates and numbers, of which they may have some within them. */
    private List<Mention> mentions(int start, int end) {
        List<Mention> mentions = new ArrayList<>(linker.mentions(text, start, end));
        List<Mention> dates = knowledge.dates().find(text, start, end, lastDate);
        List<Mention> names = List.copyOf(mentions);
        dates.stream()
                .filter(date ->
                        names.stream().noneMatch(name -> name.start() < date.end() && date.start() < name.end()))
                .forEach(mentions::add);
        mentions.sort(Comparator.comparingInt(Mention::start));
        for (Mention mention : mentions) {
            lastDate = mention.type() == EntityType.DATE ? Optional.of(mention) : lastDate;
        }
        return mentions;
    }

    /** What the document is about: the organization of its title, else the one that it names most often. */
    private Topic topic() {
        Map<Entity, Integer> counts = new LinkedHashMap<>();
        Map<Entity, Mention> first = new HashMap<>();
        Map<Entity, Mention> titles = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            Kind kind = clean.blocks().get(sentence.block()).kind();
            for (Mention mention : linker.mentions(text, sentence.start(), sentence.end())) {
                if (mention.type() == EntityType.ORGANIZATION) {
                    counts.merge(mention.entity(), 1, Integer::sum);
                    first.putIfAbsent(mention.entity(), mention);
                    boolean isTitle = kind == Kind.TITLE || (kind == Kind.HEADING && sentence.block() == 0);
                    if (isTitle) {
                        titles.putIfAbsent(mention.entity(), mention);
                    }
                }
            }
        }
        Optional<Mention> named = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.<Integer>naturalOrder()))
                .map(entry -> first.get(entry.getKey()));
        return new Topic(titles.size() == 1 ? titles.values().stream().findFirst() : Optional.empty(), named);
    }
}
