package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.concert.source.Embargo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concert embargo}: the project's files without a source, for a public server. */
@Command(
        name = "embargo",
        description = {
            "Write the project's files without a source: its claims, what is said of it, and what only it names.",
            "A store that is built from them, and a server that has no others, cannot show any of it.",
            "Prints each place that names the source still, to be changed by hand; exit code 1 if there is one."
        },
        footer = {
            "",
            "Example:",
            "  concert embargo my-interviews --to public",
            "  concert build --home public --store public/store",
            "  concert serve --home public --store public/store --public"
        })
final class EmbargoCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "SOURCE", description = "A document or data set by its slug.")
    private String source;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder to write.")
    private Path folder;

    @Override
    public Integer call() {
        List<String> places = Embargo.of(common.home(), source).write(folder);
        places.forEach(place -> common.out().println(place + ": names the source still"));
        return places.isEmpty() ? 0 : 1;
    }
}
