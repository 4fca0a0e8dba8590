package org.w3id.concert.serve.sparql;

import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.WebContent;
import org.w3id.concert.serve.http.FormCheck;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.limit.Limits;

/**
 * JSON-LD is made of a whole graph in one step, which nothing can stop, in a time that grows with the square of the
 * values of a property (<a href="https://www.w3.org/TR/json-ld11-api/#serialize-rdf-as-json-ld-algorithm">JSON-LD 1.1
 * Processing Algorithms, 8.1</a>); it is not begun where the answer is large. Other forms are written as a stream.
 */
record WholeGraphForm(Graph answer, Limits limits) implements FormCheck {
    @Override
    public void check(String mediaType) {
        if (mediaType.toLowerCase(Locale.ROOT).startsWith(WebContent.contentTypeJSONLD) && isLarge()) {
            throw new Refused(
                    413,
                    "JSON-LD is for answers of up to " + limits.jsonLdTriples() + " triples and "
                            + limits.jsonLdCharacters()
                            + " characters, and this one has more; ask for Turtle or N-Triples.");
        }
    }

    private boolean isLarge() {
        return answer.size() > limits.jsonLdTriples()
                || answer.stream().mapToLong(WholeGraphForm::characters).sum() > limits.jsonLdCharacters();
    }

    private static long characters(Triple triple) {
        return (long) characters(triple.getSubject())
                + characters(triple.getPredicate())
                + characters(triple.getObject());
    }

    private static int characters(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.toString().length();
    }
}
