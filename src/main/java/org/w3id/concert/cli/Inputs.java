package org.w3id.concert.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What something is made of: the files of a folder, a few words, and this program. */
record Inputs(Path folder, String words) {
    /** A digest of all; empty where the program is not a jar, which might change any moment. */
    Optional<String> digest() {
        try {
            Path program = Path.of(Inputs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(program) ? Optional.of(digest(program)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String digest(Path program) throws IOException {
        MessageDigest all = sha256();
        add(all, words + '\n' + Files.size(program) + '\n' + Files.getLastModifiedTime(program) + '\n');
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            add(all, "" + folder.relativize(file) + '\n' + content.length + '\n');
            all.update(content);
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static void add(MessageDigest all, String line) {
        all.update(line.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
