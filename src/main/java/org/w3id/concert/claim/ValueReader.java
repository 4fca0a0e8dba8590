package org.w3id.concert.claim;

import java.util.Optional;
import java.util.Set;
import org.w3id.concert.source.Registry;

/** Reads the text of a cell as one of the kinds of value that the ontology allows there. */
final class ValueReader {
    private ValueReader() {}

    static Optional<Value> read(String text, Set<String> kinds, ClaimSchema schema, Registry registry) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String kind = text.contains("/") ? text.substring(0, text.indexOf('/')) : "";
        boolean entityAllowed = kinds.contains("any") || kinds.contains("entity") || kinds.contains(kind);
        if (entityAllowed && (registry.has(text) || schema.hasFunction(text))) {
            return Optional.of(new Value.Entity(text));
        }
        if ((kinds.contains("any") || kinds.contains(kind)) && schema.hasConcept(text)) {
            return Optional.of(new Value.Concept(kind, text.substring(kind.length() + 1)));
        }
        if (kinds.contains("date")) {
            return StatedDate.parse(text).map(Value.Date::new);
        }
        if (kinds.contains("integer")) {
            return text.matches("\\d{1,15}") ? Optional.of(new Value.Number(Long.parseLong(text))) : Optional.empty();
        }
        if (kinds.contains("boolean")) {
            return text.matches("true|false") ? Optional.of(new Value.Truth(text.equals("true"))) : Optional.empty();
        }
        return kinds.contains("text") ? Optional.of(new Value.Text(text)) : Optional.empty();
    }

    static String advice(String text, Set<String> kinds) {
        if (text.matches("[a-z-]+/\\S+")) {
            return "check the spelling, or add it to entities.csv or to its scheme";
        }
        return kinds.contains("date")
                ? "write a date in EDTF, such as 1992-05-15, 1993-12, 1999, 2002/2003 or 2018~"
                : "write an entity or concept as kind/slug, a number in digits";
    }
}
