package org.w3id.concert.graph.imports;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.Registry.StateCodes;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/**
 * Which codes of data sets stand for which entities of the registry: organizations by
 * {@code ontology/imports/correspondences.csv}, states by ISO 3166-1, and words for roles by {@code listing-roles.csv}.
 * What is in none of them is matched with nothing.
 */
public final class Correspondences {
    private final Map<List<String>, Row> organizations = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> states;

    private Correspondences(Map<String, String> states) {
        this.states = Map.copyOf(states);
    }

    public static Correspondences read(Home home) {
        List<Fault> faults = new ArrayList<>();
        Registry registry = Registry.read(home, slug -> true, faults);
        Correspondences all = new Correspondences(Registry.stateCodes(home, faults).stream()
                .filter(codes -> !codes.iso3().isEmpty())
                .collect(toMap(StateCodes::iso3, StateCodes::ref)));
        List<String> columns = List.of("data_set", "code", "entity", "note");
        for (Row row : Table.read(home.ontology().resolve("imports/correspondences.csv"), columns, faults)) {
            if (!registry.has(row.get("entity"))) {
                faults.add(row.fault(row.get("entity"), "entity of the registry expected", "add it, or mend the id"));
            } else if (all.organizations.put(List.of(row.get("data_set"), row.get("code")), row) != null) {
                faults.add(row.fault(row.get("code"), "each code once expected, found twice", "remove a row"));
            }
        }
        Table.read(home.ontology().resolve("imports/listing-roles.csv"), List.of("listed_as", "role"), faults)
                .forEach(row ->
                        all.roles.put(row.get("listed_as"), row.get("role").replaceFirst(".*/", "")));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return all;
    }

    /** The organization that a code of the data set stands for, as {@code kind/slug}. */
    public Optional<String> organization(String dataSet, String code) {
        return row(dataSet, code).map(row -> row.get("entity"));
    }

    /** What to mind where that code is taken for that organization; empty where there is nothing. */
    public String note(String dataSet, String code) {
        return row(dataSet, code).map(row -> row.get("note")).orElse("");
    }

    /** The state of that code of ISO 3166-1 alpha-3, as {@code kind/slug}. */
    public Optional<String> state(String iso3) {
        return Optional.ofNullable(states.get(iso3));
    }

    /** The slug of the role that a data set's own word stands for. */
    Optional<String> role(String listedAs) {
        return Optional.ofNullable(roles.get(listedAs));
    }

    private Optional<Row> row(String dataSet, String code) {
        return Optional.ofNullable(organizations.get(List.of(dataSet, code)));
    }
}
