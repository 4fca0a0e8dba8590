package org.w3id.concert.cli;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.w3id.concert.publish.Journal;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import org.w3id.concert.serve.door.Action;
import org.w3id.concert.serve.door.AdminDoor;
import org.w3id.concert.serve.door.StoreActions;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import picocli.CommandLine.Option;

/** The door for administration; there is none unless a port is given. */
final class AdminOptions {
    @Option(
            names = "--admin-port",
            paramLabel = "N",
            description = "Open the door for administration at this port; needs --store, and concert token.")
    private Integer port;

    @Option(
            names = "--admin-address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where it listens; default: ${DEFAULT-VALUE}.")
    private String address;

    boolean isGiven() {
        return port != null;
    }

    AdminDoor open(Store store, Supplier<Version> building, Consumer<String> warning) {
        StoreActions actions = new StoreActions(store);
        Journal decisions = store.journal("decisions", warning);
        Journal scenarios = store.journal("scenarios", warning);
        List<Action> all = List.of(
                actions.versions(),
                actions.rebuild(building),
                actions.rollBack(),
                actions.list("/decisions", "decisions"),
                actions.record("/decisions", decisions, sent -> {}),
                actions.list("/scenarios", "scenarios"),
                actions.record("/scenarios", scenarios, AdminOptions::checkScenario));
        InetSocketAddress place = new InetSocketAddress(address, port);
        if (place.isUnresolved()) {
            throw new FaultyInput(new Fault("serve", 0, "--admin-address", "an address of this machine expected", ""));
        }
        return AdminDoor.open(place, TokenCommand.of(store.folder()), all, store.journal("admin", warning));
    }

    /** A title and changes in words, as in a scenario file; whether the words are understood depends on the graph. */
    private static void checkScenario(JsonObject sent) {
        boolean isScenario = sent.hasKey("title")
                && sent.get("title").isString()
                && sent.hasKey("changes")
                && sent.get("changes").isArray()
                && !sent.get("changes").getAsArray().isEmpty()
                && sent.get("changes").getAsArray().stream().allMatch(JsonValue::isString);
        if (!isScenario) {
            throw new FaultyInput(
                    new Fault("/scenarios", 0, "body", "a title and at least one of changes expected", ""));
        }
    }
}
