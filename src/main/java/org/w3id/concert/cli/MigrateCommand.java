package org.w3id.concert.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.w3id.concert.publish.Migration;
import org.w3id.concert.publish.Snapshot;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code concert migrate}: a dump of an earlier version of the ontology in the terms of this one. */
@Command(
        name = "migrate",
        description = {
            "Bring a dump to this version of the ontology, by the updates of ontology/migrations that lead there.",
            "Prints what was applied; the graph says so too. The dump that is read stays as it is."
        },
        footer = {"", "Example:", "  concert migrate concert-0.1.0.nq concert.nq"})
final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "FILE", description = "A dump: N-Quads, TriG or JSON-LD.")
    private Path file;

    @Parameters(index = "1", paramLabel = "OUT", description = "The N-Quads to write.")
    private Path out;

    @Override
    public Integer call() {
        Migration.Applied applied;
        try {
            applied =
                    Migration.apply(RDFDataMgr.loadDatasetGraph(file.toUri().toString()), Migration.of(common.home()));
        } catch (RiotException e) {
            throw new FaultyInput(new Fault(file.toString(), 0, "dump", e.getMessage(), "give a dump that is whole"));
        }
        try {
            Files.writeString(out, Snapshot.of(applied.graph()).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        applied.migrations()
                .forEach(each -> common.out().println(each.from() + " to " + each.to() + ": " + each.words()));
        return 0;
    }
}
