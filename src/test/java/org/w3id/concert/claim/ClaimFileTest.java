package org.w3id.concert.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.OntologyFiles;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Registry;
import org.w3id.concert.vocab.Base;

class ClaimFileTest {
    private static final String DIGEST = "0".repeat(64);
    private static final String GOOD = "d-0001,d,9,35," + DIGEST
            + ",organization/csto,hasFunction,function/drug-trafficking,"
            + "level=function-level/activity; means=operation/channel; since=2003,fact,+,agent/insor,A gloss.,ed,A-1 B-2";

    @TempDir
    Path folder;

    @Test
    void a_line_becomes_a_claim() throws IOException {
        List<Fault> faults = new ArrayList<>();
        Claim claim = read(GOOD, faults).get(0);
        assertEquals(List.of(), faults);
        assertEquals("d 9–35", claim.locator());
        assertEquals(new Value.Entity("function/drug-trafficking"), claim.value());
        assertEquals(
                List.of(
                        "level Concept[scheme=function-level, slug=activity]",
                        "means Entity[ref=operation/channel]",
                        "since 2003"),
                claim.qualifiers().stream()
                        .map(each -> each.property().column() + " "
                                + (each.value() instanceof Value.Date date
                                        ? date.date().edtf()
                                        : each.value()))
                        .toList());
        assertEquals(List.of("A-1", "B-2"), claim.codings());
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of(
                        "d-0001",
                        "../../d",
                        "claims.csv:2: ../../d: an id of letters, digits, . _ and - expected, at most 100; such as report-2020-0001"),
                Arguments.of(
                        "d-0001",
                        "a b",
                        "claims.csv:2: a b: an id of letters, digits, . _ and - expected, at most 100; such as report-2020-0001"),
                Arguments.of(
                        "A gloss.",
                        "A\u000B gloss.",
                        "claims.csv:2: gloss: text without control characters expected, U+000B found; remove it"),
                Arguments.of(
                        "A gloss.",
                        "A\u202E gloss.",
                        "claims.csv:2: gloss: text without control characters expected, U+202E found; remove it"),
                Arguments.of(
                        "organization/csto",
                        "organization/cstoo",
                        "claims.csv:2: organization/cstoo: entity of the registry expected; add it to entities.csv"),
                Arguments.of(
                        "hasFunction",
                        "hasFunktion",
                        "claims.csv:2: hasFunktion: claim property of the ontology expected; declare it in concert.ttl"),
                Arguments.of(
                        "function/drug-trafficking",
                        "function/drugs",
                        "claims.csv:2: hasFunction=function/drugs: one of [function] expected;"
                                + " check the spelling, or add it to entities.csv or to its scheme"),
                Arguments.of(
                        "since=2003",
                        "since=in 2003",
                        "claims.csv:2: since=in 2003: one of [date] expected;"
                                + " write a date in EDTF, such as 1992-05-15, 1993-12, 1999, 2002/2003 or 2018~"),
                Arguments.of(
                        "means=operation/channel",
                        "number=3",
                        "claims.csv:2: number=3: qualifier that hasFunction allows expected;"
                                + " write name=value, or allow it in concert.ttl"),
                Arguments.of(",fact,", ",true,", "claims.csv:2: true: modality expected (fact, reported, opinion, …)"),
                Arguments.of(
                        ",9,35,",
                        ",35,9,",
                        "claims.csv:2: 35–9: start before end expected; give the passage's code points"),
                Arguments.of("A gloss.", "", "claims.csv:2: gloss: one sentence in our own words expected; write it"),
                Arguments.of(
                        "d-0001,d,",
                        "d-0001,e,",
                        "claims.csv:2: e: document on record expected; add it to documents.csv"),
                Arguments.of(
                        ",ed,A-1 B-2",
                        ",ed",
                        "claims.csv:2: d-0001: 15 fields expected, 14 found; check commas and quotation marks"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_fault_is_said_in_one_sentence(String good, String bad, String sentence) throws IOException {
        List<Fault> faults = new ArrayList<>();
        assertEquals(List.of(), read(GOOD.replace(good, bad), faults));
        assertEquals(List.of(sentence), faults.stream().map(Fault::toString).toList());
    }

    @Test
    void faults_of_all_lines_are_collected_and_good_lines_are_read() throws IOException {
        List<Fault> faults = new ArrayList<>();
        String second = GOOD.replace("d-0001", "d-0002");
        List<Claim> claims = read(
                GOOD.replace(",+,", ",~,") + "\n" + second + "\n" + second.replace("agent/insor", "agent/x"), faults);
        assertEquals(List.of("d-0002"), claims.stream().map(Claim::id).toList());
        assertEquals(
                List.of(
                        "claims.csv:2: ~: polarity + or - expected",
                        "claims.csv:4: d-0002: a new id expected, found the one of claims.csv:3; give it another id",
                        "claims.csv:4: agent/x: entity of the registry expected as attribution; add it to entities.csv"),
                faults.stream().map(Fault::toString).toList());
    }

    private List<Claim> read(String lines, List<Fault> faults) throws IOException {
        Path file = folder.resolve("claims.csv");
        Files.writeString(file, String.join(",", ClaimFile.COLUMNS) + "\n" + lines + "\n");
        List<Fault> ours = new ArrayList<>();
        Model ontology = OntologyFiles.read(WholeGraph.HOME, Base.PUBLISHED, ours);
        ClaimSchema schema = ClaimSchema.read(ontology, Base.PUBLISHED);
        Registry registry = Registry.read(WholeGraph.HOME, schema::hasFunction, ours);
        assertEquals(List.of(), ours);
        return new ClaimFile(schema, registry, Set.of("d"), faults).read(file);
    }
}
