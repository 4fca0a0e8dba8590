package org.w3id.concert.extract.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one claim of a rule is made of.
 *
 * @param subject name of the group that is the subject; with {@code ?} or what the context gives in its place
 * @param object name of the group that is the object; {@code date} for the date of the event; in quotation marks a text
 * @param options {@code time}: a group, {@code near}, {@code none} or {@code item}, that of the item alone; {@code part}: first or last, of an interval;
 *     {@code interval}: only if it is one; {@code again}: the property is what the sentence before says;
 *     {@code modality}, {@code polarity}; {@code text}, {@code words}, {@code whole}, {@code phrase}, {@code fullname}, {@code short}: what the object
 *     is; {@code same}, {@code different}: a group to compare with; {@code kindof}: subject or object, whose type is the kind; {@code taking-part}: of a mission too, to which it is a contribution; any
 *     other is a qualifier, whose value is the name of a group or, in quotation marks, a text
 */
public record ClaimTemplate(String kind, String property, String subject, String object, Map<String, String> options) {
    private static final Set<String> OWN = Set.of(
            "time",
            "part",
            "again",
            "standing",
            "interval",
            "modality",
            "polarity",
            "text",
            "whole",
            "words",
            "phrase",
            "fullname",
            "short",
            "same",
            "different",
            "kindof",
            "taking-part");

    public ClaimTemplate {
        options = Map.copyOf(options);
    }

    /** As a file writes it: {@code KIND | PROPERTY | SUBJECT -> OBJECT | OPTIONS}; empty where it is written otherwise. */
    public static Optional<ClaimTemplate> of(String text) {
        String[] parts = text.split("\\s*\\|\\s*");
        String[] ends = parts.length > 2 ? parts[2].split("\\s*->\\s*") : new String[0];
        if (ends.length != 2) {
            return Optional.empty();
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : parts.length > 3 ? parts[3].split("\\s+") : new String[0]) {
            String[] pair = option.split("=", 2);
            options.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return Optional.of(new ClaimTemplate(parts[0], parts[1], ends[0], ends[1], options));
    }

    /** The same of another property. */
    public ClaimTemplate called(String other) {
        return new ClaimTemplate(kind, other, subject, object, options);
    }

    public String time() {
        return options.getOrDefault("time", "near");
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** Empty where the template does not say. */
    public String option(String name) {
        return options.getOrDefault(name, "");
    }

    public Map<String, String> qualifiers() {
        Map<String, String> qualifiers = new TreeMap<>(options);
        qualifiers.keySet().removeAll(OWN);
        return qualifiers;
    }
}
