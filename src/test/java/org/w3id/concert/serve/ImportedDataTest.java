package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.graph.imports.DataSet;
import org.w3id.concert.graph.imports.Import;
import org.w3id.concert.graph.imports.Imports;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/** A real server over the project's own graph with data sets of the user's, which are made by hand here. */
class ImportedDataTest {
    private static final Pattern ROW =
            Pattern.compile("cow-igo igo_year_format3\\.csv rows? \\d+[^,\\]\\)]*, column [a-z]+");

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static Web web;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(
                folder.resolve("states2016.csv"),
                "ccode,statenme,state\n365,Russia,russia\n371,Armenia,armenia\n705,Kazakhstan,kazakhstan\n");
        Files.writeString(
                folder.resolve("igo_year_format3.csv"),
                "ioname,year,russia,armenia,kazakhstan\nCSTO,2012,1,1,1\nCSTO,2013,1,1,1\nSCO,2012,1,3,1\n"
                        + "SCO,2013,1,3,1\nPACT,2012,1,1,0\nPACT,2013,1,1,0\n");
        Files.writeString(
                folder.resolve("td_rivalries.csv"),
                "rivalryno,rivalryname,ccode1,ccode2,styear,endyear\n1,Made up,371,365,2001,2013\n");
        List<Import> imports = new ArrayList<>();
        for (String given : List.of("cow-igo=" + folder, "rivalries=" + folder)) {
            imports.addAll(Imports.read(WholeGraph.HOME, given, sentence -> {}));
        }
        server = ConcertServer.overMemory(
                        UnionDataset.of(
                                Build.build(WholeGraph.HOME, Base.PUBLISHED, Counted.ALL, imports, sentence -> {})),
                        SmallServer.CONFIGURATION,
                        QueryFolder.read(WholeGraph.HOME),
                        Passages.none(),
                        Base.PUBLISHED,
                        Address.local(0))
                .start();
        web = new Web(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_graph_of_an_import_has_terms_citation_and_version() {
        DataSet cow = DataSet.onRecord(WholeGraph.HOME).stream()
                .filter(each -> each.name().equals("cow-igo"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "terms,citation,version\n" + cow.terms() + ",\"" + cow.citation() + "\"," + cow.version() + "\n",
                web.csv(
                        """
                        PREFIX dcat: <http://www.w3.org/ns/dcat#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        SELECT ?terms ?citation ?version WHERE {
                            GRAPH <https://w3id.org/concert/graph/import/cow-igo> {
                                <https://w3id.org/concert/graph/import/cow-igo> dcterms:rights ?terms ;
                                    dcterms:bibliographicCitation ?citation ;
                                    dcat:version ?version .
                            }
                        }
                        """));
    }

    @Test
    void the_roster_of_a_data_set_can_be_asked() {
        assertEquals(
                """
                Armenia,observer,2012/2013,"cow-igo igo_year_format3.csv rows 4–5, column armenia"
                Kazakhstan,full,2012/2013,"cow-igo igo_year_format3.csv rows 4–5, column kazakhstan"
                Russia,full,2012/2013,"cow-igo igo_year_format3.csv rows 4–5, column russia"
                """,
                web.get("queries/what-is-the-roster-of-a-body-in-a-data-set.csv?body=organization/sco"
                                + "&dataSet=document/cow-igo")
                        .body()
                        .replace("\r", "")
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("^[^,]*,([^,]*),yes,[^,]*/([a-z]+),", "$1,$2,")
                                .replaceFirst("(20\\d\\d/20\\d\\d),,", "$1,"))
                        .sorted()
                        .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
    }

    @Test
    void a_proof_ends_in_file_rows_and_column() {
        String text = web.get("explain?a=csto&b=sco&at=2012&format=text").body();
        assertEquals("CONCLUDED: ", text.substring(0, 11));
        List<String> rows = ROW.matcher(text)
                .results()
                .map(each -> each.group())
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "cow-igo igo_year_format3.csv rows 2–3, column kazakhstan",
                        "cow-igo igo_year_format3.csv rows 2–3, column russia",
                        "cow-igo igo_year_format3.csv rows 4–5, column kazakhstan",
                        "cow-igo igo_year_format3.csv rows 4–5, column russia"),
                rows);
    }

    @Test
    void what_is_known_of_a_body_that_only_the_data_set_has_ends_there_too() {
        String text = web.get("explain?a=pact&b=csto&at=2012&format=text").body();
        assertEquals("NOT CONCLUDED: ", text.substring(0, 15));
        assertEquals(true, text.contains("cow-igo igo_year_format3.csv rows 6–7, column armenia"), text);
    }

    @Test
    void without_one_source_the_data_sets_still_count_and_without_a_data_set_they_do_not() {
        String question = "explain?a=csto&b=sco&at=2012&format=text&without=";
        assertEquals(
                true,
                ROW.matcher(web.get(question + "nikitin-2018-regional-organizations")
                                .body())
                        .find());
        assertEquals(false, ROW.matcher(web.get(question + "cow-igo").body()).find());
        assertEquals(400, web.get(question + "atop").statusCode());
    }

    @Test
    void a_data_set_that_is_served_can_be_named_among_the_sources() {
        assertEquals(
                """
                a,b,measure,value,at,sources,nested
                CSTO,PACT,shared-members,2,2012,cow-igo,PACT in CSTO by members
                """,
                web.get("measure?bodies=PACT,CSTO&measures=shared-members&at=2012&sources=cow-igo")
                        .body());
        assertEquals(400, web.get("measure?sources=atop").statusCode());
    }

    @Test
    void rivals_are_counted_among_the_members() {
        String question = "measure?bodies=PACT&measures=rivalry&at=";
        assertEquals(
                "PACT,,rivalry,1,2012,cow-igo rivalries-td,",
                web.get(question + "2012").body().lines().skip(1).findFirst().orElse(""));
        assertEquals(
                "PACT,,rivalry,silent,2012,cow-igo,",
                web.get(question + "2012&sources=cow-igo")
                        .body()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
        assertEquals(
                "PACT,,rivalry,1,2012,cow-igo rivalries-td,",
                web.get(question + "2012&sources=cow-igo,rivalries-td")
                        .body()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
    }
}
