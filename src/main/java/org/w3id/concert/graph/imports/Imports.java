package org.w3id.concert.graph.imports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** Reads data sets that the user has, each by its name: {@code cow-igo=DIR}, {@code cia-factbook=FILE} and so on. */
public final class Imports {
    private static final Map<String, Reader> READERS = readers();

    /** The names, in the order in which help lists them. */
    public static final List<String> NAMES = List.copyOf(READERS.keySet());

    private Imports() {}

    /** Reads one data set, or the editions of one that a folder has. */
    private interface Reader {
        List<Import> read(Home home, Path path, Consumer<String> progress);
    }

    private static Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put(CowIgo.NAME, (home, path, progress) -> List.of(CowIgo.read(home, path, progress)));
        readers.put(FactbookRoster.NAME, (home, path, progress) -> List.of(FactbookRoster.read(home, path, progress)));
        readers.put(RivalryFile.NAME, RivalryFile::read);
        readers.put(CountryCodes.NAME, (home, path, progress) -> List.of(CountryCodes.read(home, path, progress)));
        return readers;
    }

    /**
     * Reads one data set.
     *
     * @param given {@code name=path}
     * @param progress a sentence for each part that is read
     * @throws FaultyInput if the name or a file is not as expected
     */
    public static List<Import> read(Home home, String given, Consumer<String> progress) {
        int sign = given.indexOf('=');
        String name = sign < 0 ? given : given.substring(0, sign);
        if (sign < 0 || !READERS.containsKey(name)) {
            throw new FaultyInput(new Fault(
                    "--with", 0, given, "name=path expected", "the data sets are " + String.join(", ", NAMES)));
        }
        progress.accept("reading " + name);
        return READERS.get(name).read(home, path(given.substring(sign + 1)), progress);
    }

    /** Reads one data set of memberships. */
    public static ImportedRoster roster(Home home, String given, Consumer<String> progress) {
        return read(home, given, progress).stream()
                .filter(ImportedRoster.class::isInstance)
                .map(ImportedRoster.class::cast)
                .findFirst()
                .orElseThrow(
                        () -> new FaultyInput(new Fault("--with", 0, given, "a data set of memberships expected", "")));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new FaultyInput(new Fault("--with", 0, text, "a path expected", "check it"));
        }
    }
}
