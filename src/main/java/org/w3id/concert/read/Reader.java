package org.w3id.concert.read;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.w3id.concert.source.FaultyInput;

/** Reads documents of any format that is known, within the default limits. Thread-safe. */
public final class Reader {
    private static final DocumentReader DOCUMENTS = new DocumentReader(Limits.DEFAULT);

    private Reader() {}

    /** @throws FaultyInput with one sentence where the file cannot be read as a document */
    public static Reading read(Path file) {
        return DOCUMENTS.read(file);
    }

    /**
     * What comes of each file of a folder, in the order of their paths, each read when the stream comes to it; a file
     * that is refused stops none of the others.
     */
    public static Stream<Outcome> folder(Path folder) {
        return new Folder(DOCUMENTS).outcomes(folder);
    }
}
