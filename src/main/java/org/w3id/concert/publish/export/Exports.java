package org.w3id.concert.publish.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** All files that the queries of {@code queries/export} make of a graph. */
public final class Exports {
    private static final String FOLDER = "queries/export";
    private static final Pattern SUMMARY = Pattern.compile("(?m)^#\\+ summary: (.*)$");

    private Exports() {}

    /**
     * The files' texts by name; within a read transaction.
     *
     * @param dataset its default graph, with this context, is the union of the layers
     */
    public static Map<String, String> of(Home home, DatasetGraph dataset, Context context, Base base) {
        Map<String, String> files = new TreeMap<>();
        home.files(FOLDER, ".rq").forEach(file -> Export.read(file, base)
                .files(dataset, context, base)
                .forEach((name, text) -> files.put("export/" + name, text)));
        return files;
    }

    /** What each file holds, by its name without ending, as the header of its query says it. */
    public static Map<String, String> summaries(Home home) {
        Map<String, String> summaries = new TreeMap<>();
        for (Path file : home.files(FOLDER, ".rq")) {
            Matcher summary = SUMMARY.matcher(Home.text(file));
            String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
            summaries.put(name, summary.find() ? summary.group(1) : name);
        }
        return summaries;
    }
}
