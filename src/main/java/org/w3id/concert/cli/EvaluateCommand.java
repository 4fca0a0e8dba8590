package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.concert.extract.ExtractionRun;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.extract.evaluate.AdjudicatedClaims;
import org.w3id.concert.extract.evaluate.Evaluation;
import org.w3id.concert.read.Format;
import org.w3id.concert.read.Reader;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
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
        List<Path> documents = new ArrayList<>();
        for (Path file : ExtractionRun.files(paths, fault -> common.err().println(fault))) {
            Path claims = goldOf(file);
            if (Files.isRegularFile(claims) && !file.getFileName().toString().endsWith(".jsonl")) {
                Reading reading = Reader.read(file);
                if (claims.toString().endsWith(".csv")) {
                    evaluation.add(claims, extractor.extract(reading));
                } else {
                    boolean hasOffsets = reading.format() == Format.TXT || reading.format() == Format.HTML;
                    evaluation.add(claims, extractor.extract(reading), hasOffsets);
                }
                documents.add(file);
            }
        }
        if (documents.isEmpty()) {
            throw new FaultyInput(new Fault(
                    gold.toString(),
                    0,
                    "gold",
                    "NAME.gold.jsonl or NAME.csv for a document NAME expected",
                    "check --gold and the paths"));
        }
        PrintWriter out = common.out();
        if (explain) {
            evaluation.remarks().forEach(out::println);
        }
        evaluation.table().forEach(out::println);
        out.flush();
        return 0;
    }

    private Path goldOf(Path document) {
        Path annotated = gold.resolve(stem(document) + ".gold.jsonl");
        return !Files.isDirectory(gold)
                ? gold
                : Files.exists(annotated) ? annotated : gold.resolve(stem(document) + ".csv");
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
