package org.w3id.concert.extract.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.concert.extract.document.FieldPass.Given;
import org.w3id.concert.extract.document.Timeline.Entry;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Possible;
import org.w3id.concert.extract.frame.Settlement;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.refer.Anaphora;
import org.w3id.concert.extract.refer.Topic;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.Omissions;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.Sentence;
import org.w3id.concert.read.Sentences;

/** Reads one document from its beginning to its end, block by block, sentence by sentence. For one thread. */
public final class DocumentPass {
    private static final int CAPTION = 160;
    private static final int LONGEST = 3000;
    private static final int SENTENCE = 60;
    private final CleanText clean;
    private final Omissions omissions;
    private final List<Sentence> sentences;
    private final Anaphora anaphora;
    private final Claims claims;
    private final HeadingPass headings;
    private final FieldPass fields;
    private final FragmentPass fragments;
    private final Timeline timeline;
    private final Chronicle chronicle;
    private final ItemLists lists;
    private final TablePass table;
    private final Pattern leadsOn;
    private final FullNames fullNames;

    private DocumentPass(
            Knowledge knowledge, String document, CleanText clean, Set<String> states, Omissions omissions) {
        this.omissions = omissions;
        this.clean = clean;
        this.sentences = Sentences.of(clean);
        Linker linker = knowledge.labels().linker(document);
        states.forEach(linker::learnState);
        clean.blocks().stream()
                .filter(block -> block.kind() == Kind.TITLE || block.kind() == Kind.HEADING)
                .forEach(title -> linker.learnTitle(clean.text(), title.start(), title.end()));
        new RunInNames(knowledge.tables().fragments(), new NamedText(clean.text(), linker, knowledge.dates()), linker)
                .learn(clean, sentences);
        NamedText text = new NamedText(clean.text(), linker, knowledge.dates());
        this.fullNames = FullNames.learn(clean, text, linker);
        sentences.forEach(sentence -> linker.learn(clean.text(), sentence.start(), sentence.end()));
        Topic topic = Topic.of(clean, sentences, sentence -> text.names(sentence.start(), sentence.end()));
        this.anaphora = Anaphora.of(knowledge.anaphors(), clean.text(), topic);
        this.claims = new Claims(
                knowledge.frames(), knowledge.tables().asides(), knowledge.names(), text, anaphora, omissions);
        this.headings = new HeadingPass(knowledge.tables().words(), text, anaphora);
        this.fields = new FieldPass(knowledge.tables(), text);
        this.fragments = new FragmentPass(
                knowledge.tables().fragments(), knowledge.tables().answers(), fields, text, anaphora, claims);
        this.timeline = new Timeline(knowledge.tense(), clean.text());
        this.chronicle = new Chronicle(timeline, text);
        this.leadsOn = knowledge.leadsOn();
        this.lists = new ItemLists(text, claims, knowledge.itemEnd());
        this.table = new TablePass(
                knowledge.tables().rows(), knowledge.tables().words(), timeline, text, anaphora, claims, fragments);
    }

    /**
     * The claims of a document.
     *
     * @param omissions learns what is left out
     */
    public static List<Draft> drafts(Knowledge knowledge, String document, CleanText clean, Omissions omissions) {
        return Settlement.of(read(knowledge, document, clean, omissions).drafts());
    }

    /** What its sentences may claim, from which can be learned what they do. */
    public static List<Possible> possible(Knowledge knowledge, String document, CleanText clean) {
        return read(knowledge, document, clean, new Omissions()).pass().claims.possible();
    }

    /** A document that was read to its end, with its claims. */
    private record Read(DocumentPass pass, List<Draft> drafts) {}

    /** Reads the document, and once more where lists of states have taught it names of states that no list has. */
    private static Read read(Knowledge knowledge, String document, CleanText clean, Omissions omissions) {
        Read first = new DocumentPass(knowledge, document, clean, Set.of(), omissions).read();
        Set<String> states = first.drafts().stream()
                .filter(draft -> draft.kind().equals("membership") && !draft.isLearned())
                .flatMap(draft -> draft.subject().mention().stream())
                .filter(mention -> mention.type() == EntityType.NAME)
                .map(mention -> mention.entity().name())
                .collect(Collectors.toCollection(TreeSet::new));
        return states.isEmpty() ? first : new DocumentPass(knowledge, document, clean, states, omissions).read();
    }

    private Read read() {
        sentences.stream()
                .collect(Collectors.groupingBy(Sentence::block, TreeMap::new, Collectors.toList()))
                .forEach((block, its) -> {
                    read(clean.blocks().get(block), its);
                    if (isAboveTable(block, its)) {
                        table.section(claims.named(its.get(its.size() - 1)), true);
                    }
                });
        lists.close();
        return new Read(this, claims.all());
    }

    /** A line without a full stop, before the rows of a table. */
    private boolean isAboveTable(int block, List<Sentence> its) {
        List<Block> blocks = clean.blocks();
        boolean isBefore = blocks.get(block).kind() == Kind.PARAGRAPH
                && block + 1 < blocks.size()
                && blocks.get(block + 1).kind() == Kind.ROW;
        Sentence last = its.get(its.size() - 1);
        String said = clean.text(last).strip();
        return isBefore && !said.endsWith(".") && said.length() <= CAPTION;
    }

