package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.review.Acceptance;
import org.w3id.concert.review.DecisionFile;
import org.w3id.concert.source.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concert accept}: what reviewers accepted becomes part of the ontology's files. */
@Command(
        name = "accept",
        description = {
            "Bring the claims that reviewers accepted into ontology/, for the next build.",
            "Each is proved from its document first; where one fails, all faults are said and nothing changes.",
            "Prints a line for each document, and the files that changed."
        },
        footer = {"", "Example:", "  concert accept --documents texts"})
final class AcceptCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(names = "--documents", required = true, paramLabel = "DIR", description = "The folder with the documents.")
    private Path documents;

    @Parameters(paramLabel = "DOCUMENT", description = "Slugs of documents; default: all that were reviewed.")
    private List<String> slugs = List.of();

    @Override
    public Integer call() {
        Home home = common.home();
        List<String> chosen = slugs.isEmpty() ? DecisionFile.slugs(home) : slugs;
        Acceptance acceptance = Acceptance.of(home, new DocumentFolder(documents), chosen);
        PrintWriter out = common.out();
        acceptance.documents().forEach(out::println);
        acceptance.files().forEach(file -> out.println("changed: " + file));
        out.flush();
        return 0;
    }
}
