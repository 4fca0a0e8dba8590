package org.w3id.concert.serve.door;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.publish.Building;
import org.w3id.concert.publish.Journal;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * What can be done with a store: list its versions, build a new one from the project's files, go back; and what people
 * leave in its journals. A running server follows by itself.
 */
public final class StoreActions {
    private final Store store;

    public StoreActions(Store store) {
        this.store = store;
    }

    public Action versions() {
        return new Action("GET", "/versions", Role.READER, (person, sent) -> {
            JsonArray all = new JsonArray();
            store.served().ifPresent(version -> all.add(told(version, true)));
            store.earlier().forEach(version -> all.add(told(version, false)));
            return as("versions", all);
        });
    }

    public Action rebuild(Supplier<Version> building) {
        return new Action("POST", "/rebuild", Role.CURATOR, (person, sent) -> told(building.get(), true));
    }

    public Action rollBack() {
        return new Action("POST", "/rollback", Role.CURATOR, (person, sent) -> {
            Optional<String> to = sent.hasKey("to") ? Optional.of(sent.getString("to")) : Optional.empty();
            try (Building building = store.building()) {
                return told(building.rollBack(to), true);
            }
        });
    }

    /** All that a journal holds. */
    public Action list(String path, String journal) {
        return new Action("GET", path, Role.READER, (person, sent) -> {
            JsonArray all = new JsonArray();
            Journal.read(store.journalFile(journal)).forEach(entry -> all.add(told(entry)));
            return as("entries", all);
        });
    }

    /** Something more for a journal, under the name of who brings it, once {@code check} finds no fault in it. */
    public Action record(String path, Journal journal, Consumer<JsonObject> check) {
        return new Action("POST", path, Role.REVIEWER, (person, sent) -> {
            if (sent.isEmpty()) {
                throw new FaultyInput(new Fault(path, 0, "body", "a JSON object expected", ""));
            }
            check.accept(sent);
            JsonObject said = new JsonObject();
            said.put("by", person.name());
            said.put("said", sent);
            return told(journal.append(said));
        });
    }

    private static JsonObject told(Version version, boolean isServed) {
        JsonObject told = new JsonObject();
        told.put("version", version.name());
        told.put("digest", version.description().digest());
        told.put("served", isServed);
        return told;
    }

    private static JsonObject told(Journal.Entry entry) {
        JsonObject told = new JsonObject();
        told.put("number", entry.number());
        told.put("time", entry.time().toString());
        told.put("entry", entry.value());
        return told;
    }

    private static JsonObject as(String name, JsonArray all) {
        JsonObject object = new JsonObject();
        object.put(name, all);
        return object;
    }
}
