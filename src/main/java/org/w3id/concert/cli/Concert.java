package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code concert}. Exit code 0: done; 1: a fault in the user's files or a wrong call, said in sentences;
 * 2: our fault, with the stack trace.
 */
@Command(
        name = "concert",
        description = {"A knowledge graph of regional security organizations, every claim tied to its passage.", ""},
        footer = {
            "",
            "Examples:",
            "  concert serve                           the pages and SPARQL on http://localhost:3030/",
            "  concert query                           the names of all saved questions",
            "  concert query which-bodies-duplicate-which-functions",
            "  concert query mine.rq --format csv      a query of your own, as CSV",
            "  concert build --out dist                the whole graph as files",
            "",
            "concert COMMAND --help says more about a command."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Concert.Version.class)
public final class Concert implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            QueryCommand.class,
            BuildCommand.class,
            RollbackCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            TokenCommand.class,
            EmbargoCommand.class,
            ReplicateCommand.class,
            CheckCommand.class,
            ReviewCommand.class,
            AcceptCommand.class,
            VerifyCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class,
            LearnCommand.class,
            ExplainCommand.class,
            AblateCommand.class,
            ReportCommand.class,
            MeasureCommand.class,
            ReconcileCommand.class,
            WhatIfCommand.class,
            BenchCommand.class);

    static final Fault UNWRITTEN = new Fault(
            "output", 0, "cut off", "a place with room for all of it expected", "make room, or read it to its end");

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one call and gives its exit code. */
    static int run(String... arguments) {
        int code = commandLine(arguments).execute(arguments);
        if (code == 0 && System.out.checkError()) {
            System.err.println(UNWRITTEN);
            return 1;
        }
        return code;
    }

    /** With the command alone that a call names: to look at all of them takes a good part of a short call. */
    static CommandLine commandLine(String... arguments) {
        CommandLine concert = new CommandLine(new Concert());
        List<Class<?>> named = COMMANDS.stream()
                .filter(each -> arguments.length > 0
                        && each.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(concert::addSubcommand);
        return concert.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler(Concert::failed)
                .setParameterExceptionHandler((misuse, call) -> {
                    CommandLine command = misuse.getCommandLine();
                    command.getErr().println(misuse.getMessage());
                    command.getErr().println();
                    command.usage(command.getErr());
                    return 1;
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult call) {
        if (failure instanceof FaultyInput faulty) {
            faulty.faults().forEach(fault -> command.getErr().println(fault));
            return 1;
        }
        failure.printStackTrace(command.getErr());
        return 2;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Concert.class.getPackage().getImplementationVersion();
            return new String[] {"concert " + (version == null ? "(not packaged)" : version)};
        }
    }
}
