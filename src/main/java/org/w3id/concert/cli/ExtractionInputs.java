package org.w3id.concert.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3id.concert.extract.ExtractionFile;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** What goes into an extraction: the documents and what the rules know. */
record ExtractionInputs(List<Path> files) {
    /**
     * The documents without what an earlier run wrote among them.
     *
     * @throws FaultyInput where the output would go over a document
     */
    List<Path> without(Path out) {
        Path target = real(out);
        boolean isAmong = files.stream().anyMatch(file -> real(file).equals(target));
        if (isAmong && !out.toString().endsWith(".jsonl")) {
            throw new FaultyInput(new Fault(
                    out.toString(), 0, "--out", "another file than the documents expected", "give another path"));
        }
        Path progress = real(ExtractionFile.progress(out));
        return files.stream()
                .filter(file -> !real(file).equals(target) && !real(file).equals(progress))
                .toList();
    }

    /** The documents, of those with the same bytes the first, so that none is evidence twice. */
    List<Path> once(Consumer<Fault> refused) {
        List<Path> once = new ArrayList<>();
        Map<Long, List<Path>> bySize = new HashMap<>();
        for (Path file : files) {
            List<Path> alike = bySize.computeIfAbsent(size(file), size -> new ArrayList<>());
            Optional<Path> same =
                    alike.stream().filter(other -> isSame(file, other)).findFirst();
            same.ifPresent(other -> refused.accept(new Fault(
                    file.toString(),
                    0,
                    "same bytes as " + other,
                    "each document once expected",
                    "remove one of them")));
            if (same.isEmpty()) {
                alike.add(file);
                once.add(file);
            }
        }
        return once;
    }

    /** Which documents the lines do not tell apart, since these have the name of the file only. */
    List<String> namesakes() {
        Map<String, Path> first = new HashMap<>();
        return files.stream()
                .filter(file -> first.putIfAbsent(name(file), file) != null)
                .map(file -> file + ": has the name of " + first.get(name(file))
                        + ", so that their candidates cannot be told apart; rename one of them")
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Files that are empty or cannot be read are no copies: each is refused for what it is. */
    private static boolean isSame(Path one, Path other) {
        try {
            return size(one) > 0 && Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A digest of all files of the ontology by which candidates are made: all but claims and reviews. */
    static String knowledge(Home home) {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> walk = Files.walk(home.ontology())) {
            List<Path> known = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.ontology().resolve("claims")))
                    .filter(file -> !file.startsWith(home.ontology().resolve("reviews")))
                    .sorted()
                    .toList();
            for (Path file : known) {
                content.append(home.ontology().relativize(file))
                        .append('\n')
                        .append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DocumentText.digest(content.toString());
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
