package org.w3id.concert.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.PROV;

/**
 * What turns a graph that was made with one version of the ontology into one of the next: a SPARQL update in
 * {@code ontology/migrations/{from}-to-{to}.ru}, whose first line says in words what it changes. The graph then says its
 * new version, and that it was migrated and by what.
 */
public record Migration(Path file, String from, String to) {
    private static final Pattern NAME = Pattern.compile("(\\d+\\.\\d+\\.\\d+)-to-(\\d+\\.\\d+\\.\\d+)\\.ru");

    /** Those of a home, by their names. */
    public static List<Migration> of(Home home) {
        return home.files("ontology/migrations", ".ru").stream()
                .map(Migration::of)
                .sorted(Comparator.comparing(migration -> migration.file().toString()))
                .toList();
    }

    private static Migration of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new FaultyInput(new Fault(
                    file.toString(), 0, "migration", "a name such as 0.1.0-to-0.2.0.ru expected", "rename the file"));
        }
        return new Migration(file, name.group(1), name.group(2));
    }

    /** Applies to a copy of {@code graph} what leads on from its version, one after another. */
    public static Applied apply(DatasetGraph graph, List<Migration> all) {
        DatasetGraph copy = DatasetGraphFactory.create();
        graph.find().forEachRemaining(copy::add);
        copy.prefixes().putAll(graph.prefixes());
        List<Migration> applied = new ArrayList<>();
        for (Optional<Migration> next = next(copy, all); next.isPresent(); next = next(copy, all)) {
            next.get().applyTo(copy);
            applied.add(next.get());
        }
        return new Applied(copy, applied);
    }

    /** The graph as it is now, and what was applied to it, in order; nothing where it is of the newest version. */
    public record Applied(DatasetGraph graph, List<Migration> migrations) {}

    private static Optional<Migration> next(DatasetGraph graph, List<Migration> all) {
        String version = new Release(graph).versionText();
        return all.stream()
                .filter(migration -> migration.from().equals(version))
                .findFirst();
    }

    private void applyTo(DatasetGraph graph) {
        try {
            UpdateAction.parseExecute(Home.text(file), graph);
        } catch (QueryParseException e) {
            throw new FaultyInput(new Fault(file.toString(), e.getLine(), "SPARQL update", e.getMessage(), ""));
        }
        Base base = new Release(graph).base();
        Node layer = NodeFactory.createURI(base.graph("ontology"));
        Node version = OWL2.versionInfo.asNode();
        graph.deleteAny(layer, Release.ONTOLOGY, version, Node.ANY);
        graph.add(layer, Release.ONTOLOGY, version, NodeFactory.createLiteralString(to));
        Node self = NodeFactory.createURI(base.iri() + "migration/" + from + "-to-" + to);
        graph.add(layer, Release.ONTOLOGY, PROV.wasGeneratedBy.asNode(), self);
        graph.add(layer, self, RDF.type.asNode(), NodeFactory.createURI(PROV.NS + "Activity"));
        graph.add(layer, self, RDFS.label.asNode(), NodeFactory.createLiteralLang(words(), "en"));
    }

    /** What it changes, as its first line says. */
    public String words() {
        return Home.text(file).lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
    }
}
