package org.w3id.concert.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.concert.source.Table.Row;

/**
 * The registry of entities: every body, state, force, operation, … that claims speak of, with all names that the
 * documents use for it ({@code ontology/entities.csv}, {@code states.csv}, {@code surface-forms.csv}). Immutable.
 */
public final class Registry {
    private static final List<String> ENTITIES =
            List.of("id", "label", "abbreviation", "class", "description", "wikidata", "note");
    private static final List<String> STATES =
            List.of("id", "label", "iso2", "iso3", "m49", "label_ru", "description", "wikidata");
    private static final List<String> FORMS = List.of("form", "entity", "document", "start", "end", "use", "note");

    private static final List<String> NAMES = List.of("entity", "language", "name", "abbreviation", "note");

    private final Map<String, Entity> entities;
    private final List<SurfaceForm> forms;

    private Registry(Map<String, Entity> entities, List<SurfaceForm> forms) {
        this.entities = entities;
        this.forms = List.copyOf(forms);
    }

    /** @param ref {@code kind/slug} */
    public record Entity(
            String ref,
            String label,
            String abbreviation,
            String type,
            String description,
            String wikidata,
            String note) {
        public String kind() {
            return ref.substring(0, ref.indexOf('/'));
        }
    }

    /**
     * What a document uses for an entity, and one place where it does.
     *
     * @param isName whether it is a name; else a metonym, a slip or a word that only the context resolves
     */
    public record SurfaceForm(
            String form, String entity, String document, int start, int end, boolean isName, String note) {}

    /** Codes and names of a state, restated from ISO 3166 and M49. */
    public record StateCodes(String ref, String iso2, String iso3, String m49, String russian) {}

    /** What an entity is called in another language; the abbreviation may be empty. */
    public record OtherName(String entity, String language, String name, String abbreviation) {}

    /** @param alsoKnown entities that the ontology itself describes, such as functions */
    public static Registry read(Home home, Predicate<String> alsoKnown, List<Fault> faults) {
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (Row row : Table.read(home.ontology().resolve("entities.csv"), ENTITIES, faults)) {
            add(entities, row, row.get("class"), row.get("abbreviation"), row.get("note"), faults);
        }
        for (Row row : Table.read(home.ontology().resolve("states.csv"), STATES, faults)) {
            add(entities, row, "concert:State", "", "", faults);
        }
        List<SurfaceForm> forms = new ArrayList<>();
        for (Row row : Table.read(home.ontology().resolve("surface-forms.csv"), FORMS, faults)) {
            if (entities.containsKey(row.get("entity")) || alsoKnown.test(row.get("entity"))) {
                forms.add(new SurfaceForm(
                        row.get("form"),
                        row.get("entity"),
                        row.get("document"),
                        number(row, "start", faults),
                        number(row, "end", faults),
                        row.get("use").equals("name"),
                        row.get("note")));
            } else {
                faults.add(row.fault(row.get("entity"), "entity of the registry expected", "add it to entities.csv"));
            }
        }
        return new Registry(entities, forms);
    }

    /** The codes in {@code states.csv}. */
    public static List<StateCodes> stateCodes(Home home, List<Fault> faults) {
        return Table.read(home.ontology().resolve("states.csv"), STATES, faults).stream()
                .map(row -> new StateCodes(
                        row.get("id"), row.get("iso2"), row.get("iso3"), row.get("m49"), row.get("label_ru")))
                .toList();
    }

    /** The names in other languages, in {@code names.csv}. */
    public List<OtherName> otherNames(Home home, List<Fault> faults) {
        List<OtherName> names = new ArrayList<>();
        for (Row row : Table.read(home.ontology().resolve("names.csv"), NAMES, faults)) {
            if (has(row.get("entity"))) {
                names.add(new OtherName(
                        row.get("entity"), row.get("language"), row.get("name"), row.get("abbreviation")));
            } else {
                faults.add(row.fault(row.get("entity"), "entity of the registry expected", "add it to entities.csv"));
            }
        }
        return names;
    }

    public boolean has(String ref) {
        return entities.containsKey(ref);
    }

    public Optional<Entity> entity(String ref) {
        return Optional.ofNullable(entities.get(ref));
    }

    public List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    public List<SurfaceForm> forms() {
        return forms;
    }

    private static void add(
            Map<String, Entity> entities, Row row, String type, String abbreviation, String note, List<Fault> faults) {
        String ref = row.get("id");
        if (!ref.matches("[a-z-]+/[a-z0-9.-]+")) {
            faults.add(row.fault(ref, "kind/slug expected, in lower-case letters, digits and hyphens", "rename it"));
        } else if (row.get("label").isEmpty()) {
            faults.add(row.fault(ref, "label expected", "name the entity"));
        } else if (entities.containsKey(ref)) {
            faults.add(row.fault(ref, "each entity once expected, found twice", "remove one of the lines"));
        } else {
            entities.put(
                    ref,
                    new Entity(
                            ref,
                            row.get("label"),
                            abbreviation,
                            type,
                            row.get("description"),
                            row.get("wikidata"),
                            note));
        }
    }

    private static int number(Row row, String column, List<Fault> faults) {
        if (row.get(column).matches("\\d{1,9}")) {
            return Integer.parseInt(row.get(column));
        }
        faults.add(row.fault(row.get("form"), column + ": whole number expected", "give the offset in code points"));
        return 0;
    }
}
