package org.w3id.concert.serve.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.w3id.concert.serve.http.Visit;

/** The forms in which a description is offered, each with the ending that asks for it whatever is accepted. */
public enum Representation {
    HTML(".html", "text/html", null),
    TURTLE(".ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    JSON_LD(".jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
    N_TRIPLES(".nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
    RDF_XML(".rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

    public static final List<Representation> RDF = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

    private final String ending;
    private final String type;
    private final RDFFormat format;

    Representation(String ending, String type, RDFFormat format) {
        this.ending = ending;
        this.type = type;
        this.format = format;
    }

    public String ending() {
        return ending;
    }

    public String type() {
        return type;
    }

    /** For the forms of RDF. */
    public String write(Graph graph) {
        return RDFWriter.source(graph).format(format).asString();
    }

    /** Where the reader has no preference, {@code first}; empty where none will do. */
    public static Optional<Representation> preferred(Visit visit, Representation first) {
        List<String> offers = Arrays.stream(values())
                .sorted((one, other) -> Boolean.compare(other == first, one == first))
                .map(Representation::type)
                .toList();
        return visit.preferred(offers.toArray(String[]::new)).flatMap(type -> Arrays.stream(values())
                .filter(form -> form.type.equals(type))
                .findFirst());
    }

    public static Optional<Representation> endingOf(String path) {
        return Arrays.stream(values())
                .filter(form -> path.endsWith(form.ending))
                .findFirst();
    }

    public String without(String path) {
        return path.substring(0, path.length() - ending.length());
    }

    public static String types() {
        return Arrays.stream(values()).map(Representation::type).collect(Collectors.joining(", "));
    }
}
