package org.w3id.concert.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.concert.source.Registry;

/**
 * Names of entities and what they refer to: those of the registry, the functions and concepts of the ontology, and the
 * new ones that were proposed. Not thread-safe.
 */
public final class EntityNames {
    private final Map<String, List<String>> references = new HashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> proposed = new LinkedHashMap<>();
    private final Map<String, String> fullNames = new HashMap<>();
    private final Map<String, String> merged = new HashMap<>();

    /** @param concepts labels of functions and other concepts, by {@code kind/slug} */
    public EntityNames(Registry registry, Map<String, String> concepts) {
        registry.entities().forEach(entity -> {
            names.put(entity.ref(), entity.abbreviation().isEmpty() ? entity.label() : entity.abbreviation());
            labels.put(entity.ref(), entity.label());
            add(entity.label(), entity.ref());
            add(entity.abbreviation(), entity.ref());
        });
        registry.forms().stream()
                .filter(form -> form.isName() && isProper(form.form()))
                .forEach(form -> add(form.form(), form.entity()));
        concepts.forEach((reference, label) -> {
            names.put(reference, label);
            add(label, reference);
        });
    }

    /** Words in small letters ("the secretariat") name something only in the document that has them. */
    private static boolean isProper(String form) {
        String bare = form.replaceFirst("^[Tt]he ", "");
        return !bare.isEmpty() && !Character.isLowerCase(bare.codePointAt(0));
    }

    private void add(String name, String reference) {
        if (!name.isEmpty()) {
            references.computeIfAbsent(key(name), key -> new ArrayList<>()).add(reference);
        }
    }

    /** Learns an entity that somebody described. */
    void describe(String reference, String label, String abbreviation) {
        names.put(reference, abbreviation.isEmpty() ? label : abbreviation);
        labels.put(reference, label);
        add(label, reference);
        add(abbreviation, reference);
    }

    /**
     * What a name refers to: the known reference, else the entity of that kind with that name, else the only one of
     * another kind, else a new one, which is thereby proposed; of kind {@code function} nothing is ever proposed, and the
     * answer may be empty.
     */
    public String reference(String name, String known, String kind) {
        if (!known.isEmpty()) {
            return known.replaceFirst("^.*/id/", "");
        }
        Set<String> found = new LinkedHashSet<>(references.getOrDefault(key(name), List.of()));
        Optional<String> same =
                found.stream().filter(each -> each.startsWith(kind + "/")).findFirst();
        if (same.isPresent() || kind.equals("function")) {
            return same.map(this::current).orElse("");
        }
        return found.size() == 1 ? current(found.iterator().next()) : propose(kind, name);
    }

    private String propose(String kind, String name) {
        String current = current(kind + "/" + slug(name));
        if (!isKnown(current)) {
            proposed.putIfAbsent(current, name);
        }
        return current;
    }

    private String current(String reference) {
        return merged.getOrDefault(reference, reference);
    }

    /** Learns that a new entity is another one. */
    void merge(String from, String into) {
        merged.put(from, into);
    }

    /**
     * What the name of a part of an organization refers to, as {@link #reference} does, but never to a part of another one:
     * "Secretariat" is known only as the body's own ("ABC Secretariat"), else new and called after its body.
     */
    String part(String body, String name, String known, String kind) {
        String own = key(name).contains(key(body)) ? name : body + " " + name;
        boolean isBare = !name.strip().contains(" ");
        boolean isKnown = !known.isEmpty() || !isBare && references.containsKey(key(name));
        return isKnown && !isOfAnother(body, known) ? reference(name, known, kind) : reference(own, "", kind);
    }

    /** Whether the label of a part begins with the name of another organization. */
    private boolean isOfAnother(String body, String known) {
        String label = labels.getOrDefault(known.replaceFirst("^.*/id/", ""), "");
        String first = label.replaceFirst(" .*", "");
        return !label.isEmpty()
                && !key(label).contains(key(body))
                && references.getOrDefault(key(first), List.of()).stream()
                        .anyMatch(each -> each.startsWith("organization/"));
    }

    /** Learns that a document itself gives a full name for a short one. */
    void alsoCalled(String name, String fullName) {
        fullNames.put(name, fullName);
    }

    /** A new entity as the registry would have it: the columns {@code id}, {@code label} and {@code abbreviation}. */
    public Map<String, String> proposal(String reference) {
        String name = proposed.getOrDefault(reference, reference.replaceFirst(".*/", ""));
        String label = fullNames.getOrDefault(name, name);
        return Map.of("id", reference, "label", label, "abbreviation", label.equals(name) ? "" : name);
    }

    /** The entity of any kind with that name. */
    public Optional<String> find(String name) {
        return references.getOrDefault(key(name), List.of()).stream()
                .findFirst()
                .or(() -> proposedAs(name));
    }

    private Optional<String> proposedAs(String name) {
        return proposed.keySet().stream()
                .filter(each -> key(proposed.get(each)).equals(key(name))
                        || key(fullName(each)).equals(key(name)))
                .findFirst();
    }

    /** The kind of what a name refers to, known or proposed. */
    Optional<String> kind(String name, String known) {
        Optional<String> reference = known.isEmpty() ? find(name) : Optional.of(known.replaceFirst("^.*/id/", ""));
        return reference.map(each -> each.replaceFirst("/.*", ""));
    }

    public boolean isKnown(String reference) {
        return names.containsKey(reference);
    }

    /** Whether the document names it and the registry does not. */
    public boolean isProposed(String reference) {
        return proposed.containsKey(reference);
    }

    /** What the reference is called; itself where it has no name. */
    public String name(String reference) {
        return names.getOrDefault(reference, proposed.getOrDefault(reference, reference));
    }

    /** The long form of what the reference is called: that of the registry, else that which the document gives. */
    public String fullName(String reference) {
        String name = name(reference);
        return labels.getOrDefault(reference, fullNames.getOrDefault(name, name));
    }

    /** Names of all that is known, by reference. */
    public Map<String, String> all() {
        return names;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    public static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
