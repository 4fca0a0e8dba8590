package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.check.GraphCheck;
import org.w3id.concert.check.Violation;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.Dump;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.publish.export.Exports;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code concert build}: dumps and a TDB2 store. */
@Command(
        name = "build",
        description = "Write the whole graph as files (dumps), and build the store that a Fuseki server serves.",
        footer = {
            "",
            "Examples:",
            "  concert build                  dumps into dist/, the store into store/",
            "  concert build --out release    only dumps, into release/",
            "  concert build --store store    only the store; a server that runs keeps the version that it has open"
        })
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private SourceOptions sources;

    @Spec
    private CommandSpec spec;

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
        Home home = common.home();
        Progress progress = common.progress();
        Base entities = common.base(base);
        boolean both = out == null && store == null;
        Dataset layers = Build.build(home, entities, sources.counted(home), sources.imports(home, progress), progress);
        progress.accept("checking the graph");
        List<Violation> violations = GraphCheck.of(DatasetFactory.wrap(UnionDataset.of(layers)), home, entities);
        if (!violations.isEmpty()) {
            violations.forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().println(violations.size() + " violations: nothing was written or switched");
            return 1;
        }
        if (both || out != null) {
            progress.accept("writing the dumps");
            Path folder = out == null ? home.folder().resolve("dist") : out;
            List<String> files = Dump.write(
                    layers, entities, folder, Exports.of(home, UnionDataset.of(layers), new Context(), entities));
            files.forEach(file -> spec.commandLine().getOut().println(folder.resolve(file)));
        }
        if (both || store != null) {
            progress.accept("building the store");
            Path version = new Store(store == null ? home.folder().resolve("store") : store).build(layers);
            spec.commandLine().getOut().println(version);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
