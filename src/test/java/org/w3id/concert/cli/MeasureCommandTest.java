package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.vocab.CONCERT;

class MeasureCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRosters() throws IOException {
        Files.writeString(
                folder.resolve("states2016.csv"), "ccode,statenme,state\n365,Russia,russia\n371,Armenia,armenia\n");
        Files.writeString(
                folder.resolve("igo_year_format3.csv"),
                "ioname,year,russia,armenia\nX,2010,1,1\nY,2010,1,0\nX,2011,1,1\nY,2011,1,3\n");
    }

    @Test
    void only_the_data_sets_count_that_are_given() {
        assertEquals(0, run("--with", "cow-igo=" + folder, "--at", "2011", "--measures", "shared-members,containment"));
        assertEquals(
                """
                a,b,measure,value,at,sources,nested
                X,Y,shared-members,1,2011,cow-igo,Y in X by members
                X,Y,containment,0.5,2011,cow-igo,Y in X by members
                Y,X,containment,1,2011,cow-igo,Y in X by members
                """,
                out.toString());
    }

    @Test
    void a_body_that_documents_and_data_sets_know_is_one() throws IOException {
        Files.writeString(
                folder.resolve("igo_year_format3.csv"), "ioname,year,russia,armenia\nCSTO,2018,1,1\nCIS,2018,1,1\n");
        assertEquals(
                0,
                run(
                        "--with",
                        "cow-igo=" + folder,
                        "--sources",
                        "cow-igo,nikitin-2018-regional-organizations",
                        "--at",
                        "2018",
                        "--bodies",
                        "CSTO,CIS",
                        "--measures",
                        "shared-members,dyadic,duplication"));
        String sources = "cow-igo nikitin-2018-regional-organizations,CIS in CSTO by members\n";
        assertEquals(
                "a,b,measure,value,at,sources,nested\nCIS,CSTO,shared-members,2,2018," + sources
                        + "CIS,CSTO,dyadic,true,2018," + sources + "CIS,CSTO,duplication,2,2018," + sources,
                out.toString());
    }

    @Test
    void other_roles_count_if_asked_for() {
        assertEquals(0, run("--with", "cow-igo=" + folder, "--roles", "full,observer", "--measures", "shared-members"));
        assertEquals("a,b,measure,value,at,sources,nested\nX,Y,shared-members,2,2011-12-31,cow-igo,\n", out.toString());
    }

    @Test
    void a_measure_that_needs_functions_is_silent_on_a_roster() {
        assertEquals(
                0,
                run(
                        "--with",
                        "cow-igo=" + folder,
                        "--measures",
                        "weighted-dyadic",
                        "--at",
                        "2010",
                        "--format",
                        "table"));
        assertEquals(
                """
                a  b  measure          value                   at    sources  nested
                X  Y  weighted-dyadic  silent: functions of X  2010  cow-igo  Y in X by members
                """,
                out.toString());
    }

    @Test
    void the_last_year_of_a_data_set_is_no_exit_and_that_is_said() {
        assertEquals(0, run("--with", "cow-igo=" + folder, "--at", "2018", "--measures", "shared-members"));
        assertEquals(
                "a,b,measure,value,at,sources,nested\nX,Y,shared-members,1,2018,cow-igo,Y in X by members\n",
                out.toString());
        assertEquals(
                true,
                err.toString().contains("cow-igo ends before 2018-12-31; memberships of its last year are taken to"),
                err.toString());
    }

    @Test
    void sensitivity_repeats_a_measure_for_what_it_depends_on() {
        assertEquals(
                0, run("--with", "cow-igo=" + folder, "--at", "2011", "--measures", "shared-members", "--sensitivity"));
        assertEquals(
                """
                a,b,measure,value,at,sources,nested,m,k,level,roles,without
                X,Y,shared-members,1,2011,cow-igo,Y in X by members,2,1,1,full,
                X,Y,shared-members,1,2011,cow-igo,Y in X by members,2,1,1,full associate,
                X,Y,shared-members,2,2011,cow-igo,,2,1,1,full associate observer,
                """,
                out.toString());
    }

    @Test
    void measures_in_turtle_are_observations_of_a_data_cube() {
        assertEquals(
                0,
                run(
                        "--with",
                        "cow-igo=" + folder,
                        "--at",
                        "2011",
                        "--measures",
                        "shared-members,containment,member-nested,dyadic",
                        "--format",
                        "ttl"));
        Model cube = RDFParser.fromString(out.toString(), Lang.TURTLE).toModel();
        assertEquals(
                List.of(
                        "X Y containment 0.5 decimal 2011 cow-igo",
                        "X Y dyadic silent: functions of X 2011 cow-igo",
                        "X Y member-nested false boolean 2011 cow-igo",
                        "X Y shared-members 1 integer 2011 cow-igo",
                        "Y X containment 1 integer 2011 cow-igo",
                        "Y X member-nested true boolean 2011 cow-igo"),
                cube
                        .listSubjectsWithProperty(RDF.type, CONCERT.Measurement)
                        .mapWith(MeasureCommandTest::observation)
                        .toList()
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of("https://w3id.org/concert/id/dataset/measures"),
                cube.listObjectsOfProperty(cube.createProperty("http://purl.org/linked-data/cube#dataSet"))
                        .mapWith(Object::toString)
                        .toList());
    }

    @Test
    void turtle_is_of_pairs_at_a_date_alone() {
        assertEquals(1, run("--with", "cow-igo=" + folder, "--measures", "monadic", "--format", "ttl"));
        assertEquals(
                "ttl: monadic: measures of pairs of bodies at a date expected; ask for CSV",
                err.toString().lines().reduce((first, second) -> second).orElse(""));
    }

    private static String observation(Resource node) {
        String value = node.hasProperty(CONCERT.measuredValue)
                ? node.getProperty(CONCERT.measuredValue).getString() + " "
                        + node.getProperty(CONCERT.measuredValue)
                                .getLiteral()
                                .getDatatypeURI()
                                .replaceFirst(".*#", "")
                : "silent: " + node.getProperty(CONCERT.silence).getString();
        return String.join(
                " ",
                label(node, CONCERT.firstBody),
                label(node, CONCERT.secondBody),
                Slugs.of(node.getPropertyResourceValue(CONCERT.ofMeasure)),
                value,
                label(node, CONCERT.date),
                Slugs.of(node.getPropertyResourceValue(CONCERT.sourceDocument)));
    }

    private static String label(Resource node, Property property) {
        return node.getPropertyResourceValue(property).getProperty(RDFS.label).getString();
    }

    @Test
    void a_level_below_all_functions_is_one_sentence_and_1() {
        assertEquals(1, run("--with", "cow-igo=" + folder, "--at", "2011", "--level", "99"));
        assertEquals(
                "level: 99: a level that functions have expected; 1",
                err.toString().lines().reduce((first, second) -> second).orElseThrow());
    }

    @Test
    void a_name_that_is_not_known_is_one_sentence_and_1() {
        assertEquals(1, run("--with", "cow-igo=" + folder, "--bodies", "Z"));
        assertEquals(
                "bodies: Z: a body of the counted sources expected; leave bodies out to see all",
                err.toString().lines().reduce((first, second) -> second).orElse(""));
        assertEquals(1, run("--measures", "jaccard"));
        assertEquals(1, run("--sources", "atop"));
        assertEquals(1, run("--with", "atop=" + folder));
        assertEquals(1, run("--at", "yesterday"));
        assertEquals(1, run("--m", "0"));
        assertEquals("", out.toString());
    }

    private int run(String... arguments) {
        String[] call = new String[arguments.length + 3];
        call[0] = "measure";
        System.arraycopy(arguments, 0, call, 1, arguments.length);
        call[arguments.length + 1] = "--home";
        call[arguments.length + 2] = WholeGraph.HOME.folder().toString();
        return Concert.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(call);
    }
}
