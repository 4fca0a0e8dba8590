package org.w3id.concert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Every term of the ontology occurs in a query, a rule, a shape, a check or a claim. */
class TermsInUseTest {
    private static final Pattern TERM = Pattern.compile("concert:(\\w+)");

    @Test
    void every_term_is_used() {
        Set<String> unused = new TreeSet<>();
        Model ontology = WholeGraph.all().getNamedModel(Base.PUBLISHED.graph("ontology"));
        ontology.listSubjectsWithProperty(RDF.type)
                .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(CONCERT.NS))
                .forEach(term -> unused.add(term.getURI().substring(CONCERT.NS.length())));
        AssertedGraph.build(WholeGraph.HOME, Base.PUBLISHED)
                .claims()
                .forEach(claim -> unused.remove(claim.property().name()));
        files().map(Home::text).forEach(text -> {
            for (Matcher term = TERM.matcher(text); term.find(); ) {
                unused.remove(term.group(1));
            }
        });
        assertEquals(Set.of(), unused);
    }

    private static Stream<Path> files() {
        return Stream.concat(
                Stream.of(
                                List.of("queries", ".rq"),
                                List.of("ontology/rules", ".rq"),
                                List.of("ontology/rules", ".ttl"),
                                List.of("ontology/checks", ".rq"))
                        .flatMap(folder -> WholeGraph.HOME.files(folder.get(0), folder.get(1)).stream()),
                Stream.of(WholeGraph.HOME.ontology().resolve("shapes.ttl")));
    }
}
