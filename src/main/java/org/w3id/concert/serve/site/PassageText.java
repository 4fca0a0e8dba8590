package org.w3id.concert.serve.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.w3id.concert.vocab.CONCERT;

/**
 * From a claim by its annotation to the passage's text
 * (<a href="https://www.w3.org/TR/annotation-model/#text-position-selector">Web Annotation</a>), if its document is at
 * hand. Within a read transaction.
 */
public record PassageText(Site site, Terms terms) {
    public Optional<String> of(Node claim) {
        return quotation(claim).map(Quotation::exact);
    }

    /** The passage within its sentence. */
    public Optional<Quotation> quotation(Node claim) {
        return one(claim, CONCERT.evidence.asNode())
                .flatMap(annotation -> one(annotation, OA.hasTarget.asNode()))
                .flatMap(this::ofPassage);
    }

    private Optional<Quotation> ofPassage(Node passage) {
        Optional<Node> selector = one(passage, OA.hasSelector.asNode());
        Optional<Integer> start = selector.flatMap(node -> number(node, OA.start.asNode()));
        Optional<Integer> end = selector.flatMap(node -> number(node, OA.end.asNode()));
        Optional<String> digest = terms.text(passage, CONCERT.digest.asNode());
        Optional<String> document = one(passage, OA.hasSource.asNode())
                .map(node -> site.base().ref(node.toString()).replaceFirst("^document/", ""));
        return start.isEmpty() || end.isEmpty() || digest.isEmpty() || document.isEmpty()
                ? Optional.empty()
                : site.passages().quotation(document.get(), start.get(), end.get(), digest.get());
    }

    private Optional<Node> one(Node subject, Node property) {
        return terms.objects(subject, property).stream().findFirst();
    }

    private Optional<Integer> number(Node subject, Node property) {
        return terms.text(subject, property)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }
}
