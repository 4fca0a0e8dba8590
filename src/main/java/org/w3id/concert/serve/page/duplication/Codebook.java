package org.w3id.concert.serve.page.duplication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/** The functions in the order of the codebook, by {@code kind/slug}. */
public record Codebook(Map<String, Entry> entries) {
    /** @param level 1 for the broadest */
    public record Entry(Named function, String notation, int level, String broader) {}

    static Codebook of(View view) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Row row : view.rows("functions-in-order")) {
            String reference = row.reference("function");
            entries.put(
                    reference,
                    new Entry(
                            new Named(reference, row.text("label")),
                            row.text("notation"),
                            row.number("above") + 1,
                            row.reference("broader")));
        }
        return new Codebook(entries);
    }

    public List<Entry> inOrder() {
        return List.copyOf(entries.values());
    }

    Named named(String reference) {
        return entries.containsKey(reference) ? entries.get(reference).function() : new Named(reference, reference);
    }

    /** 0 where the codebook does not hold it. */
    int level(String reference) {
        return entries.containsKey(reference) ? entries.get(reference).level() : 0;
    }

    /** Whether the function is that one or stands below it. */
    boolean isWithin(String reference, String broader) {
        return reference.equals(broader)
                || entries.containsKey(reference)
                        && isWithin(entries.get(reference).broader(), broader);
    }
}
