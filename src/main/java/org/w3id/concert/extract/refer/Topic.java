package org.w3id.concert.extract.refer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.Sentence;

/**
 * What a document is about: the organization that its title names, if it is one or is spoken of far more than the others;
 * the treaty that the title names, where it names no organization and the text goes on to name the treaty; and the
 * organization that the document names most often.
 *
 * @param pair the two organizations of a title that names two
 */
public record Topic(Optional<Mention> title, Optional<Mention> treaty, Optional<Mention> frequent, List<Mention> pair) {
    public Topic {
        pair = List.copyOf(pair);
    }

    /** @param naming finds the names of a sentence */
    public static Topic of(CleanText clean, List<Sentence> sentences, Function<Sentence, List<Mention>> naming) {
        List<Mention> title = sentences.stream()
                .filter(sentence -> isTitle(clean, sentence))
                .flatMap(sentence -> naming.apply(sentence).stream())
                .toList();
        List<Mention> named = sentences.stream()
                .flatMap(sentence -> naming.apply(sentence).stream())
                .toList();
        List<List<Mention>> titles = each(EntityType.ORGANIZATION, title);
        List<List<Mention>> all = each(EntityType.ORGANIZATION, named);
        List<Entity> treaties = each(EntityType.INSTRUMENT, title).stream()
                .map(mentions -> mentions.get(0).entity())
                .toList();
        return new Topic(
                leader(titles, all).map(mentions -> mentions.get(0)),
                each(EntityType.INSTRUMENT, named).stream()
                        .filter(mentions -> titles.isEmpty() && mentions.size() > 1)
                        .map(mentions -> mentions.get(0))
                        .filter(first -> treaties.contains(first.entity()))
                        .findFirst(),
                all.stream().max(Comparator.comparingInt(List::size)).map(mentions -> mentions.get(0)),
                titles.size() == 2
                        ? titles.stream().map(mentions -> mentions.get(0)).toList()
                        : List.of());
    }

    /** The one body of the title, or the one of several of which the text speaks twice as often as of the next. */
    private static Optional<List<Mention>> leader(List<List<Mention>> titles, List<List<Mention>> all) {
        List<Entity> entitled =
                titles.stream().map(mentions -> mentions.get(0).entity()).toList();
        List<List<Mention>> often = all.stream()
                .filter(mentions -> entitled.contains(mentions.get(0).entity()))
                .sorted(Comparator.comparingInt(mentions -> -mentions.size()))
                .toList();
        boolean leads = often.size() == 1
                || often.size() > 1 && often.get(0).size() >= 2 * often.get(1).size();
        return leads ? Optional.of(often.get(0)) : Optional.empty();
    }

    Optional<Mention> body() {
        return title.or(() -> frequent);
    }

    private static boolean isTitle(CleanText clean, Sentence sentence) {
        Kind kind = clean.blocks().get(sentence.block()).kind();
        return kind == Kind.TITLE || kind == Kind.HEADING && sentence.block() == 0;
    }

    /** The mentions of each thing of a type, in the order of the first ones. */
    private static List<List<Mention>> each(EntityType type, List<Mention> mentions) {
        Map<Entity, List<Mention>> things = mentions.stream()
                .filter(mention -> mention.type() == type)
                .collect(Collectors.groupingBy(Mention::entity, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(things.values());
    }
}
