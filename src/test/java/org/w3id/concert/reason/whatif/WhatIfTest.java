package org.w3id.concert.reason.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.Names;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.vocab.Base;

/** Scenarios on the project's own graph. */
class WhatIfTest {
    private static final Baseline BASELINE = new Baseline(WholeGraph.all(), WholeGraph.HOME, Base.PUBLISHED);
    private static final Names NAMES = new Names(WholeGraph.union(), Base.PUBLISHED);

    @Test
    void uzbekistan_leaving_earlier_changes_memberships_and_no_duplication_and_says_why() {
        Difference difference = ask("uzbekistan leaves csto 2008").difference();
        assertEquals(
                List.of(
                        "state/uzbekistan organization/csto 2006–2012 becomes 2006–2008",
                        "state/uzbekistan instrument/collective-security-treaty 2006–2012 becomes 2006–2008"),
                difference.altered().stream()
                        .filter(each -> each.before().kind() == Kind.MEMBERSHIP)
                        .map(each -> String.join(" ", each.before().terms()) + " "
                                + each.before().period() + " becomes "
                                + each.after().period())
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        assertEquals(List.of(), said(Kind.DUPLICATION, difference.vanished()));
        assertEquals(List.of(), said(Kind.DUPLICATION, difference.appeared()));
        assertEquals(1, difference.reasons().size());
        assertEquals(
                true,
                difference.reasons().get(0).startsWith("No overlap or duplication of CSTO rests on 2009–2012: "),
                difference.reasons().get(0));
    }

    @Test
    void csto_without_uzbekistan_leaves_it_uncovered_until_2012() {
        Difference difference = ask("uzbekistan leaves csto 2008").difference();
        assertEquals(
                List.of("state/uzbekistan function/drug-trafficking 2009–2012"),
                said(Kind.COVERAGE, difference.vanished()).stream()
                        .filter(line -> line.contains("drug-trafficking"))
                        .toList());
        assertEquals(List.of(), said(Kind.COVERAGE, difference.appeared()));
    }

    @Test
    void the_air_defence_system_of_cis_under_csto_leaves_three_states_without_it() {
        Difference difference =
                ask("unified-air-defence-system moves from cis to csto").difference();
        assertEquals(
                List.of("organization/cis organization/csto function/military-security 2020-01"),
                said(Kind.OVERLAP, difference.vanished()));
        assertEquals(
                List.of(
                        "state/azerbaijan function/air-defence 2020-01",
                        "state/azerbaijan function/military-security 2020-01",
                        "state/moldova function/air-defence 2020-01",
                        "state/moldova function/military-security 2020-01",
                        "state/uzbekistan function/air-defence 2020-01",
                        "state/uzbekistan function/military-security 2020-01"),
                said(Kind.COVERAGE, difference.vanished()));
        assertEquals(List.of(), said(Kind.MEMBERSHIP, difference.vanished()));
        assertEquals(
                difference.vanished(),
                ask("air-defence moves from cis to csto").difference().vanished());
    }

    @Test
    void what_vanishes_is_proven_in_the_graph_and_what_appears_by_hypothesis() {
        WhatIf answer = ask("unified-air-defence-system moves from cis to csto");
        Finding gone =
                Difference.of(Kind.OVERLAP, answer.difference().vanished()).get(0);
        assertEquals(1, answer.proofsBefore(gone).size());
        assertEquals(
                List.of(),
                answer.proofsBefore(gone).get(0).passages().stream()
                        .filter(evidence -> evidence.locator().startsWith("by hypothesis"))
                        .toList());
        Finding come =
                Difference.of(Kind.COVERAGE, answer.difference().appeared()).get(0);
        List<String> locators = answer.proofsAfter(come).stream()
                .map(Proof::passages)
                .flatMap(List::stream)
                .map(Proof.Evidence::locator)
                .toList();
        assertEquals(
                true,
                locators.contains("by hypothesis, scenario/" + answer.scenario().digest()),
                locators.toString());
        assertEquals(true, locators.contains("nikitin-2018-regional-organizations 9933–10062"), locators.toString());
    }

    @Test
    void guam_dissolved_takes_its_members_and_its_overlap() {
        Difference difference = ask("guam is dissolved 2019").difference();
        assertEquals(
                List.of("organization/cis organization/guam function/new-challenges-and-threats 2020-01"),
                said(Kind.OVERLAP, difference.vanished()));
        assertEquals(
                List.of(
                        "state/azerbaijan organization/guam 2020-01",
                        "state/georgia organization/guam 2020-01",
                        "state/moldova organization/guam 2020-01",
                        "state/ukraine organization/guam 2020-01"),
                said(Kind.MEMBERSHIP, difference.vanished()));
        assertEquals(List.of(), difference.appeared());
    }

    @Test
    void an_agreement_coordinates_the_duplications_of_its_parties() {
        Difference difference =
                ask("cis and csto conclude a cooperation agreement 2019").difference();
        assertEquals(4, Difference.of(Kind.UNCOORDINATED, difference.vanished()).size());
        assertEquals(4, difference.vanished().size());
        assertEquals(List.of(), difference.appeared());
        assertEquals(
                List.of(),
                ask("cis and csto conclude a cooperation agreement 2021")
                        .difference()
                        .vanished());
    }

    @Test
    void nothing_changes_and_it_says_why() {
        Difference difference =
                ask("csto and nato conclude a cooperation agreement 2019").difference();
        assertEquals(true, difference.isEmpty());
        assertEquals(
                List.of("No duplication of CSTO and NATO is concluded for that time, or an arrangement between them is"
                        + " documented already."),
                difference.reasons());
        assertEquals(
                List.of(
                        "No source counted documents Uzbekistan as a full member of GUAM after 2008; what no source says"
                                + " is silent, not no."),
                ask("uzbekistan leaves guam 2008").difference().reasons());
    }

    @Test
    void a_day_limits_the_answer() {
        Scenario scenario = Scenario.of(List.of("uzbekistan leaves csto 2008"), NAMES);
        Difference at2007 =
                new WhatIf(scenario, Optional.of(LocalDate.of(2007, 12, 31)), BASELINE, Base.PUBLISHED).difference();
        assertEquals(true, at2007.isEmpty());
        Difference at2010 =
                new WhatIf(scenario, Optional.of(LocalDate.of(2010, 12, 31)), BASELINE, Base.PUBLISHED).difference();
        assertEquals(
                List.of(
                        "state/uzbekistan instrument/collective-security-treaty 2006–2012",
                        "state/uzbekistan organization/csto 2006–2012"),
                said(Kind.MEMBERSHIP, at2010.vanished()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uzbekistan leaves csto 2008",
                "georgia joins csto 2010",
                "armenia leaves csto 2019",
                "unified-air-defence-system moves from cis to csto",
                "drug-trafficking moves from csto to sco",
                "channel moves from csto to cis",
                "cis merges with csto into cis",
                "eu merges with nato into osce",
                "guam is dissolved 2019",
                "csto is dissolved 2009",
                "un is dissolved",
                "cis and csto conclude a cooperation agreement"
            })
    void drawing_only_what_a_change_touches_equals_drawing_everything(String change) {
        Scenario scenario = Scenario.of(List.of(change), NAMES);
        Difference full = new WhatIf(scenario, Optional.empty(), BASELINE, Base.PUBLISHED, false).difference();
        assertEquals(full, new WhatIf(scenario, Optional.empty(), BASELINE, Base.PUBLISHED).difference());
    }

    @Test
    void several_changes_are_made_one_after_the_other() {
        List<String> changes = List.of(
                "georgia joins guam 1997", "cis merges with csto into cis", "peacekeeping moves from cis to osce");
        Scenario scenario = Scenario.of(changes, NAMES);
        Difference full = new WhatIf(scenario, Optional.empty(), BASELINE, Base.PUBLISHED, false).difference();
        assertEquals(full, new WhatIf(scenario, Optional.empty(), BASELINE, Base.PUBLISHED).difference());
        assertEquals(
                List.of(),
                said(Kind.DUPLICATION, full.appeared()).stream()
                        .filter(line -> line.contains("csto"))
                        .toList());
    }

    @Test
    void the_graph_that_was_asked_stays_as_it_is() {
        Dataset dataset = WholeGraph.all();
        Model before = ModelFactory.createDefaultModel().add(WholeGraph.union());
        for (String change : List.of("cis merges with csto into cis", "un is dissolved", "georgia joins csto 2010")) {
            WhatIf answer = ask(change);
            answer.difference().vanished().stream().limit(5).forEach(answer::proofsBefore);
            answer.difference().appeared().stream().limit(5).forEach(answer::proofsAfter);
        }
        assertEquals(true, before.isIsomorphicWith(dataset.getDefaultModel()));
        assertEquals(
                ask("guam is dissolved 2019").difference(),
                ask("guam is dissolved 2019").difference());
    }

    private static WhatIf ask(String change) {
        return new WhatIf(Scenario.of(List.of(change), NAMES), Optional.empty(), BASELINE, Base.PUBLISHED);
    }

    private static List<String> said(Kind kind, List<Finding> findings) {
        return Difference.of(kind, findings).stream()
                .map(finding -> String.join(" ", finding.terms()) + " " + finding.period())
                .distinct()
                .toList();
    }
}
