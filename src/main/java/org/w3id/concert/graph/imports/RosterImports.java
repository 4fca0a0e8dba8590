package org.w3id.concert.graph.imports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** The data sets that can be loaded by name: {@code cow-igo=DIR} and {@code cia-factbook=FILE} (or its folder). */
public final class RosterImports {
    /** The names, in the order in which help lists them. */
    public static final List<String> NAMES = List.of(CowIgo.NAME, FactbookRoster.NAME);

    private RosterImports() {}

    /**
     * Reads one data set.
     *
     * @param given {@code name=path}
     * @param progress a sentence for each part that is read
     * @throws FaultyInput if the name or a file is not as expected
     */
    public static ImportedRoster read(String given, Consumer<String> progress) {
        int sign = given.indexOf('=');
        String name = sign < 0 ? given : given.substring(0, sign);
        if (sign < 0 || !NAMES.contains(name)) {
            throw new FaultyInput(new Fault(
                    "--with", 0, given, "name=path expected", "the data sets are " + String.join(", ", NAMES)));
        }
        Path path = path(given.substring(sign + 1));
        progress.accept("reading " + name);
        return name.equals(CowIgo.NAME) ? CowIgo.read(path, progress) : FactbookRoster.read(path, progress);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new FaultyInput(new Fault("--with", 0, text, "a path expected", "check it"));
        }
    }
}
