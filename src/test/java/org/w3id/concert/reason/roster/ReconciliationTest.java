package org.w3id.concert.reason.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.imports.ImportLayers;
import org.w3id.concert.graph.imports.Imports;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;
import org.w3id.concert.vocab.Base;

class ReconciliationTest {
    private static final Path DATA = WholeGraph.HOME.folder().resolve("../shared/data");
    private static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);
    private static final String RESTATED = "cia-factbook-2020-01";
    private static final Map<String, String> WORDS = Map.of(
            "full", "member",
            "associate", "associate member",
            "participant", "participating member",
            "candidate", "candidate country",
            "dialogue-partner", "dialogue member");
    private static final Map<String, String> BODIES = Map.of(
            "BSEC", "bsec",
            "CE", "council-of-europe",
            "CIS", "cis",
            "CSTO", "csto",
            "EAEC", "eurasec",
            "EU", "eu",
            "OSCE", "osce",
            "SCO", "sco");

    @TempDir
    private Path folder;

    @Test
    void each_difference_is_explained_by_what_the_sources_say() throws IOException {
        Files.writeString(
                folder.resolve("states2016.csv"),
                "ccode,statenme,state\n365,Russia,russia\n345,Yugoslavia,yugoslavia\n704,Uzbekistan,uzbekistan\n"
                        + "640,Turkey,turkey\n");
        Files.writeString(
                folder.resolve("igo_year_format3.csv"),
                "ioname,year,russia,yugoslavia,uzbekistan,turkey\nCSTO,2004,1,3,1,0\nCSTO,2005,1,3,0,0\n"
                        + "CSTO,2006,3,0,0,0\n");
        Reconciliation csto = of(union("cow-igo=" + folder), "csto", ALWAYS);
        assertEquals("unknown", line(csto, "ARM").difference().word());
        assertEquals("role", line(csto, "RUS").difference().word());
        assertEquals("time", line(csto, "UZB").difference().word());
        assertEquals("predecessor", line(csto, "cow-345").difference().word());
        assertEquals(
                true,
                line(csto, "cow-345").explanation().endsWith("From 2006 the code 345 stands for SRB"),
                line(csto, "cow-345").explanation());
        assertEquals(
                true,
                line(csto, "UZB").explanation().contains("cow-igo observes a change after 2004/2004"),
                line(csto, "UZB").explanation());
    }

    /** Runs where ../shared/data is at hand. */
    @Test
    void the_published_differences_are_reproduced() {
        assumeTrue(Files.isDirectory(DATA.resolve("cow-igo")), "the published files are not at hand");
        List<Fault> faults = new ArrayList<>();
        TreeSet<String> expected = new TreeSet<>();
        for (Row row : Table.read(
                DATA.resolve("conflict_fixture_cow2014_vs_factbook2020.csv"), List.of("org", "iso3"), faults)) {
            expected.add(String.join(
                    ",", row.get("org"), row.get("iso3"), row.get("cow_v3_2014"), row.get("cia_factbook_jan2020")));
        }
        Model graph = union("cow-igo=" + DATA.resolve("cow-igo"));
        TreeSet<String> actual = new TreeSet<>();
        BODIES.forEach((code, body) -> of(graph, body, new Period(LocalDate.of(2014, 12, 31), LocalDate.MAX))
                .lines()
                .forEach(line -> {
                    String cow = role(line, "cow-igo");
                    String listed = role(line, RESTATED);
                    String word = WORDS.getOrDefault(listed, listed);
                    if (!cow.equals(listed) || cow.equals("associate")) {
                        actual.add(String.join(",", code, line.state(), cow, word));
                    }
                }));
        actual.removeIf(line -> line.endsWith(",,"));
        assertEquals(List.of(), faults);
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private static String role(RosterLine line, String source) {
        return line.entries().stream()
                .filter(entry -> entry.source().equals(source))
                .map(Entry::role)
                .findFirst()
                .orElse("");
    }

    private static RosterLine line(Reconciliation reconciliation, String state) {
        return reconciliation.lines().stream()
                .filter(line -> line.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static Reconciliation of(Model graph, String body, Period window) {
        return Reconciliation.of(
                graph, Base.PUBLISHED, Base.PUBLISHED.id("organization/" + body).inModel(graph), window);
    }

    private static Model union(String given) {
        Dataset imported = DatasetFactory.createGeneral();
        ImportLayers.of(
                        Imports.read(WholeGraph.HOME, given, sentence -> {}),
                        WholeGraph.HOME,
                        Base.PUBLISHED,
                        sentence -> {})
                .addKnown(imported);
        Model known = imported.getNamedModel(Base.PUBLISHED.graph("import/cow-igo"));
        return ModelFactory.createUnion(WholeGraph.union(), known);
    }
}
