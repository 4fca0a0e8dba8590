package org.w3id.concert.serve.sparql;

import java.util.Locale;
import java.util.function.Predicate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.impl.RDFjson;
import org.apache.jena.datatypes.xsd.impl.XMLLiteralType;
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
 * Processing Algorithms, 8.1</a>); it is not begun where the answer is large. Other forms are written as a stream. What a
 * form writes as it stands, XML or JSON, has to be that.
 */
record WholeGraphForm(Graph answer, Limits limits) implements FormCheck {
    @Override
    public void check(String mediaType) {
        String form = mediaType.toLowerCase(Locale.ROOT);
        if (form.startsWith(WebContent.contentTypeRDFXML) && holds(XMLLiteralType.rdfXMLLiteral, Literals::isXml)) {
            throw new Refused(406, "RDF/XML cannot hold an XML literal that is no XML; ask for Turtle or N-Triples.");
        }
        if (!form.startsWith(WebContent.contentTypeJSONLD)) {
            return;
        }
        if (holds(RDFjson.rdfJSON, Literals::isJson)) {
            throw new Refused(406, "JSON-LD cannot hold a JSON literal that is no JSON; ask for Turtle or N-Triples.");
        }
        if (isLarge()) {
            throw new Refused(
                    413,
                    "JSON-LD is for answers of up to " + limits.jsonLdTriples() + " triples and "
                            + limits.jsonLdCharacters()
                            + " characters, and this one has more; ask for Turtle or N-Triples.");
        }
    }

    /** Whether a literal of that type is not of its form. */
    private boolean holds(RDFDatatype type, Predicate<String> isSound) {
        return answer.stream()
                .map(Triple::getObject)
                .anyMatch(object -> object.isLiteral()
                        && object.getLiteralDatatype().equals(type)
                        && !isSound.test(object.getLiteralLexicalForm()));
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
