package org.w3id.concert.cli;

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
            throw new ParameterException(command.commandLine(), "--base: " + e.getMessage(), e);
        }
    }

    Progress progress() {
        return new Progress(command.commandLine().getErr());
    }
}
