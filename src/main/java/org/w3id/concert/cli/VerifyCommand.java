package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.concert.check.Verification;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code concert verify}: whether each claim's passage stands where the claim says. */
@Command(
        name = "verify",
        description = {
            "Check that the passage of every claim stands in its document, at its offsets and with its digest.",
            "Prints each claim that does not, and why; the last line is \"N verified, M failing\". Exit code 1 if M > 0."
        },
        footer = {"", "Example:", "  concert verify --documents texts    reads texts/{document}.txt, .html, …"})
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(
            names = "--documents",
            required = true,
            paramLabel = "DIR",
            description = "The folder with the documents: {document}.txt, .html, .pdf or .docx.")
    private Path documents;

    @Override
    public Integer call() {
        Home home = common.home();
        List<Fault> faults = new ArrayList<>();
        Verification verification = Verification.of(
                AssertedGraph.build(home, Base.PUBLISHED).claims(), SourceDocument.read(home, faults), documents);
        PrintWriter out = common.out();
        verification
                .failures()
                .forEach(failure -> out.println(
                        failure.claim().id() + "  " + failure.claim().locator() + "  " + failure.why()));
        out.println(verification.verified() + " verified, "
                + verification.failures().size() + " failing");
        out.flush();
        return verification.failures().isEmpty() ? 0 : 1;
    }
}
