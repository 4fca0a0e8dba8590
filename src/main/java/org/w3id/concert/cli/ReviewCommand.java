package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.review.Desk;
import org.w3id.concert.review.exchange.Exchange;
import org.w3id.concert.review.page.ReviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code concert review}: a local page at which a person goes from documents to reviewed claims. */
@Command(
        name = "review",
        description = {
            "Open a page, on this machine only, at which you accept, reject, correct and add claims of documents.",
            "Decisions are kept in ontology/reviews/; `concert accept` brings what was accepted into the ontology."
        },
        footer = {
            "",
            "Examples:",
            "  concert review --documents texts --reviewer Ana",
            "  concert review --documents texts --candidates candidates.jsonl",
            "  concert review --documents texts --export reviews.jsonld",
            "  concert review --documents texts --import reviews.jsonld"
        })
final class ReviewCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(names = "--documents", required = true, paramLabel = "DIR", description = "The folder with the documents.")
    private Path documents;

    @Option(
            names = "--candidates",
            paramLabel = "FILE",
            description = "Candidates as `concert extract` writes them; default: what it finds now.")
    private Path candidates;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides; default: ${DEFAULT-VALUE}.")
    private String reviewer;

    @Option(names = "--port", paramLabel = "N", defaultValue = "3031", description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write the reviews to a file instead of opening the page.")
    private Path export;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "web-annotation",
            description = {
                "Of the file: web-annotation (W3C, without text) or doccano (with the sentences, so keep it to yourself).",
                "Default: ${DEFAULT-VALUE}."
            })
    private String format;

    @Option(names = "--quote", description = "Add the passages' own words to web-annotation, for this machine only.")
    private boolean quote;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description = "Add the decisions of such a file instead of opening the page.")
    private Path imported;

    @Override
    public Integer call() {
        Progress progress = common.progress();
        DocumentFolder folder = new DocumentFolder(documents);
        Desk desk = candidates == null ? Desk.of(common.home(), folder) : Desk.of(common.home(), folder, candidates);
        if (export != null) {
            Exchange.write(desk, export, formatOfFile(), quote);
            return 0;
        }
        if (imported != null) {
            int added = Exchange.read(desk, imported, reviewer);
            common.out().println(added + " decisions added");
            return 0;
        }
        try (ReviewServer server = ReviewServer.start(desk, reviewer, port)) {
            progress.accept("ready: " + server.url());
            server.join();
        }
        return 0;
    }

    private Exchange.Format formatOfFile() {
        return switch (format) {
            case "web-annotation" -> Exchange.Format.WEB_ANNOTATION;
            case "doccano" -> Exchange.Format.DOCCANO;
            default -> throw common.wrong("--format: web-annotation or doccano expected, found " + format);
        };
    }
}
