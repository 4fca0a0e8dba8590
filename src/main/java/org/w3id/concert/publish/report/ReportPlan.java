package org.w3id.concert.publish.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/**
 * Which queries make a report, in which order: {@code queries/report/{name}.csv} with the columns number and query.
 * The first tells the sources.
 */
record ReportPlan(List<Part> parts) {
    private static final String FOLDER = "queries/report";
    private static final String ENDING = ".csv";

    ReportPlan {
        parts = List.copyOf(parts);
    }

    /** A section to be. */
    record Part(String number, SavedQuery query) {}

    static List<String> names(Home home) {
        return home.files(FOLDER, ENDING).stream()
                .map(file -> file.getFileName().toString().replace(ENDING, ""))
                .toList();
    }

    /** All faults of the plan and of its queries are reported together. */
    static ReportPlan read(Home home, String name) {
        List<String> names = names(home);
        if (!names.contains(name)) {
            String advice = names.isEmpty() ? "there are none" : "one of " + String.join(", ", names);
            throw new FaultyInput(new Fault("report", 0, name, "the name of a report expected", advice));
        }
        List<Fault> faults = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Path folder = home.folder().resolve(FOLDER);
        for (Row row : Table.read(folder.resolve(name + ENDING), List.of("number", "query"), faults)) {
            Path file = folder.resolve(row.get("query") + ".rq");
            if (Files.isRegularFile(file)) {
                add(row.get("number"), file, parts, faults);
            } else {
                faults.add(row.fault(row.get("query"), "name of a query beside this file expected", ""));
            }
        }
        if (parts.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(name + ENDING, 0, name, "at least the query for the sources expected", ""));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new ReportPlan(parts);
    }

    private static void add(String number, Path file, List<Part> parts, List<Fault> faults) {
        try {
            parts.add(new Part(number, SavedQuery.read(file)));
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
        }
    }
}
