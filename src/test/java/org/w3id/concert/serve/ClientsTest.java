package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients that people use read what the server says. Those that are not on this machine are skipped. */
class ClientsTest {
    private static final String SELECT = "SELECT ?o WHERE { ?o <https://w3id.org/concert/ontology#hasMember> ?state }";
    private static final String CONSTRUCT =
            "CONSTRUCT WHERE { ?s <https://w3id.org/concert/ontology#hasMember> ?state }";

    /** Where Debian's packages of Python modules are seen, whatever other Pythons there are. */
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static String url;

    @BeforeAll
    static void start() {
        server = SmallServer.inMemory(folder);
        url = server.url();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void jena_asks_and_dereferences() {
        try (RDFConnection connection = RDFConnectionRemote.create()
                        .queryEndpoint(url + "sparql")
                        .build();
                QueryExecution select = connection.query(SELECT);
                QueryExecution construct = connection.query(CONSTRUCT)) {
            assertTrue(select.execSelect().hasNext());
            assertTrue(construct.execConstruct().size() > 0);
        }
        Model entity = RDFParser.source(url + "id/organization/csto")
                .httpHeader("Accept", "text/turtle")
                .toModel();
        assertTrue(entity.size() > 0);
    }

    @Test
    void curl_follows_an_entity_to_its_turtle() {
        assumeTrue(runs("curl", "--version"), "curl is not there");
        String turtle = output("curl", "-sfL", "-H", "Accept: text/turtle", url + "id/organization/csto");
        assertTrue(turtle.contains("PREFIX"), turtle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/organization/csto", "doc/organization/csto.ttl", "ontology", "void", "sparql"})
    void rdflib_parses(String path) {
        assumeTrue(runs(PYTHON, "-c", "import rdflib"), "RDFLib is not there");
        String program = "import rdflib, sys; print(len(rdflib.Graph().parse(sys.argv[1])) > 0)";
        assertEquals("True", output(PYTHON, "-c", program, url + path).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "POST_FORM"})
    void rdflib_asks_by(String method) {
        assumeTrue(runs(PYTHON, "-c", "import rdflib"), "RDFLib is not there");
        String program = "import sys; from rdflib.plugins.stores.sparqlstore import SPARQLStore;"
                + " print(len(list(SPARQLStore(sys.argv[1], method=sys.argv[2]).query(sys.argv[3]))) > 0)";
        assertEquals(
                "True",
                output(PYTHON, "-c", program, url + "sparql", method, SELECT).strip());
    }

    @ParameterizedTest
    @CsvSource({"JSON,S", "XML,S", "CSV,S", "N3,C", "RDFXML,C", "RDF,C", "TURTLE,C", "XML,C"})
    void sparqlwrapper_takes(String format, String kind) {
        assumeTrue(runs(PYTHON, "-c", "import SPARQLWrapper"), "SPARQLWrapper is not there");
        String program = "import sys, SPARQLWrapper as s; w = s.SPARQLWrapper(sys.argv[1]); w.setQuery(sys.argv[2]);"
                + " w.setReturnFormat(getattr(s, sys.argv[3])); r = w.query().convert(); print(r is not None)";
        String query = kind.equals("S") ? SELECT : CONSTRUCT;
        assertTrue(output(PYTHON, "-W", "ignore", "-c", program, url + "sparql", query, format)
                .endsWith("True\n"));
    }

    /** The folder with Comunica is named by the environment, because it is large and only for this. */
    @Test
    void comunica_finds_out_that_this_is_an_endpoint() {
        String comunica = System.getenv("COMUNICA");
        assumeTrue(comunica != null && Files.isExecutable(Path.of(comunica)), "COMUNICA names no comunica-sparql");
        assertTrue(output(comunica, url + "sparql", SELECT).contains("organization/csto"));
    }

    private static boolean runs(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "no end of " + command[0]);
            assertEquals(0, process.exitValue(), text);
            return text;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
