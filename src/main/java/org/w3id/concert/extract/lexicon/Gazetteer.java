package org.w3id.concert.extract.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.concert.extract.lexicon.Label.Use;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/**
 * All labels by which texts may call something: those of the registry, then the lists of {@code ontology/extraction/},
 * whose entries are the registry's entities where the names agree. Immutable.
 */
public final class Gazetteer {
    private static final List<String> STATES = List.of("label", "names", "adjectives", "places");
    private static final List<String> BODIES = List.of("label", "abbreviation", "names", "type");
    private static final List<String> OTHERS = List.of("label", "abbreviation", "names", "class");
    private static final Map<String, EntityType> CLASSES = Map.ofEntries(
            Map.entry("org:FormalOrganization", EntityType.ORGANIZATION),
            Map.entry("org:OrganizationalCollaboration", EntityType.ORGANIZATION),
            Map.entry("eli:LegalResource", EntityType.INSTRUMENT),
            Map.entry("concert:Force", EntityType.FORCE),
            Map.entry("concert:Operation", EntityType.OPERATION),
            Map.entry("org:OrganizationalUnit", EntityType.ORGAN),
            Map.entry("concert:Place", EntityType.PLACE),
            Map.entry("concert:DisputedTerritory", EntityType.PLACE),
            Map.entry("concert:Region", EntityType.PLACE),
            Map.entry("concert:State", EntityType.STATE),
            Map.entry("concert:Territory", EntityType.STATE));
    private static final Pattern ABBREVIATED = Pattern.compile("\\p{Lu}\\p{L}*\\p{Lu}");
    private static final Set<String> CLASS_NAMES = Set.of("instrument", "force", "operation", "organ", "place");

    /** What is usually called by its abbreviation. */
    private static final Set<EntityType> SHORT =
            EnumSet.of(EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION);

    private final List<Label> labels = new ArrayList<>();
    private final Map<String, Entity> byName = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, List<Label>> ofDocument = new HashMap<>();
    private final Pattern tooGeneral;

    private final Map<String, Entity> capitals = new HashMap<>();
    private final Set<Entity> towns = new HashSet<>();

    private Gazetteer(Pattern tooGeneral) {
        this.tooGeneral = tooGeneral;
    }

