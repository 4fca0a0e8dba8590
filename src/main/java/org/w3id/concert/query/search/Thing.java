package org.w3id.concert.query.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Something that can be found, with its words by the field in which they are searched; filled while it is collected. */
final class Thing {
    final String iri;
    final String kind;
    private final Map<Field, Set<String>> words = new LinkedHashMap<>();
    private int mentions;

    Thing(String iri, String kind) {
        this.iri = iri;
        this.kind = kind;
    }

    Thing with(Field field, String text) {
        words.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(text);
        return this;
    }

    void mention() {
        mentions++;
    }

    int mentions() {
        return mentions;
    }

    Set<String> words(Field field) {
        return words.getOrDefault(field, Set.of());
    }

    String first(Field field) {
        return words(field).stream().findFirst().orElse("");
    }

    /** What the readers see it called. */
    String name() {
        return words(Field.NAME).isEmpty() ? first(Field.TEXT) : first(Field.NAME);
    }

    /** Empty where its name says it all already. */
    String description() {
        return words(Field.NAME).isEmpty() ? "" : first(Field.TEXT);
    }

    boolean hasWords() {
        return !words.isEmpty();
    }
}
