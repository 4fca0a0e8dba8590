package org.w3id.concert.reason.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.concert.graph.imports.DataSet;
import org.w3id.concert.graph.imports.ImportedRoster;
import org.w3id.concert.graph.imports.MembershipRole;
import org.w3id.concert.graph.imports.RosterRun;
import org.w3id.concert.graph.imports.RosterRun.Ending;
import org.w3id.concert.graph.imports.RosterState;

class OriginsTest {
    @Test
    void a_state_has_its_own_code_until_the_code_of_ISO_3166_stands_for_it() {
        assertEquals(
                List.of(
                        "cow:345 2004-01-01 2005-12-31 observed until 2005-12-31",
                        "SRB 2006-01-01 +999999999-12-31 observed until 2014-12-31"),
                affiliations(new RosterState("345", "Yugoslavia", Optional.of("SRB"), LocalDate.of(2006, 1, 1))));
    }

    @Test
    void a_state_without_code_of_ISO_3166_keeps_its_own() {
        assertEquals(
                List.of("cow:345 2004-01-01 +999999999-12-31 observed until 2014-12-31"),
                affiliations(new RosterState("345", "Yugoslavia", Optional.empty(), LocalDate.MIN)));
    }

    private static List<String> affiliations(RosterState state) {
        RosterRun run = new RosterRun(
                "X",
                "345",
                MembershipRole.FULL,
                LocalDate.of(2004, 1, 1),
                LocalDate.of(2014, 12, 31),
                Ending.CENSORED,
                "");
        ImportedRoster roster = new ImportedRoster(
                new DataSet("cow-igo", "", "", "", "", "", "cow", ""),
                List.of(),
                run.last(),
                Map.of("X", "X"),
                Map.of("345", state),
                List.of(run),
                List.of(),
                List.of());
        return new Origins()
                .add(roster).together().affiliations().stream()
                        .map(each -> each.state() + " " + each.period().first() + " "
                                + each.period().last() + " observed until " + each.observedUntil())
                        .toList();
    }
}
