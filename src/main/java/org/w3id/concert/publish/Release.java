package org.w3id.concert.publish;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * What the graph says of itself as a publication, in the header of its ontology; empty where it says nothing. A date
 * is never the clock's, so that the same graph is the same release. Read within a transaction.
 */
public record Release(DatasetGraph dataset) {
    /** The ontology's IRI, whatever the base of entities is. */
    public static final Node ONTOLOGY = NodeFactory.createURI(CONCERT.NS.substring(0, CONCERT.NS.length() - 1));

    public Optional<Node> licence() {
        return header(DCTerms.license).filter(Node::isURI);
    }

    public Optional<Node> date() {
        return header(DCTerms.modified).filter(Node::isLiteral);
    }

    public Optional<Node> version() {
        return header(OWL2.versionInfo).filter(Node::isLiteral);
    }

    private Optional<Node> header(Property property) {
        Iterator<Quad> quads = dataset.findNG(Node.ANY, ONTOLOGY, property.asNode(), Node.ANY);
        return quads.hasNext() ? Optional.of(quads.next().getObject()) : Optional.empty();
    }

    /** What the IRIs of entities begin with; the published base where there is no layer yet. */
    public Base base() {
        String ending = "graph/ontology";
        return Iter.toList(dataset.listGraphNodes()).stream()
                .map(Node::toString)
                .filter(name -> name.endsWith("/" + ending))
                .findFirst()
                .map(name -> new Base(name.substring(0, name.length() - ending.length())))
                .orElse(Base.PUBLISHED);
    }

    /** The version, or the words that there is none; likewise the date. */
    public String versionText() {
        return version().map(Node::getLiteralLexicalForm).orElse("not stated");
    }

    public String dateText() {
        return date().map(Node::getLiteralLexicalForm).orElse("not stated");
    }
}
