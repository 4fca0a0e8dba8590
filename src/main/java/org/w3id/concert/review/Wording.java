package org.w3id.concert.review;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one kind of finding becomes a claim, and how such a claim is said in a sentence of our own. Each cell may hold
 * places such as {@code {subject}} or {@code {object:state}} (an entity of that kind), and parts in square brackets that
 * drop out where a place in them is empty.
 */
public record Wording(
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
        return claim.equals(text.property())
                && text.value().matches(pattern(value))
                && constants().allMatch(pair -> pair.equals(name(pair) + "=" + given.getOrDefault(name(pair), "")));
    }

    /** How much it says of a claim without a place: of several that fit, the one that says most is meant. */
    int detail() {
        return value.replaceAll("\\{[^}]*}", "").length()
                + constants().mapToInt(String::length).sum();
    }

    private Stream<String> constants() {
        return Stream.of(qualifiers.split(";"))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty() && !pair.contains("{"));
    }

    private static String name(String pair) {
        return pair.replaceFirst("=.*", "");
    }

    /** The template as a pattern of what it may become. */
    private static String pattern(String template) {
        return Stream.of(template.split("(?=[\\[\\]{])|(?<=[\\[\\]}])"))
                .map(part -> switch (part) {
                    case "[" -> "(?:";
                    case "]" -> ")?";
                    default ->
                        part.startsWith("{")
                                ? ".*"
                                : part.startsWith("[") ? "(?:" + Pattern.quote(part.substring(1)) : Pattern.quote(part);
                })
                .collect(Collectors.joining());
    }

    /** The kind of entity that a template's only place asks for; empty where it asks for none. */
    public static String kindOf(String template) {
        return template.matches("\\{\\w+:[a-z-]+}") ? template.replaceAll(".*:|}", "") : "";
    }
}