    public static Gazetteer read(Home home) {
        List<Fault> faults = new ArrayList<>();
        Path folder = home.ontology().resolve("extraction");
        List<String> general = Lines.of(folder.resolve("not-labels.txt")).stream()
                .map(Lines.Line::text)
                .toList();
        Gazetteer gazetteer = new Gazetteer(Pattern.compile(String.join("|", general)));
        gazetteer.addRegistry(Registry.read(home, ref -> true, faults));
        Table.read(folder.resolve("states.csv"), STATES, faults).forEach(gazetteer::addState);
        Table.read(folder.resolve("organizations.csv"), BODIES, faults)
                .forEach(row -> gazetteer.addBody(row, EntityType.ORGANIZATION));
        for (Row row : Table.read(folder.resolve("names.csv"), OTHERS, faults)) {
            if (CLASS_NAMES.contains(row.get("class"))) {
                gazetteer.addBody(row, EntityType.valueOf(row.get("class").toUpperCase(java.util.Locale.ROOT)));
            } else {
                faults.add(row.fault(
                        row.get("class"),
                        "one of " + CLASS_NAMES.stream().sorted().toList() + " expected",
                        ""));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return gazetteer;
    }

    public List<Label> labels() {
        return List.copyOf(labels);
    }

    /** Forms that stand for something only in the document with that name, without its ending. */
    public List<Label> labelsOf(String document) {
        return List.copyOf(ofDocument.getOrDefault(document, List.of()));
    }

    /** The states by their capitals. */
    public Map<String, Entity> capitals() {
        return Map.copyOf(capitals);
    }

    /** The places of states. */
    public Set<Entity> towns() {
        return Set.copyOf(towns);
    }

    private boolean isTooGeneral(String form) {
        return tooGeneral.matcher(form).matches();
    }

    /** What the list of organizations says that the entity is; empty where it does not. */
    public String typeOf(Entity entity) {
        return types.getOrDefault(entity.name(), "");
    }

    private void addRegistry(Registry registry) {
        Map<String, Entity> byRef = new HashMap<>();
        Set<String> states = registry.entities().stream()
                .filter(entry -> CLASSES.get(entry.type()) == EntityType.STATE)
                .map(Registry.Entity::label)
                .collect(Collectors.toSet());
        for (Registry.Entity entry : registry.entities()) {
            Optional.ofNullable(CLASSES.get(entry.type()))
                    .ifPresent(type -> byRef.put(entry.ref(), addEntry(entry, type, states)));
        }
        for (Registry.SurfaceForm form : registry.forms()) {
            Optional.ofNullable(byRef.get(form.entity())).ifPresent(entity -> addForm(form, entity));
        }
    }

    /** A place that is called as a state is, a theatre, gets no label. */
    private Entity addEntry(Registry.Entity entry, EntityType type, Set<String> states) {
        String label = entry.label().replaceAll(" \\(.*\\)$", "");
        boolean isShort = SHORT.contains(type) && !entry.abbreviation().isEmpty();
        Entity entity = new Entity(type, entry.ref(), isShort ? entry.abbreviation() : label, label);
        register(entity);
        if (!isTooGeneral(label) && (type != EntityType.PLACE || !states.contains(label))) {
            add(label, entity, Use.NAME);
            add(entry.abbreviation(), entity, Use.ABBREVIATION);
        }
        return entity;
    }

    /** A form of an organization, or one with an abbreviation, stands for it in any document; others in that document. */
    private void addForm(Registry.SurfaceForm form, Entity entity) {
        boolean isName = form.isName() && Character.isUpperCase(form.form().codePointAt(0));
        if (!isName || entity.type() == EntityType.STATE || isTooGeneral(form.form())) {
            return;
        }
        Label label = new Label(form.form(), entity, useOf(form.form()));
        boolean isForAll = ABBREVIATED.matcher(form.form()).find() || entity.type() == EntityType.ORGANIZATION;
        List<Label> all = isForAll ? labels : ofDocument.computeIfAbsent(form.document(), key -> new ArrayList<>());
        all.add(label);
    }

    private void register(Entity entity) {
        byName.putIfAbsent(entity.type() + entity.fullName(), entity);
        byName.putIfAbsent(entity.type() + entity.name(), entity);
    }

    private Entity entity(EntityType type, String name, String fullName) {
        Entity known = byName.get(type + fullName);
        known = known == null ? byName.get(type + name) : known;
        Entity entity = known == null ? new Entity(type, "", name, fullName) : known;
        register(entity);
        return entity;
    }

    private void addState(Row row) {
        String label = row.get("label").replaceAll(" \\(.*\\)$", "");
        Entity state = entity(EntityType.STATE, label, label);
        add(label, state, Use.NAME);
        split(row.get("names")).forEach(name -> add(name, state, useOf(name)));
        split(row.get("adjectives")).forEach(name -> add(name, state, Use.ADJECTIVE));
        List<String> places = split(row.get("places"));
        for (String place : places) {
            Entity town = entity(EntityType.PLACE, place, place);
            towns.add(town);
            add(place, town, Use.NAME);
        }
        places.stream().findFirst().ifPresent(capital -> capitals.put(capital, state));
    }

    private void addBody(Row row, EntityType type) {
        String label = row.get("label");
        boolean isShort = !row.get("abbreviation").isEmpty();
        Entity body = entity(type, isShort ? row.get("abbreviation") : label, label);
        if (type == EntityType.ORGANIZATION) {
            types.putIfAbsent(body.name(), row.get("type"));
        }
        add(label, body, Use.NAME);
        add(row.get("abbreviation"), body, Use.ABBREVIATION);
        split(row.get("names")).forEach(name -> add(name, body, useOf(name)));
    }

    private void add(String form, Entity entity, Use use) {
        if (!form.isEmpty()) {
            labels.add(new Label(form, entity, use == Use.NAME ? useOf(form) : use));
        }
    }

    /** A form in which capitals follow capitals is an abbreviation. */
    private static Use useOf(String form) {
        boolean isAbbreviation = !form.contains(" ")
                && form.chars().filter(Character::isUpperCase).count() >= 2
                && !form.matches("\\p{Lu}\\p{Ll}+[-–'’]\\p{Lu}\\p{Ll}+.*");
        return isAbbreviation ? Use.ABBREVIATION : Use.NAME;
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split("\\s*;\\s*"));
    }
}
