package org.w3id.concert.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.concert.extract.Cluster.Extracted;
import org.w3id.concert.extract.ExtractionRun;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.source.Home;

/** What one machine does with one file. The rules and labels are read once for each Java process. */
record FileTask(String home, TreeSet<String> kinds) implements Serializable {
    private static final Map<String, ExtractionRun> RUNS = new ConcurrentHashMap<>();

    Extracted extract(String file) {
        ExtractionRun run =
                RUNS.computeIfAbsent(home, key -> new ExtractionRun(Extractor.of(new Home(Path.of(key))), 1));
        return Extracted.of(run.result(Path.of(file), kinds));
    }
}
