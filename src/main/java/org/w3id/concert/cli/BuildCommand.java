package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.check.GraphCheck;
import org.w3id.concert.check.Violation;
import org.w3id.concert.publish.Building;
import org.w3id.concert.publish.Dump;
import org.w3id.concert.publish.Snapshot;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.publish.Version;
import org.w3id.concert.publish.export.Exports;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code concert build}: dumps and a TDB2 store. */
@Command(
        name = "build",
        description = "Write the whole graph as files (dumps), and build the store that a Fuseki server serves.",
        footer = {
            "",
            "Examples:",
            "  concert build                  dumps into dist/, the store into store/",
            "  concert build --out release    only dumps, into release/",
            "  concert build --store store    only the store; a server that runs on it switches to it"
        })
final class BuildCommand extends GraphCommand {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write TriG, N-Quads and a Turtle file a layer into DIR.")
    private Path out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Build a new version of the TDB2 store in DIR and switch to it.")
    private Path store;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = "https://w3id.org/concert/",
            description = "What entity IRIs begin with; default: ${DEFAULT-VALUE}")
    private String base;

    @Override
    public Integer call() {
        boolean both = out == null && store == null;
        Path dumps = both ? home().folder().resolve("dist") : out;
        if (!both && store == null) {
            return build(dumps, Optional.empty());
        }
        try (Building building = new Store(both ? home().folder().resolve("store") : store).building()) {
            return build(dumps, Optional.of(building));
        }
    }

    private int build(Path dumps, Optional<Building> building) {
        Home home = home();
        Progress progress = progress();
        Base entities = common().base(base);
        Dataset layers = layers(entities);
        progress.accept("checking the graph");
        List<Violation> violations = GraphCheck.of(DatasetFactory.wrap(UnionDataset.of(layers)), home, entities);
        if (!violations.isEmpty()) {
            violations.forEach(violation -> warn(violation.toString()));
            warn(violations.size() + " violations: nothing was written or switched");
            return 1;
        }
        if (dumps != null) {
            progress.accept("writing the dumps");
            List<String> files = Dump.write(
                    layers, entities, dumps, Exports.of(home, UnionDataset.of(layers), new Context(), entities));
            files.forEach(file -> print(dumps.resolve(file) + System.lineSeparator()));
        }
        if (building.isPresent()) {
            progress.accept("building the store");
            Version version = building.get().build(Snapshot.of(layers.asDatasetGraph()));
            print(version.folder() + System.lineSeparator());
        }
        return 0;
    }
}
