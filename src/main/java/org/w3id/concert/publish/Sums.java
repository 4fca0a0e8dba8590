package org.w3id.concert.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checksums of a folder's files, in {@code SHA256SUMS} as {@code sha256sum} writes and checks it. */
record Sums(Path folder) {
    static final String FILE = "SHA256SUMS";

    void write() throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                found().entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    boolean exist() {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** The first file that is not as it was written, or is missing. */
    Optional<String> firstWrong() {
        try {
            Map<String, String> found = found();
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            return lines.isEmpty()
                    ? Optional.of(FILE)
                    : lines.stream()
                            .map(line -> line.substring(Math.min(66, line.length())))
                            .filter(name -> !lines.contains(found.get(name) + "  " + name))
                            .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lock says who has a database open, and is not of it. */
    private Map<String, String> found() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> summed = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(FILE) && !file.toString().endsWith(".lock"))
                    .toList();
            return summed.parallelStream()
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), Sums::of, (a, b) -> a, TreeMap::new));
        }
    }

    static String of(Path file) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    // Reading is what digests.
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
