package org.w3id.concert.reason.whatif;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.w3id.concert.reason.ExplanationText;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.whatif.Difference.Altered;

/** The answer to a scenario as indented lines for an analyst. */
public final class DifferenceText {
    private final List<String> lines = new ArrayList<>();
    private final Set<String> proven = new HashSet<>();
    private final UnaryOperator<String> labels;
    private final boolean proofs;

    private DifferenceText(UnaryOperator<String> labels, boolean proofs) {
        this.labels = labels;
        this.proofs = proofs;
    }

    /**
     * @param labels of entities by {@code kind/slug}
     * @param proofs whether each line is followed by its proof
     */
    public static List<String> of(WhatIf answer, UnaryOperator<String> labels, boolean proofs) {
        DifferenceText text = new DifferenceText(labels, proofs);
        text.add(answer);
        return List.copyOf(text.lines);
    }

    private void add(WhatIf answer) {
        Scenario scenario = answer.scenario();
        Difference difference = answer.difference();
        lines.add("WHAT IF: " + scenario.title() + "  <scenario/" + scenario.digest() + ">");
        if (scenario.changes().size() > 1 || !scenario.changes().get(0).text().equals(scenario.title())) {
            scenario.changes().forEach(change -> lines.add("  - " + change.text()));
        }
        if (difference.isEmpty()) {
            lines.add("  Nothing changes.");
        }
        for (Kind kind : Kind.values()) {
            boolean isCoverage = kind == Kind.COVERAGE;
            told(
                    isCoverage ? "Functions left without any documented body" : plural(kind) + " that vanish",
                    Difference.of(kind, difference.vanished()),
                    answer::proofsBefore);
            told(
                    isCoverage ? "Functions newly covered" : plural(kind) + " that appear",
                    Difference.of(kind, difference.appeared()),
                    answer::proofsAfter);
            altered(kind, answer);
        }
        difference.reasons().forEach(reason -> lines.add("  " + reason));
    }

    private void told(String heading, List<Finding> findings, Function<Finding, List<Proof>> proof) {
        if (findings.isEmpty()) {
            return;
        }
        lines.add("  " + heading + " (" + findings.size() + ")");
        if (proofs) {
            findings.forEach(finding -> {
                lines.add("    " + subject(finding) + ": " + detail(finding));
                prove(proof.apply(finding));
            });
        } else if (findings.get(0).kind() == Kind.COVERAGE) {
            CoverageLines.of(findings, labels).forEach(line -> lines.add("    " + line));
        } else {
            Map<String, List<String>> grouped = new LinkedHashMap<>();
            findings.forEach(finding -> grouped.computeIfAbsent(subject(finding), key -> new ArrayList<>())
                    .add(detail(finding)));
            grouped.forEach((subject, details) -> lines.add(
                    "    " + subject + ": " + details.stream().distinct().collect(joining(", "))));
        }
    }

    private void altered(Kind kind, WhatIf answer) {
        List<Altered> all = answer.difference().altered().stream()
                .filter(altered -> altered.before().kind() == kind)
                .toList();
        if (!all.isEmpty()) {
            lines.add("  " + plural(kind) + " that change (" + all.size() + ")");
        }
        for (Altered altered : all) {
            lines.add("    " + subject(altered.before()) + ": " + detail(altered.before()) + " becomes "
                    + held(altered.after()));
            if (proofs) {
                prove(answer.proofsBefore(altered.before()));
                prove(answer.proofsAfter(altered.after()));
            }
        }
    }

    private void prove(List<Proof> all) {
        for (Proof proof : all) {
            List<String> told = ExplanationText.of(proof);
            boolean again = !proven.add(String.join("\n", told));
            (again ? List.of(told.get(0) + " (as above)") : told).forEach(line -> lines.add("      " + line));
        }
    }

    /** What several lines have in common. */
    private String subject(Finding finding) {
        List<String> terms = finding.terms().stream().map(labels).toList();
        return switch (finding.kind()) {
            case DUPLICATION, UNCOORDINATED, OVERLAP, COMMON_MEMBER -> terms.get(0) + " and " + terms.get(1);
            case MEMBERSHIP -> terms.get(1);
            case COVERAGE -> terms.get(0) + ", " + finding.period();
        };
    }

    private String detail(Finding finding) {
        List<String> terms = finding.terms().stream().map(labels).toList();
        return switch (finding.kind()) {
            case DUPLICATION, UNCOORDINATED, OVERLAP ->
                terms.get(2) + " (" + held(finding) + ", " + support(finding) + ")";
            case COMMON_MEMBER -> terms.get(2) + " (" + held(finding) + ")";
            case MEMBERSHIP -> terms.get(0) + " (" + held(finding) + ")";
            case COVERAGE -> terms.get(1);
        };
    }

    private static String held(Finding finding) {
        return finding.period() + (finding.grade().isEmpty() ? "" : ", " + finding.grade());
    }

    private static String support(Finding finding) {
        String[] parts = finding.support().split("/");
        return "members " + parts[0] + ", functions " + parts[1];
    }

    private static String plural(Kind kind) {
        String words = kind.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "s";
    }
}
