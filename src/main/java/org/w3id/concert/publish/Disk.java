package org.w3id.concert.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders as the disk has them: brought there, and removed whole. */
final class Disk {
    private Disk() {}

    /** Returns when the disk has a file, or the entries of a folder. */
    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Likewise for a folder and all that is in it. */
    static void syncAll(Path tree) throws IOException {
        for (Path path : walk(tree)) {
            sync(path);
        }
    }

    /** Removes a folder with all that is in it; of no effect where there is none. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            for (Path path : walk(tree)) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What is in a folder before the folder itself. */
    private static List<Path> walk(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
