package org.w3id.concert.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which documents say the same: by their bytes, or nearly, by a sketch of the runs of letters that they hold
 * (<a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder's</a> resemblance, estimated by the smallest hashes).
 */
final class Likeness {
    private static final double NEAR = 0.75;
    private final Map<String, String> digests = new HashMap<>();
    private final Map<Long, List<String>> documents = new HashMap<>();

    /** The outcome as it is, or refused for the same bytes, or warned of for nearly the same words. */
    Outcome judge(Outcome outcome) {
        if (!(outcome instanceof Outcome.Read read)) {
            return outcome;
        }
        Reading reading = read.reading();
        String same = digests.putIfAbsent(reading.sha256(), reading.document());
        if (same != null) {
            Refusal refusal = new Refusal("same bytes as " + same, "each document once expected", "remove one of them");
            return new Outcome.Refused(
                    read.file(), refusal.of(read.file()).faults().get(0));
        }
        return new Outcome.Read(read.file(), compared(reading));
    }

    private Reading compared(Reading reading) {
        Set<Long> sketch = Sketch.of(LetterStream.of(reading.text()).letters());
        Map<String, Integer> shared = new HashMap<>();
        for (Long hash : sketch) {
            List<String> holders = documents.computeIfAbsent(hash, key -> new ArrayList<>());
            holders.forEach(holder -> shared.merge(holder, 1, Integer::sum));
            holders.add(reading.document());
        }
        List<String> warnings = new ArrayList<>(reading.warnings());
        shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEAR * sketch.size())
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(entry -> warnings.add(
                        "shares most of its words with " + entry.getKey() + ", so it is no independent evidence"));
        return reading.with(warnings);
    }
}
