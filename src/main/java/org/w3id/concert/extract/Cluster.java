package org.w3id.concert.extract;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.w3id.concert.extract.ExtractionRun.Result;
import org.w3id.concert.source.Fault;

/**
 * Many machines that extract together, found by {@link java.util.ServiceLoader}; the Maven profile {@code spark} adds
 * one. Each of them reads the files and {@code ontology/} at the same paths.
 */
public interface Cluster {
    /**
     * Extracts from each file and hands the outcomes over in the order of the files.
     *
     * @param master where the cluster is, in its own words
     * @param kinds only candidates of these; all where it is empty
     */
    void run(Path home, String master, List<Path> files, Set<String> kinds, Consumer<Extracted> sink);

    /**
     * What came of one file, as it travels between machines.
     *
     * @param lines of JSON, each with its line end
     * @param refused the one sentence, empty where the file was read
     */
    record Extracted(String file, String lines, int candidates, int words, List<String> warnings, String refused)
            implements Serializable {
        public static Extracted of(Result result) {
            if (result instanceof Result.Done done) {
                String lines = new String(ExtractionRun.lines(done), java.nio.charset.StandardCharsets.UTF_8);
                int candidates = done.candidates().size();
                return new Extracted(
                        done.file().toString(), lines, candidates, done.words(), List.copyOf(done.warnings()), "");
            }
            Fault fault = ((Result.Refused) result).fault();
            return new Extracted(result.file().toString(), "", 0, 0, List.of(), fault.toString());
        }
    }
}
