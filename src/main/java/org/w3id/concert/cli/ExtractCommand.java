package org.w3id.concert.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Cluster;
import org.w3id.concert.extract.ExtractionFile;
import org.w3id.concert.extract.ExtractionRun;
import org.w3id.concert.extract.ExtractionRun.Result;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.review.Wordings;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concert extract}: candidates for claims from documents. */
@Command(
        name = "extract",
        description = {
            "Make candidates for claims from documents (txt, HTML, PDF, DOCX): one JSON object a line, each with the"
                    + " place of its words. Nothing enters the graph; what is right is for a person to say.",
            "A file that cannot be read gets one sentence; the rest is processed."
        },
        footer = {
            "",
            "Examples:",
            "  concert extract report.pdf",
            "  concert extract papers --out candidates.jsonl    again with --out goes on where it was stopped",
            "  concert extract report.txt --kinds membership,member_count --explain"
        })
final class ExtractCommand implements Callable<Integer> {
    private static final long BETWEEN_LINES = Duration.ofSeconds(10).toNanos();

    @Mixin
    private CommonOptions common;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Documents, or folders of them.")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file rather than to the output.")
    private Path out;

    @Option(names = "--kinds", split = ",", paramLabel = "KIND", description = "Only these kinds of claims.")
    private Set<String> kinds = new LinkedHashSet<>();

    @Option(names = "--explain", description = "Say each candidate in words, with its rule, instead of JSON.")
    private boolean explain;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Documents at a time (as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--spark",
            description = "As a job on Apache Spark, with the same output; there if built with mvn package -Pspark.")
    private boolean spark;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Where Spark is, such as spark://host:7077 (${DEFAULT-VALUE}).")
    private String master;

    private long words;
    private long documents;
    private long candidates;
    private long refused;
    private long warnings;
    private long total;
    private long before;
    private long said = System.nanoTime();

    @Override
    public Integer call() {
        check();
        List<Path> files = ExtractionRun.files(paths, this::refuse);
        if (out != null) {
            files = new ExtractionInputs(files).without(out);
        }
        files = new ExtractionInputs(files).once(this::refuse);
        new ExtractionInputs(files).namesakes().forEach(this::warn);
        total = files.size();
        if (spark) {
            return onCluster(files);
        }
        ExtractionRun run = new ExtractionRun(Extractor.of(common.home()), threads);
        if (out == null) {
            run.run(files, kinds, result -> {
                count(result);
                print(lines(result));
            });
            return summed();
        }
        try (ExtractionFile file = ExtractionFile.open(out, files, settings())) {
            List<Path> rest = file.remaining();
            before = total - rest.size();
            say(before > 0, before + " documents were done before");
            run.run(rest, kinds, result -> {
                count(result);
                file.add(lines(result));
            });
            file.finish();
        }
        return summed();
    }

    private void check() {
        if (threads < 1) {
            throw common.wrong("--threads: at least 1 expected, found " + threads);
        }
        if (spark && explain) {
            throw common.wrong("--explain: not with --spark, which writes JSON only");
        }
        Set<String> known = new TreeSet<>();
        Wordings.read(common.home()).all().forEach(wording -> known.add(wording.kind()));
        for (String kind : kinds) {
            if (!known.contains(kind)) {
                throw new FaultyInput(new Fault(
                        "extract",
                        0,
                        "--kinds",
                        "kinds of claims expected, not '" + kind + "'",
                        "choose from " + String.join(", ", known)));
            }
        }
    }

    /** What the lines depend on besides the documents. */
    private String settings() {
        return (explain ? "words" : "lines") + " of " + (kinds.isEmpty() ? "all kinds" : new TreeSet<>(kinds)) + " by "
                + ExtractionInputs.knowledge(common.home());
    }

    private byte[] lines(Result result) {
        if (!(result instanceof Result.Done done)) {
            return new byte[0];
        }
        return explain ? words(done).getBytes(StandardCharsets.UTF_8) : ExtractionRun.lines(done);
    }

    private int onCluster(List<Path> files) {
        Cluster cluster = ServiceLoader.load(Cluster.class)
                .findFirst()
                .orElseThrow(() -> new FaultyInput(
                        new Fault("extract", 0, "--spark", "Spark expected", "build with mvn package -Pspark")));
        try (OutputStream stream = out == null ? System.out : Files.newOutputStream(out)) {
            cluster.run(common.home().folder(), master, files, kinds, extracted -> {
                documents += extracted.refused().isEmpty() ? 1 : 0;
                refused += extracted.refused().isEmpty() ? 0 : 1;
                words += extracted.words();
                candidates += extracted.candidates();
                warn(extracted.file(), extracted.warnings());
                say(!extracted.refused().isEmpty(), extracted.refused());
                write(stream, extracted.lines().getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summed();
    }

    private static void write(OutputStream stream, byte[] lines) {
        try {
            stream.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int summed() {
        say(
                true,
                documents + " documents, " + words + " words, " + candidates + " candidates, " + refused + " refused"
                        + (warnings == 0 ? "" : ", " + warnings + " warnings"));
        return documents == 0 && refused > 0 ? 1 : 0;
    }

    private void count(Result result) {
        if (result instanceof Result.Done done) {
            documents++;
            words += done.words();
            candidates += done.candidates().size();
            warn(done.file().toString(), done.warnings());
        } else if (result instanceof Result.Refused failure) {
            refuse(failure.fault());
        }
        if (System.nanoTime() - said > BETWEEN_LINES) {
            said = System.nanoTime();
            say(true, before + documents + refused + " of " + total + " documents, " + words + " words");
        }
    }

    private void warn(String file, List<String> sentences) {
        sentences.forEach(sentence -> warn(file + ": " + sentence));
    }

    private void warn(String sentence) {
        warnings++;
        say(true, sentence);
    }

    private void refuse(Fault fault) {
        refused++;
        say(true, fault.toString());
    }

    private void say(boolean condition, String words) {
        if (condition) {
            common.err().println(words);
        }
    }

    private static void print(byte[] lines) {
        System.out.write(lines, 0, lines.length);
        if (System.out.checkError()) {
            throw new FaultyInput(Concert.UNWRITTEN);
        }
    }

    private static String words(Result.Done done) {
        StringBuilder words = new StringBuilder();
        done.candidates().forEach(candidate -> words.append(words(candidate)).append('\n'));
        return words.toString();
    }

    private static String words(Candidate candidate) {
        String when = candidate.time().isEmpty() ? "" : " (" + candidate.time() + ")";
        String how = candidate.modality().equals("fact") && candidate.polarity().equals("+")
                ? ""
                : " [" + candidate.modality() + " " + candidate.polarity() + "]";
        return candidate.document() + ":" + candidate.start() + "-" + candidate.end() + "  " + candidate.kind() + ": "
                + candidate.subject().label() + " | " + candidate.property() + " | "
                + candidate.object().label() + when + how + "  by rule " + candidate.rule() + ", tier "
                + candidate.tier();
    }
}
