package org.w3id.concert.extract.rule;

import java.util.Map;

/**
 * What one claim of a rule is made of.
 *
 * @param subject name of the group that is the subject
 * @param object name of the group that is the object; {@code date} for the date of the event; in quotation marks a text
 * @param options {@code time}: a group, {@code near} or {@code none}; {@code modality}, {@code polarity}; any other is a
 *     qualifier, whose value is the name of a group, or, after {@code =}, a text
 */
public record ClaimTemplate(String kind, String property, String subject, String object, Map<String, String> options) {
    public ClaimTemplate {
        options = Map.copyOf(options);
    }

    public String time() {
        return options.getOrDefault("time", "near");
    }
}
