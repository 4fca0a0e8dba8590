package org.w3id.concert.graph.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.w3id.concert.graph.imports.ImportedRoster.Listing;
import org.w3id.concert.graph.imports.RosterRun.Ending;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * The memberships that the CIA World Factbook lists as of January 2020, in the file {@code CountrycodesOrgs.csv}. A
 * roster counts for its date only. Listings that are neither membership, association nor observation are kept apart;
 * rows that the file takes from elsewhere are left out; both are counted.
 */
final class FactbookRoster {
    static final String NAME = "cia-factbook";
    private static final List<String> COLUMNS =
            List.of("ISO_3166_3", "NAME.EN", "source", "org_name", "org_id", "org_member");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 1, 31);

    private FactbookRoster() {}

    static ImportedRoster read(Home home, Path path, Consumer<String> progress) {
        Path file = Files.isDirectory(path) ? path.resolve("CountrycodesOrgs.csv") : path;
        if (!Files.isRegularFile(file)) {
            throw new FaultyInput(
                    new Fault(file.toString(), 0, NAME, "CountrycodesOrgs.csv expected", "check the path"));
        }
        Map<String, String> organizations = new TreeMap<>();
        Map<String, RosterState> states = new TreeMap<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        Map<List<Object>, RosterRun> runs = new LinkedHashMap<>();
        List<Listing> listings = new ArrayList<>();
        RosterFile rows = new RosterFile(file);
        rows.read(COLUMNS, header -> {}, row -> {
            String state = row.get("ISO_3166_3");
            String organization = row.get("org_id");
            if (!state.matches("[A-Z]{3}") || organization.isEmpty()) {
                rows.fault(
                        row.line(),
                        state,
                        "ISO_3166_3, org_id: a code of ISO 3166-1 and an organization expected",
                        "mend the row");
                return;
            }
            String locator = rows.name() + " row " + row.line();
            Optional<MembershipRole> role = role(row.get("org_member"));
            if (!row.get("source").equals("CIAFactbook")) {
                leftOut.merge("taken from " + row.get("source"), 1, Integer::sum);
            } else if (role.isEmpty()) {
                listings.add(new Listing(organization, state, row.get("org_member"), locator));
                leftOut.merge("listed as " + row.get("org_member"), 1, Integer::sum);
            } else {
                runs.putIfAbsent(
                        List.of(organization, state, role.get()),
                        new RosterRun(organization, state, role.get(), FIRST, LAST, Ending.DATED, locator));
            }
            if (row.get("source").equals("CIAFactbook")) {
                organizations.put(organization, row.get("org_name"));
                states.put(state, new RosterState(state, row.get("NAME.EN"), Optional.of(state), LocalDate.MIN));
            }
        });
        List<String> remarks = new ArrayList<>(rows.remarks());
        if (!leftOut.isEmpty()) {
            String counts = leftOut.entrySet().stream()
                    .map(each -> each.getValue() + " " + each.getKey())
                    .collect(Collectors.joining(", "));
            remarks.add(NAME + ": rows that no measure counts: " + counts);
        }
        progress.accept(NAME + ": " + organizations.size() + " organizations, " + states.size() + " states, "
                + runs.size() + " memberships at " + LAST);
        List<RosterRun> sorted = runs.values().stream()
                .sorted(Comparator.comparing(RosterRun::organization).thenComparing(RosterRun::state))
                .toList();
        return new ImportedRoster(
                DataSet.of(home, NAME), List.of(rows.file()), LAST, organizations, states, sorted, listings, remarks);
    }

    private static Optional<MembershipRole> role(String listedAs) {
        return switch (listedAs) {
            case "member" -> Optional.of(MembershipRole.FULL);
            case "associate", "associate member", "associated member" -> Optional.of(MembershipRole.ASSOCIATE);
            case "observer", "associate observer" -> Optional.of(MembershipRole.OBSERVER);
            default -> Optional.empty();
        };
    }
}
