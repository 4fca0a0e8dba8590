package org.w3id.concert.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an {@link ExtractionFile} is: a line with the settings, then one for each document that is in it: how long the
 * file was then, the document's size and time of change, its path. When all are done it goes away.
 */
final class ExtractionProgress {
    private final Path file;
    private final List<Path> files;
    private final List<String> stamps;
    private final int done;
    private final long length;
    private int next;

    private ExtractionProgress(Path file, List<Path> files, List<String> stamps, List<String> whole) {
        this.file = file;
        this.files = List.copyOf(files);
        this.stamps = stamps;
        this.done = whole.size();
        this.length = whole.isEmpty() ? 0 : Long.parseLong(whole.get(done - 1).split("\t", 2)[0]);
        this.next = done;
    }

    /** With the documents that are as the last run left them, up to the first that is not. */
    static ExtractionProgress of(Path file, List<Path> files, String settings) throws IOException {
        List<String> stamps = new ArrayList<>();
        for (Path each : files) {
            stamps.add(stamp(each));
        }
        List<String> lines = lines(file);
        boolean isSame = !lines.isEmpty() && lines.get(0).equals(settings);
        List<String> whole = new ArrayList<>();
        while (isSame && whole.size() < Math.min(lines.size() - 1, files.size())) {
            String line = lines.get(whole.size() + 1);
            isSame = line.matches("\\d+\t.*") && line.split("\t", 2)[1].equals(stamps.get(whole.size()));
            if (isSame) {
                whole.add(line);
            }
        }
        write(file, settings, whole);
        return new ExtractionProgress(file, files, stamps, whole);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).lines().toList() : List.of();
    }

    private static void write(Path file, String settings, List<String> whole) throws IOException {
        List<String> lines = new ArrayList<>(whole);
        lines.add(0, settings);
        Files.write(file, lines);
    }

    private static String stamp(Path document) throws IOException {
        BasicFileAttributes found = Files.exists(document)
                ? Files.readAttributes(document, BasicFileAttributes.class)
                : Files.readAttributes(document, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String path = document.toString().replaceAll("[\\r\\n]", " ");
        return found.size() + "\t" + found.lastModifiedTime() + "\t" + path;
    }

    /** How much of the file is of documents that are done. */
    long length() {
        return length;
    }

    List<Path> remaining() {
        return files.subList(done, files.size());
    }

    /** @param written how long the file is with the next document */
    void add(long written) throws IOException {
        String line = written + "\t" + stamps.get(next++) + "\n";
        Files.write(file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }

    void finish() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
