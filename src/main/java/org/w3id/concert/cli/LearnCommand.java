package org.w3id.concert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.concert.cli.AnnotatedDocuments.Annotated;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.extract.evaluate.AdjudicatedClaims;
import org.w3id.concert.extract.evaluate.Examples;
import org.w3id.concert.extract.learn.Example;
import org.w3id.concert.extract.learn.Trainer;
import org.w3id.concert.extract.learn.Trainer.Lesson;
import org.w3id.concert.extract.learn.Weights;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concert learn}: learns from annotated documents what their sentences say in words that no rule knows. */
@Command(
        name = "learn",
        description = {
            "Learn from annotated documents what sentences say in words that no rule knows, and write how much each word"
                    + " tells to ontology/extraction/learned.csv. The relations are those of relations.txt there.",
            "Prints for each relation what it would add, right and wrong, to documents that it was not learned from"
                    + " (five-fold, by document). The same documents give the same file."
        },
        footer = {"", "Example:", "  concert learn --gold gold gold    from gold/NAME.txt and gold/NAME.gold.jsonl"})
final class LearnCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder with NAME.gold.jsonl for each document NAME.")
    private Path gold;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Documents, or folders of them.")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "FILE", description = "Another file to write.")
    private Path out;

    @Override
    public Integer call() {
        Extractor extractor = Extractor.of(common.home());
        AdjudicatedClaims adjudicated = AdjudicatedClaims.read(common.home());
        List<Example> examples = new ArrayList<>();
        for (Annotated annotated : AnnotatedDocuments.of(gold, paths, common.err()::println)) {
            Reading reading = annotated.reading();
            examples.addAll(Examples.of(annotated.gold(), adjudicated, Annotated.hasOffsets(reading))
                    .of(reading.document(), extractor.possible(reading)));
        }
        List<Lesson> lessons = Trainer.lessons(examples);
        write(Weights.of(lessons).csv());
        PrintWriter lines = common.out();
        lessons.forEach(lesson -> lines.println(lesson.line()));
        lines.flush();
        return 0;
    }

    private void write(String csv) {
        Path file = out == null ? common.home().ontology().resolve("extraction/learned.csv") : out;
        try {
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw new FaultyInput(
                    new Fault(file.toString(), 0, "learned", "file that can be written expected", e.getMessage()));
        }
    }
}
