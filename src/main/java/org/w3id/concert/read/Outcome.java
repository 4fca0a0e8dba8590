package org.w3id.concert.read;

import java.nio.file.Path;
import org.w3id.concert.source.Fault;

/** What came of one file: its reading, or the one sentence for which it was refused. */
public sealed interface Outcome {
    Path file();

    /** The file was read. */
    record Read(Path file, Reading reading) implements Outcome {}

    /** The file was not read; the others were. */
    record Refused(Path file, Fault fault) implements Outcome {}
}
