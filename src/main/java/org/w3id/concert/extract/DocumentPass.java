package org.w3id.concert.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.extract.Extractor.Knowledge;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.LeadIn;
import org.w3id.concert.extract.frame.LeadIn.Part;
import org.w3id.concert.extract.frame.Tables.CellText;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.refer.Anaphora;
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
    private final Knowledge knowledge;
    private final CleanText clean;
    private final String text;
    private final List<Sentence> sentences;
    private final Linker linker;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> exhausted = new ArrayList<>();
    private Optional<Mention> lastDate = Optional.empty();
    private Optional<LeadIn> open = Optional.empty();
    private Optional<Mention> openTopic = Optional.empty();

    DocumentPass(Knowledge knowledge, CleanText clean) {
        this.knowledge = knowledge;
        this.clean = clean;
        this.text = clean.text();
        this.sentences = Sentences.of(clean);
        this.linker = knowledge.labels().linker();
    }

    List<Draft> drafts() {
        sentences.forEach(sentence -> linker.learn(text, sentence.start(), sentence.end()));
        Anaphora anaphora = Anaphora.of(knowledge.anaphors(), text, topic());
        int block = -1;
        for (Sentence sentence : sentences) {
            Block here = clean.blocks().get(sentence.block());
            if (sentence.block() != block) {
                block = sentence.block();
                begin(here, anaphora);
            }
            if (sentence.end() - sentence.start() <= LONGEST) {
                read(sentence, here, anaphora);
            }
        }
        close();
        return drafts;
    }

    private void begin(Block block, Anaphora anaphora) {
        if (block.kind() == Kind.PARAGRAPH) {
            anaphora.paragraph();
        }
        if (block.kind() != Kind.ITEM) {
            close();
        }
    }

    private void close() {
        open.filter(lead -> !lead.isEmpty()).ifPresent(lead -> apply(lead.masked(text), openTopic));
        open = Optional.empty();
    }

    private void read(Sentence sentence, Block block, Anaphora anaphora) {
        List<Mention> mentions = mentions(sentence.start(), sentence.end());
        switch (block.kind()) {
            case TITLE, HEADING -> anaphora.heading(mentions);
            case ROW -> drafts.addAll(knowledge.tables().row(cells(block), anaphora.body()));
            case ITEM -> item(sentence, anaphora.resolve(sentence.start(), sentence.end(), mentions), anaphora);
            case PARAGRAPH, FOOTNOTE -> {
                List<Mention> all = anaphora.resolve(sentence.start(), sentence.end(), mentions);
                plain(sentence, all, anaphora);
            }
        }
    }

    private void plain(Sentence sentence, List<Mention> mentions, Anaphora anaphora) {
        Masked masked = new Masked.Builder()
                .append(text, sentence.start(), sentence.end(), mentions)
                .build();
        apply(masked, anaphora.body());
        if (text.substring(sentence.start(), sentence.end()).strip().endsWith(":")) {
            open = Optional.of(new LeadIn(new Part(sentence.start(), sentence.end(), mentions)));
            openTopic = anaphora.body();
        }
    }

    private void item(Sentence sentence, List<Mention> mentions, Anaphora anaphora) {
        if (open.isPresent()) {
            open.get().add(new Part(sentence.start(), sentence.end(), mentions));
        }
        Masked masked = new Masked.Builder()
                .append(text, sentence.start(), sentence.end(), mentions)
                .build();
        apply(masked, anaphora.body());
    }

    private void apply(Masked masked, Optional<Mention> topic) {
        if (!masked.mentions().isEmpty()) {
            drafts.addAll(knowledge.frames().apply(masked, text, topic, exhausted));
        }
    }

    private List<CellText> cells(Block block) {
        List<CellText> cells = new ArrayList<>();
        for (Cell cell : block.cells()) {
            List<Mention> mentions = mentions(cell.start(), cell.end());
            cells.add(new CellText(cell.start(), cell.end(), cell.heading(), clean.text(cell), mentions));
        }
        return cells;
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
    private Optional<Mention> topic() {
        Map<Entity, Integer> counts = new LinkedHashMap<>();
        Map<Entity, Mention> first = new HashMap<>();
        Optional<Mention> title = Optional.empty();
        for (Sentence sentence : sentences) {
            Kind kind = clean.blocks().get(sentence.block()).kind();
            for (Mention mention : linker.mentions(text, sentence.start(), sentence.end())) {
                if (mention.type() == EntityType.ORGANIZATION) {
                    counts.merge(mention.entity(), 1, Integer::sum);
                    first.putIfAbsent(mention.entity(), mention);
                    boolean isTitle = kind == Kind.TITLE || (kind == Kind.HEADING && sentence.block() == 0);
                    title = title.isEmpty() && isTitle ? Optional.of(mention) : title;
                }
            }
        }
        Optional<Mention> named = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.<Integer>naturalOrder()))
                .map(entry -> first.get(entry.getKey()));
        return title.or(() -> named);
    }
}
