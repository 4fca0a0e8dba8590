package org.w3id.concert.extract.refer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.Sentence;

/** What a document is about: the organization that its title names, if it is one, and the one that it names most often. */
public record Topic(Optional<Mention> title, Optional<Mention> frequent) {
    public static Topic of(CleanText clean, List<Sentence> sentences, Linker linker) {
        Predicate<Sentence> isTitle = sentence -> isTitle(clean, sentence);
        List<List<Mention>> titles =
                bodies(clean, sentences.stream().filter(isTitle).toList(), linker);
        List<List<Mention>> all = bodies(clean, sentences, linker);
        return new Topic(
                titles.size() == 1 ? Optional.of(titles.get(0).get(0)) : Optional.empty(),
                all.stream().max(Comparator.comparingInt(List::size)).map(mentions -> mentions.get(0)));
    }

    Optional<Mention> body() {
        return title.or(() -> frequent);
    }

    private static boolean isTitle(CleanText clean, Sentence sentence) {
        Kind kind = clean.blocks().get(sentence.block()).kind();
        return kind == Kind.TITLE || kind == Kind.HEADING && sentence.block() == 0;
    }

    /** The mentions of each organization, in the order of the first ones. */
    private static List<List<Mention>> bodies(CleanText clean, List<Sentence> sentences, Linker linker) {
        Map<Entity, List<Mention>> bodies = sentences.stream()
                .flatMap(sentence -> linker.mentions(clean.text(), sentence.start(), sentence.end()).stream())
                .filter(mention -> mention.type() == EntityType.ORGANIZATION)
                .collect(Collectors.groupingBy(Mention::entity, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(bodies.values());
    }
}
