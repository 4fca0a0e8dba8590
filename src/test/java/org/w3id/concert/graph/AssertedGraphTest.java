package org.w3id.concert.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.claim.ClaimFile;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

class AssertedGraphTest {
    @TempDir
    Path folder;

    @Test
    void faults_of_all_files_are_reported_together_and_no_graph_comes_out() throws IOException {
        Home home = copy();
        edit(home, "claims/insor-2011-csto-responsible-security.csv", "agent/insor", "agent/nobody", 1);
        edit(home, "entities.csv", "organization/csto,", "CSTO,", 1);
        edit(home, "conflicts.csv", "insor-2011-", "insor-1911-", 1);
        Files.delete(home.ontology().resolve("states.csv"));
        FaultyInput input = assertThrows(FaultyInput.class, () -> AssertedGraph.build(home, Base.PUBLISHED));
        Set<String> files = new TreeSet<>();
        input.faults().stream()
                .map(Fault::file)
                .map(file -> file.replaceFirst(".*/", ""))
                .forEach(files::add);
        assertEquals(
                Set.of(
                        "conflicts.csv",
                        "entities.csv",
                        "insor-2011-csto-responsible-security.csv",
                        "names.csv",
                        "nikitin-2018-regional-organizations.csv",
                        "states.csv",
                        "surface-forms.csv",
                        "cia-factbook-2020-01.csv",
                        "cia-factbook-2020-01.notes.csv"),
                files);
    }

    @Test
    void a_source_can_be_left_out() {
        Dataset without = AssertedGraph.build(
                        WholeGraph.HOME, Base.PUBLISHED, new Counted(Set.of("cia-factbook-2020-01"), Set.of()))
                .dataset();
        assertEquals(List.of(), names(without, "import/"));
        assertEquals(
                List.of("source/insor-2011-csto-responsible-security", "source/nikitin-2018-regional-organizations"),
                names(without, "source/"));
    }

    @Test
    void another_base_changes_entities_and_graphs_and_no_vocabulary() {
        Dataset local = AssertedGraph.build(WholeGraph.HOME, new Base("http://localhost:3030/"))
                .dataset();
        String published = Iter.asStream(local.listModelNames())
                .flatMap(name -> local.getNamedModel(name).listStatements().toList().stream())
                .flatMap(statement -> Stream.of(statement.getSubject(), statement.getObject()))
                .filter(node -> node.isURIResource())
                .map(node -> node.asResource().getURI())
                .filter(iri -> iri.startsWith("https://w3id.org/concert/id/")
                        || iri.startsWith("https://w3id.org/concert/graph/"))
                .findFirst()
                .orElse("none");
        assertEquals("none", published);
        assertEquals(
                AssertedGraph.build(WholeGraph.HOME, Base.PUBLISHED)
                        .dataset()
                        .getNamedModel("https://w3id.org/concert/graph/facts")
                        .size(),
                local.getNamedModel("http://localhost:3030/graph/facts").size());
    }

    @Test
    void a_new_document_and_a_new_organization_need_no_change_of_the_program() throws IOException {
        Home home = copy();
        append(home, "documents.csv", "third-2019,third-2019,schema:Report,A third report,Somebody,2019,,,,A report");
        append(home, "entities.csv", "organization/new-body,New Body,NB,org:FormalOrganization,A body,,");
        Files.writeString(
                home.ontology().resolve("claims/third-2019.csv"),
                String.join(",", ClaimFile.COLUMNS) + "\nthird-2019-0001,third-2019,0,9," + "0".repeat(64)
                        + ",organization/new-body,hasFunction,function/drug-trafficking,level=function-level/activity,"
                        + "fact,+,agent/unnamed,New Body acts against drug trafficking.,test,\n");
        AssertedGraph graph = AssertedGraph.build(home, Base.PUBLISHED);
        Resource body = Base.PUBLISHED.id("organization/new-body");
        assertEquals(
                List.of("third-2019 0–9"),
                graph.dataset()
                        .getNamedModel(Base.PUBLISHED.graph("facts"))
                        .listSubjectsWithProperty(CONCERT.body, body)
                        .mapWith(fact -> fact.getProperty(CONCERT.locator).getString())
                        .toList());
    }

    private static void append(Home home, String name, String line) throws IOException {
        Files.writeString(home.ontology().resolve(name), line + "\n", StandardOpenOption.APPEND);
    }

    private static List<String> names(Dataset dataset, String beginning) {
        return Iter.asStream(dataset.listModelNames())
                .map(name -> name.getURI().substring("https://w3id.org/concert/graph/".length()))
                .filter(name -> name.startsWith(beginning))
                .sorted()
                .toList();
    }

    private Home copy() throws IOException {
        Path ontology = WholeGraph.HOME.ontology();
        try (Stream<Path> files = Files.walk(ontology)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, folder.resolve("ontology").resolve(ontology.relativize(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return new Home(folder);
    }

    private static void edit(Home home, String name, String from, String to, int line) throws IOException {
        Path file = home.ontology().resolve(name);
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
        int at = line;
        while (!lines.get(at).contains(from)) {
            at++;
        }
        lines.set(at, lines.get(at).replace(from, to));
        Files.write(file, lines);
    }
}