    private void read(Block block, List<Sentence> its) {
        boolean isNumberedParagraph = block.kind() == Kind.ITEM && its.size() > 1;
        if (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.HEADING || isNumberedParagraph) {
            claims.paragraph();
        }
        if (block.kind() == Kind.ITEM) {
            anaphora.item();
        } else {
            lists.close();
        }
        if (block.kind() != Kind.ROW) {
            table.end();
        }
        fieldsOf(block, its).forEach(this::part);
    }

    /** "Seat: Bangui. Members: six (...)": each field of a paragraph, with the sentences behind it, as a block of its own. */
    private Map<Block, List<Sentence>> fieldsOf(Block block, List<Sentence> its) {
        boolean areFields =
                block.kind() == Kind.PARAGRAPH && its.size() > 1 && fields.isField(its.get(0), anaphora.topic());
        if (!areFields) {
            return Map.of(block, its);
        }
        Map<Block, List<Sentence>> parts = new LinkedHashMap<>();
        int from = 0;
        for (int to = 1; to <= its.size(); to++) {
            if (to == its.size() || fields.isField(its.get(to), anaphora.topic())) {
                parts.put(block.within(its.get(from).start(), its.get(to - 1).end()), its.subList(from, to));
                from = to;
            }
        }
        return parts;
    }

    private void part(Block block, List<Sentence> its) {
        Optional<Masked> name =
                its.size() == 1 && fullNames.isOne(block) ? fullNames.said(claims.named(its.get(0))) : Optional.empty();
        if (name.isPresent()) {
            claims.read(name.get());
            return; // The text goes on with its heading.
        }
        speaker(block).ifPresent(fields::section);
        Given given = fields.read(block, anaphora.topic());
        claims.add(given.drafts());
        Optional<Entry> entry = chronicle.entry(block);
        for (Sentence sentence : its) {
            if (given.isWhole() && sentence.start() > given.value()) {
                plain(claims.resolved(claims.named(sentence)));
            } else if (given.isWhole()) {
                value(claims.named(sentence), given);
            } else if (entry.isPresent()) {
                entry(claims.named(sentence), entry.get());
            } else if (isBearable(sentence.start(), sentence.end())) {
                Stretch named = claims.named(fields.withoutMark(sentence));
                if (!fragments.read(named, block)) {
                    read(named, sentence.block(), block);
                }
            }
        }
    }

    /** A sentence of the value of a field, read without the field's name; a fragment behind what it is about. */
    private void value(Stretch sentence, Given given) {
        Stretch value = sentence.from(given.value());
        if (value.length() <= 0) {
            return;
        }
        anaphora.note(value.mentions());
        Masked.Builder masked = new Masked.Builder();
        if (given.about().isPresent() && Character.isLowerCase(clean.text().charAt(value.start()))) {
            masked.mention(given.about().get()).literal(", ");
        }
        claims.read(masked.append(clean.text(), isProse(value) ? claims.resolved(value) : value)
                .build());
    }

    /** "History: The Commission was founded …": a value that is a sentence by itself. */
    private boolean isProse(Stretch value) {
        return Character.isUpperCase(clean.text().charAt(value.start()))
                && value.length() > SENTENCE
                && value.text(clean.text()).strip().endsWith(".");
    }

    private boolean isBearable(int start, int end) {
        if (end - start > LONGEST) {
            omissions.sentence(start);
        }
        return end - start <= LONGEST;
    }

    private void entry(Stretch sentence, Entry entry) {
        Stretch said = sentence.from(entry.start());
        if (said.length() > 0 && isBearable(said.start(), said.end())) {
            claims.read(timeline.masked(entry.date(), claims.resolved(said)));
        }
    }

    /** "What we do" is about the body whose page it is, whatever the heading above it names. */
    private Optional<Mention> speaker(Block block) {
        return block.kind() == Kind.HEADING
                ? anaphora.speaker(clean.text().substring(block.start(), block.end()))
                : Optional.empty();
    }

    private void read(Stretch sentence, int number, Block block) {
        switch (block.kind()) {
            case TITLE, HEADING -> heading(sentence, block);
            case ROW -> table.read(block);
            case ITEM -> item(sentence, number);
            case PARAGRAPH, FOOTNOTE -> plain(claims.resolved(sentence));
        }
    }

    private void heading(Stretch sentence, Block block) {
        if (headings.isAnswered(sentence, block)) {
            plain(sentence);
        } else {
            table.section(sentence, block.level() == Block.CAPTION);
            headings.read(sentence, block);
            if (sentence.text(clean.text()).contains("(")) {
                plain(sentence);
            }
        }
        if (!fields.isAsking()) {
            lists.open(sentence, true);
        }
    }

    private void item(Stretch sentence, int number) {
        if (!lists.isOpen() && headings.isNumberedName(sentence)) {
            headings.numberedName(sentence);
        } else {
            lists.item(claims.resolved(sentence), number);
        }
    }

    private void plain(Stretch sentence) {
        claims.read(sentence);
        if (leadsOn.matcher(sentence.text(clean.text()).strip()).find()) {
            lists.open(sentence, false);
        }
    }
}
