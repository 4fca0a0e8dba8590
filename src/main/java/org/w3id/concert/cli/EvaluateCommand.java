package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.concert.cli.AnnotatedDocuments.Annotated;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.extract.evaluate.AdjudicatedClaims;
import org.w3id.concert.extract.evaluate.Evaluation;
import org.w3id.concert.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concert evaluate}: how many candidates are right, and how many claims they find. */
@Command(
        name = "evaluate",
        description = {
            "Compare the candidates of documents with annotated claims: per kind the number of claims, precision, strict"
                    + " precision (optional ones count as wrong), recall, with 95 %% intervals; date, modality and"
                    + " attribution of the right ones apart.",
            "What somebody proposes, holds or expects is right if it is found in the same passage, however it is"
                    + " worded, once for each claim; attribution then says how often the right speaker is named."
                    + " ontology/extraction/scoring.csv says of which claims and how much of the passage."
        },
        footer = {
            "",
            "Example:",
            "  concert evaluate --gold gold papers    papers/NAME.txt against gold/NAME.gold.jsonl",
            "  concert evaluate --gold ontology/claims papers    against the reviewed claims, each fact once"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description =
                    "The annotated claims of one document, or a folder with NAME.gold.jsonl or NAME.csv for each.")
    private Path gold;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Documents, or folders of them.")
    private List<Path> paths;

    @Option(names = "--explain", description = "Also each candidate that is wrong and each claim that was missed.")
    private boolean explain;

    @Override
    public Integer call() {
        Extractor extractor = Extractor.of(common.home());
        Evaluation evaluation = new Evaluation(AdjudicatedClaims.read(common.home()));
        for (Annotated annotated : AnnotatedDocuments.of(gold, paths, common.err()::println)) {
            Reading reading = annotated.reading();
            if (annotated.isReviewed()) {
                evaluation.add(annotated.gold(), extractor.extract(reading));
            } else {
                evaluation.add(annotated.gold(), extractor.extract(reading), Annotated.hasOffsets(reading));
            }
        }
        PrintWriter out = common.out();
        if (explain) {
            evaluation.remarks().forEach(out::println);
        }
        evaluation.table().forEach(out::println);
        out.flush();
        return 0;
    }
}
