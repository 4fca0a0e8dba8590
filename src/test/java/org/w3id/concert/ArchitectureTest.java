package org.w3id.concert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The packages are the stages of the data; each imports only those that stand before it. */
class ArchitectureTest {
    private static final List<String> STAGES = List.of(
            "vocab", "source", "read", "claim", "extract", "spark", "graph", "reason", "check", "query", "publish",
            "bench", "serve", "review", "cli");
    private static final Pattern ARROW =
            Pattern.compile("org\\.w3id\\.concert\\.(\\w+)[\\w.]*\\s+->\\s+org\\.w3id\\.concert\\.(\\w+)");

    @Test
    void packages_import_only_earlier_stages() {
        Map<String, Set<String>> backward = new TreeMap<>();
        for (Matcher arrow = ARROW.matcher(jdeps()); arrow.find(); ) {
            if (STAGES.indexOf(arrow.group(2)) > STAGES.indexOf(arrow.group(1))) {
                backward.computeIfAbsent(arrow.group(1), key -> new TreeSet<>()).add(arrow.group(2));
            }
        }
        assertEquals(Map.of(), backward);
    }

    @Test
    void every_package_is_a_stage() {
        Set<String> found = new TreeSet<>();
        for (Matcher arrow = ARROW.matcher(jdeps()); arrow.find(); ) {
            found.add(arrow.group(1));
        }
        found.removeAll(STAGES);
        assertEquals(Set.of(), found);
    }

    private static String jdeps() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "--ignore-missing-deps",
                "-v",
                "-verbose:package",
                "-filter:none",
                "target/classes");
        return out.toString();
    }
}
