package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every subcommand takes. */
final class CommonOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:concert.home:-.}",
            description = "The folder with ontology/ and queries/; default: the one that the command is from.")
    private Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Home home() {
        return new Home(home);
    }

    /** The base of entity IRIs; anything but an absolute IRI is a wrong call. */
    Base base(String iri) {
        try {
            return new Base(iri);
        } catch (IllegalArgumentException e) {
            throw wrong("--base: " + e.getMessage());
        }
    }

    Progress progress() {
        return new Progress(err());
    }

    /** Where answers go. */
    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Where progress and remarks go. */
    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** A call that cannot be meant so; the command's help goes with it. */
    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
