package org.w3id.concert.review;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How one kind of finding becomes a claim, and how such a claim is said in a sentence of our own. Each cell may hold
 * places such as {@code {subject}} or {@code {object:state}} (an entity of that kind), and parts in square brackets that
 * drop out where a place in them is empty.
 */
record Wording(
        String kind,
        String property,
        String claim,
        String subject,
        String value,
        String qualifiers,
        String gloss,
        String denied) {

    boolean isFor(String otherKind, String otherProperty) {
        return kind.equals(otherKind) && property.equals(otherProperty);
    }

    /** Whether a claim has this property and all that this wording says of it without a place. */
    boolean fits(ClaimText text) {
        Map<String, String> given = text.qualifierValues();
        boolean isValue = isPlace(value) || value.equals(text.value());
        return claim.equals(text.property())
                && isValue
                && Stream.of(qualifiers.split(";"))
                        .map(String::strip)
                        .filter(pair -> !pair.isEmpty() && !isPlace(pair))
                        .allMatch(pair -> pair.equals(
                                pair.replaceFirst("=.*", "=") + given.getOrDefault(pair.replaceFirst("=.*", ""), "")));
    }

    private static boolean isPlace(String template) {
        return template.contains("{");
    }

    /** The kind of entity that a template's only place asks for; empty where it asks for none. */
    static String kindOf(String template) {
        return template.matches("\\{\\w+:[a-z-]+}") ? template.replaceAll(".*:|}", "") : "";
    }
}
