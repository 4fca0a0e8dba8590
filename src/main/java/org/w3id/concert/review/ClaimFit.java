package org.w3id.concert.review;

import java.util.Set;
import java.util.TreeSet;
import org.w3id.concert.claim.ClaimProperty;
import org.w3id.concert.claim.ClaimQualifier;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.serve.http.Refused;

/**
 * Whether a claim fits the ontology and names only what is there, asked before it is decided, so that nobody has to look
 * for it when it is brought into the claim files.
 */
record ClaimFit(Vocabulary vocabulary, EntityNames names) {
    /** @throws Refused with one sentence */
    void check(ClaimText text) {
        ClaimProperty property = vocabulary
                .schema()
                .property(text.property())
                .orElseThrow(() -> new Refused(400, "A property of the ontology is expected; correct the claim."));
        String kind = text.subject().replaceFirst("/.*", "");
        expect(
                property.subjectKinds().isEmpty() || property.subjectKinds().contains(kind),
                property.name() + " expects a subject of kind " + new TreeSet<>(property.subjectKinds()) + ", not "
                        + text.subject());
        expect(
                !text.value().isEmpty(),
                property.name() + " needs a value, one of " + new TreeSet<>(property.valueKinds()));
        value(property.name(), text.value(), property.valueKinds());
        for (String pair : text.qualifiers().split(";")) {
            if (!pair.isBlank()) {
                qualifier(pair.strip(), property);
            }
        }
        for (String reference : text.references()) {
            boolean isThere = names.isKnown(reference) || names.isProposed(reference);
            expect(isThere, reference + " is nowhere described; check the spelling, or describe a new entity first");
        }
    }

    private void qualifier(String pair, ClaimProperty property) {
        String name = pair.substring(0, Math.max(0, pair.indexOf('='))).strip();
        ClaimQualifier qualifier = vocabulary
                .schema()
                .qualifier(name)
                .filter(each -> property.qualifiers().contains(each.iri()))
                .orElseThrow(() -> new Refused(
                        400,
                        "A qualifier that " + property.name() + " allows is expected, as name=value, not " + pair
                                + "."));
        value(name, pair.substring(pair.indexOf('=') + 1).strip(), qualifier.valueKinds());
    }

    private static void value(String name, String text, Set<String> kinds) {
        boolean isReference = text.matches("[a-z-]+/[a-z0-9.-]+");
        boolean fits = kinds.contains("text")
                || kinds.contains("any")
                || isReference && (kinds.contains("entity") || kinds.contains(text.replaceFirst("/.*", "")))
                || kinds.contains("date") && StatedDate.parse(text).isPresent()
                || kinds.contains("integer") && text.matches("\\d{1,15}")
                || kinds.contains("boolean") && text.matches("true|false");
        expect(fits, name + " expects one of " + new TreeSet<>(kinds) + ", not " + text);
    }

    private static void expect(boolean holds, String sentence) {
        if (!holds) {
            throw new Refused(400, sentence + "; correct the claim.");
        }
    }
}
