package org.w3id.concert.serve.entity;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.vocab.CONCERT;

/**
 * The names of an entity beside the one that heads its page.
 *
 * @param abbreviations such as CSTO
 * @param russian in Russian
 * @param others under which documents speak of it
 */
public record Names(List<String> abbreviations, List<String> russian, List<String> others) {
    /** Within a read transaction. */
    static Names of(Terms terms, Node entity) {
        return new Names(
                in("", terms, entity, CONCERT.abbreviation.asNode()),
                Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
                        .flatMap(property -> in("ru", terms, entity, property).stream())
                        .toList(),
                in("en", terms, entity, SKOS.altLabel.asNode()));
    }

    private static List<String> in(String language, Terms terms, Node entity, Node property) {
        return terms.objects(entity, property).stream()
                .filter(Node::isLiteral)
                .filter(name -> name.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .toList();
    }
}
