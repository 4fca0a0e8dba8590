package org.w3id.concert.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.concert.publish.Replica;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import org.w3id.concert.source.FaultyInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code concert replicate}: a store that follows another server. */
@Command(
        name = "replicate",
        mixinStandardHelpOptions = true,
        description = {
            "Take the version that another server serves from its store, verify it, and switch to it here.",
            "Prints each new version. What cannot be taken is said, and what is served here stays."
        },
        footer = {
            "",
            "Examples:",
            "  concert replicate --from https://concert.example.org/ --store replica",
            "  concert replicate --from http://10.0.0.1:3030/ --store replica --every 10    until Ctrl-C"
        })
final class ReplicateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "URL", description = "The other server.")
    private URI from;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store here.")
    private Path store;

    @Option(names = "--every", paramLabel = "SECONDS", description = "Look again and again.")
    private Integer every;

    @Override
    public Integer call() throws InterruptedException {
        if (every != null && every < 1) {
            throw new ParameterException(spec.commandLine(), "--every: seconds, at least 1");
        }
        String base = from.toString();
        Replica replica = new Replica(base.endsWith("/") ? from : URI.create(base + "/"), new Store(store));
        if (every == null) {
            told(replica.pull());
            return 0;
        }
        while (true) {
            try {
                told(replica.pull());
            } catch (FaultyInput e) {
                spec.commandLine().getErr().println(e.getMessage());
            } catch (RuntimeException e) {
                e.printStackTrace(spec.commandLine().getErr()); // Our fault, and no reason not to look again.
            }
            Thread.sleep(every * 1000L);
        }
    }

    private void told(Optional<Version> taken) {
        taken.ifPresent(version -> spec.commandLine().getOut().println(version.folder()));
    }
}
