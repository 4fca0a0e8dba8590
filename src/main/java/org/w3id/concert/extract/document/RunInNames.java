package org.w3id.concert.extract.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.table.FragmentWords;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.Cell;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.Sentence;

/**
 * Learns the names that no list knows from their place: with which paragraphs of fragments begin ("UNYOM. Sent to Yemen
 * in 1963."), or of which a heading gives the abbreviation. For one thread.
 */
final class RunInNames {
    private static final int LONGEST = 120;
    private static final Pattern NAME_AND_ACRONYM = Pattern.compile(
            "(?:\\d+(?:\\.\\d+)*[.)]? )?(?<name>\\p{Lu}.*?) ?\\((?<acronym>\\p{Lu}[\\p{L}\\p{N}-]{1,11})\\)\\.?");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,}[\\p{Lu}\\p{N}-]*");
    private final FragmentWords words;
    private final NamedText text;
    private final Linker linker;
    private Optional<EntityType> above = Optional.empty();
    private Optional<EntityType> before = Optional.empty();

    RunInNames(FragmentWords words, NamedText text, Linker linker) {
        this.words = words;
        this.text = text;
        this.linker = linker;
    }

    void learn(CleanText clean, List<Sentence> sentences) {
        Map<Integer, List<Sentence>> blocks =
                sentences.stream().collect(Collectors.groupingBy(Sentence::block, TreeMap::new, Collectors.toList()));
        blocks.forEach((number, its) -> {
            Block block = clean.blocks().get(number);
            switch (block.kind()) {
                case TITLE, HEADING -> heading(block);
                case PARAGRAPH, ITEM -> paragraph(its);
                case ROW -> row(block);
                default -> {}
            }
        });
    }

    /** "PERMANENT STRUCTURED COOPERATION (PESCO)", where the text goes on with the abbreviation. */
    private void heading(Block block) {
        Stretch heading = text.stretch(block.start(), block.end());
        above = words.kind(heading.text(text.clean()));
        before = Optional.empty();
        Matcher name = NAME_AND_ACRONYM.matcher(heading.text(text.clean()).strip());
        boolean isFollowed = name.matches()
                && text.clean().indexOf(name.group("acronym"), block.end()) >= 0
                && heading.mentions().size() == 1;
        if (isFollowed && block.kind() == Kind.HEADING) {
            heading.mentions().stream()
                    .filter(mention -> mention.type() == EntityType.NAME)
                    .forEach(mention ->
                            linker.learnName(mention.entity().name(), name.group("acronym"), EntityType.ORGANIZATION));
        }
    }

    private void paragraph(List<Sentence> its) {
        Sentence first = its.get(0);
        if (its.size() < 2 || first.end() - first.start() > LONGEST) {
            return;
        }
        Stretch sentence = text.stretch(first.start(), first.end());
        Optional<RunIn> head = RunIn.of(sentence, text.clean()).filter(found -> found.end() >= first.end());
        head.flatMap(RunIn::name).map(Mention::type).ifPresent(type -> before = Optional.of(type));
        String next = text.clean().substring(its.get(1).start(), its.get(1).end());
        if (head.isPresent() && head.get().name().isEmpty() && words.isFragment(next)) {
            name(sentence, head.get(), next);
        }
    }

    /** An abbreviation beside fragments: "ABCD | Founded 1986. Combats trafficking." */
    private void row(Block block) {
        if (block.cells().size() != 2 || !block.cells().get(1).heading().isEmpty()) {
            return;
        }
        Cell first = block.cells().get(0);
        String name = text.clean().substring(first.start(), first.end());
        String said = text.clean()
                .substring(block.cells().get(1).start(), block.cells().get(1).end());
        Matcher both = NAME_AND_ACRONYM.matcher(name);
        boolean isName = (both.matches() || ACRONYM.matcher(name).matches())
                && isUnknown(text.stretch(first.start(), first.end()));
        if (isName && words.isFragment(said)) {
            learn(both.matches() ? both.group("name") : name, both.matches() ? both.group("acronym") : "", said);
        }
    }

    private static boolean isUnknown(Stretch name) {
        return name.mentions().stream().allMatch(mention -> mention.type() == EntityType.NAME);
    }

    private void name(Stretch sentence, RunIn head, String next) {
        String name = text.clean().substring(sentence.start(), head.nameEnd());
        Matcher both = NAME_AND_ACRONYM.matcher(sentence.text(text.clean()).strip());
        String acronym = both.matches() ? both.group("acronym") : "";
        learn(name, acronym, next);
    }

    private void learn(String name, String acronym, String next) {
        linker.described(next.substring(0, 1).toLowerCase(Locale.ROOT) + next.substring(1))
                .or(() -> above)
                .or(() -> before)
                .or(() -> Optional.of(EntityType.ORGANIZATION)
                        .filter(body ->
                                !acronym.isEmpty() || ACRONYM.matcher(name).matches()))
                .ifPresent(type -> linker.learnName(name, acronym, type));
    }
}
