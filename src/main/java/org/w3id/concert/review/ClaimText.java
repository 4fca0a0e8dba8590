package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A claim in the words of the claim files: the columns that a reviewer judges, each as it stands there.
 *
 * @param qualifiers pairs {@code name=value}, separated by semicolons
 */
public record ClaimText(
        String subject,
        String property,
        String value,
        String qualifiers,
        String modality,
        String polarity,
        String attribution,
        String gloss) {
    /** The columns, in their order. */
    public static final List<String> COLUMNS =
            List.of("subject", "property", "value", "qualifiers", "modality", "polarity", "attribution", "gloss");

    public static ClaimText of(Map<String, String> cells) {
        UnaryOperator<String> cell = column -> cells.getOrDefault(column, "").strip();
        return new ClaimText(
                cell.apply("subject"),
                cell.apply("property"),
                cell.apply("value"),
                cell.apply("qualifiers"),
                cell.apply("modality"),
                cell.apply("polarity"),
                cell.apply("attribution"),
                cell.apply("gloss"));
    }

    public Map<String, String> cells() {
        List<String> values = List.of(subject, property, value, qualifiers, modality, polarity, attribution, gloss);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < COLUMNS.size(); at++) {
            cells.put(COLUMNS.get(at), values.get(at));
        }
        return cells;
    }

    /** With other cells in the place of some. */
    public ClaimText with(Map<String, String> patch) {
        Map<String, String> cells = cells();
        cells.putAll(patch);
        return of(cells);
    }

    /** The cells in which {@code other} differs from this. */
    public Map<String, String> patchTo(ClaimText other) {
        Map<String, String> patch = other.cells();
        patch.entrySet().removeAll(cells().entrySet());
        return patch;
    }

    /** Whether both say the same, in whatever words. */
    public boolean saysTheSameAs(ClaimText other) {
        return with(Map.of("gloss", "")).equals(other.with(Map.of("gloss", "")));
    }

    /** The qualifiers by name; of several with one name the first. */
    public Map<String, String> qualifierValues() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : qualifiers.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return values;
    }

    /** Every cell and qualifier that has the form of an entity or a concept, {@code kind/slug}. */
    public List<String> references() {
        List<String> references = new ArrayList<>(List.of(subject, value, attribution));
        for (String pair : qualifiers.split(";")) {
            references.add(pair.substring(pair.indexOf('=') + 1).strip());
        }
        references.removeIf(reference -> !reference.matches("[a-z-]+/[a-z0-9.-]+"));
        return references;
    }

    /** With every reference in the place of another that {@code merged} gives for it. */
    public ClaimText referring(UnaryOperator<String> merged) {
        List<String> pairs = new ArrayList<>();
        for (String pair : qualifiers.split(";")) {
            int equals = pair.indexOf('=') + 1;
            if (!pair.isBlank()) {
                pairs.add(pair.substring(0, equals).strip()
                        + merged.apply(pair.substring(equals).strip()));
            }
        }
        return with(Map.of(
                "subject", merged.apply(subject),
                "value", merged.apply(value),
                "attribution", merged.apply(attribution),
                "qualifiers", String.join("; ", pairs)));
    }
}
