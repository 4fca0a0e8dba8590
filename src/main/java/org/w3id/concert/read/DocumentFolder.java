package org.w3id.concert.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * The documents of a folder by their slugs: the file's name without its ending, in lower case, with hyphens for
 * whatever is neither letter nor digit.
 */
public record DocumentFolder(Path folder) {
    private static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "pdf", "docx");

    public DocumentFolder {
        if (!Files.isDirectory(folder)) {
            throw new FaultyInput(
                    new Fault(folder.toString(), 0, "--documents", "a folder of documents expected", "check the path"));
        }
    }

    /** The slug of the document in a file of that name. */
    public static String slug(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z]{2,5}$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** All files that may be documents, in the order of their paths. */
    public List<Path> files() {
        return Folder.files(folder).stream()
                .filter(file -> Files.isRegularFile(file) && isDocument(file))
                .filter(file -> Folder.leadsOut(folder, file).isEmpty())
                .toList();
    }

    /**
     * The file of the document, or empty where there is none.
     *
     * @throws FaultyInput where several files have that slug
     */
    public Optional<Path> file(String slug) {
        List<Path> found = new ArrayList<>(files());
        found.removeIf(file -> !slug(file.getFileName().toString()).equals(slug));
        if (found.size() > 1) {
            throw new FaultyInput(new Fault(
                    folder.toString(),
                    0,
                    slug,
                    "one file of each document expected, found " + found,
                    "take the others away"));
        }
        return found.stream().findFirst();
    }

    /** The document, read; empty where there is none. */
    public Optional<Reading> reading(String slug) {
        return file(slug).map(Reader::read);
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
