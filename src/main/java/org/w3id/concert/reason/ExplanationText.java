package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.concert.reason.Explanation.Premise;
import org.w3id.concert.reason.Proof.Evidence;
import org.w3id.concert.reason.Proof.Support;

/** An explanation as indented lines for a terminal, each passage as {@code document start–end}. */
public final class ExplanationText {
    private final List<String> lines = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private ExplanationText() {}

    public static List<String> of(Explanation explanation) {
        ExplanationText text = new ExplanationText();
        if (explanation.holds()) {
            text.add(0, "CONCLUDED: " + explanation.question());
            explanation.proofs().forEach(proof -> {
                text.add(1, proof);
                text.add(2, proof, Supports.of(proof));
            });
        } else {
            text.add(0, "NOT CONCLUDED: " + explanation.question());
            text.add(1, "The rule needs, and the sources counted say:");
            explanation.premises().forEach(text::add);
        }
        return List.copyOf(text.lines);
    }

    /** A proof alone. */
    public static List<String> of(Proof proof) {
        ExplanationText text = new ExplanationText();
        text.add(0, proof);
        text.add(1, proof, Supports.of(proof));
        return List.copyOf(text.lines);
    }

    private void add(Premise premise) {
        String standing =
                premise.standing().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        add(1, "[" + standing + "] " + premise.statement());
        premise.evidence().forEach(evidence -> add(2, evidence));
    }

    private void add(int depth, Proof proof) {
        boolean again = !proof.supports().isEmpty() && !told.add(proof.node());
        add(depth, proof.statement() + "  <" + proof.node() + ">" + (again ? " (as above)" : ""));
        if (again) {
            return;
        }
        proof.evidence().forEach(evidence -> add(depth + 1, evidence));
        int number = 0;
        for (Support support : proof.supports()) {
            number++;
            String which = proof.supports().size() > 1 ? "support " + number + ": " : "";
            String needed = support.atLeast() > 0 ? " (at least " + support.atLeast() + " of these)" : "";
            add(depth + 1, which + "by the rule \"" + support.rule() + "\"" + needed);
            support.premises().forEach(premise -> add(depth + 2, premise));
        }
    }

    /** A line on the sources of a conclusion; a fact's are its evidence. */
    private void add(int depth, Proof proof, Supports supports) {
        if (!proof.supports().isEmpty()) {
            add(depth, "SOURCES: " + supports.text());
        }
    }

    private void add(int depth, Evidence evidence) {
        add(depth, evidence.locator() + (evidence.gloss().isEmpty() ? "" : "  " + evidence.gloss()));
    }

    private void add(int depth, String line) {
        lines.add("  ".repeat(depth) + line);
    }
}
