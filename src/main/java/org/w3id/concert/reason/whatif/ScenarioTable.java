package org.w3id.concert.reason.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;

/** Several scenarios side by side: how much of each kind vanishes and appears. */
public final class ScenarioTable {
    private ScenarioTable() {}

    /** A line a scenario, under a heading; each cell says what vanishes, appears and changes. */
    public static List<String> of(List<WhatIf> answers) {
        List<String> lines = new ArrayList<>(List.of("", "COMPARED (vanish / appear / change)"));
        StringBuilder heading = new StringBuilder(String.format(Locale.ROOT, "  %-18s", "scenario"));
        List.of(Kind.values()).forEach(kind -> heading.append(String.format(Locale.ROOT, "  %-13s", name(kind))));
        lines.add(heading.toString().stripTrailing());
        for (WhatIf answer : answers) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT, "  %-18s", "scenario/" + answer.scenario().digest()));
            for (Kind kind : Kind.values()) {
                line.append(String.format(Locale.ROOT, "  %-13s", cell(kind, answer.difference())));
            }
            lines.add(line.append("  ").append(answer.scenario().title()).toString());
        }
        return lines;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cell(Kind kind, Difference difference) {
        List<Finding> altered =
                difference.altered().stream().map(Difference.Altered::before).toList();
        return Difference.of(kind, difference.vanished()).size() + " / "
                + Difference.of(kind, difference.appeared()).size() + " / "
                + Difference.of(kind, altered).size();
    }
}
