package org.w3id.concert.reason.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.reason.Names;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

class ScenarioTest {
    private static final Names NAMES = new Names(WholeGraph.union(), Base.PUBLISHED);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Uzbekistan leaves CSTO in 2008                             | uzbekistan leaves csto 2008
                    georgia joins Commonwealth of Independent States 1993-12   | georgia joins cis 1993-12
                    air-defence moves from CIS to CSTO                         | air-defence moves from cis to csto
                    programme/unified-air-defence-system moves from cis to csto | unified-air-defence-system moves from cis to csto
                    CIS merges with CSTO into CIS                              | cis merges with csto into cis
                    GUAM is dissolved                                          | guam is dissolved
                    guam is dissolved 2019                                     | guam is dissolved 2019
                    CSTO and NATO conclude a cooperation agreement on 2019-05-01 | csto and nato conclude a cooperation agreement 2019-05-01
                    """)
    void a_change_is_read_by_what_people_type(String typed, String text) {
        Change change = ChangeGrammar.read(typed, NAMES, "whatif", 0);
        assertEquals(text, change.text());
        assertEquals(change, ChangeGrammar.read(change.text(), NAMES, "whatif", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    uzbekistan leaves csto          | whatif: uzbekistan leaves csto: a change expected; one of: STATE leaves BODY DATE
                    csto is good                    | whatif: csto is good: a change expected; one of: STATE leaves BODY DATE
                    atlantis leaves csto 2008       | whatif: atlantis: the name of one state expected
                    uzbekistan leaves cstoo 2008    | whatif: cstoo: the name of one organization expected
                    uzbekistan leaves csto 2008-13  | whatif: 2008-13: a date such as 2008, 2020-01 or 2020-01-31 expected
                    dancing moves from cis to csto  | whatif: dancing: a function, or one programme, operation
                    csto merges with csto into cis  | whatif: csto: two different bodies expected
                    """)
    void a_fault_is_one_sentence(String typed, String fault) {
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> ChangeGrammar.read(typed, NAMES, "whatif", 0));
        assertEquals(1, faulty.faults().size());
        assertEquals(true, faulty.getMessage().startsWith(fault), faulty.getMessage());
    }

    @Test
    void a_saved_scenario_is_read_again_under_the_same_digest() throws IOException {
        Scenario scenario = Scenario.of(List.of("CIS merges with CSTO into CIS", "GUAM is dissolved 2019"), NAMES);
        Path file = folder.resolve("merger.scenario");
        Files.writeString(file, scenario.text());
        Scenario read = Scenario.read(file, NAMES);
        assertEquals(scenario.changes(), read.changes());
        assertEquals(scenario.digest(), read.digest());
        assertEquals("What if cis merges with csto into cis; guam is dissolved 2019", read.title());
        Files.writeString(
                file,
                "One body for the CIS area\n\n# as proposed\ncis  merges with csto into cis\nguam is dissolved 2019\n");
        assertEquals("One body for the CIS area", Scenario.read(file, NAMES).title());
        assertEquals(scenario.digest(), Scenario.read(file, NAMES).digest());
    }

    @Test
    void all_faults_of_a_file_are_reported_together() throws IOException {
        Path file = folder.resolve("bad.scenario");
        Files.writeString(file, "guam is dissolved\nguam dissolves\natlantis joins cis 2000\n");
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> Scenario.read(file, NAMES));
        assertEquals(
                List.of("bad.scenario 1 guam is dissolved", "bad.scenario 2 guam dissolves", "bad.scenario 3 atlantis"),
                faulty.faults().stream().map(ScenarioTest::place).toList());
    }

    private static String place(Fault fault) {
        return fault.file() + " " + fault.line() + " " + fault.term();
    }
}
