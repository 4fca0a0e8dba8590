package org.w3id.concert.browser;

import java.nio.file.Path;
import java.util.List;
import org.w3id.concert.source.Home;

/**
 * A line of {@code src/test/resources/addresses.txt}.
 *
 * @param most kilobytes over the wire, the map apart
 * @param settled selector of what is there when its scripts have run; empty for a page without
 * @param exception selector of a part whose markup is not ours; empty for almost all
 */
record Place(String path, int most, String settled, String exception) {
    private static final int USUAL = 15;

    static List<Place> all() {
        return Home.text(Path.of("src/test/resources/addresses.txt"))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Place::of)
                .toList();
    }

    void settle(Browser browser) {
        if (!settled.isEmpty()) {
            browser.the(settled);
        }
    }

    @Override
    public String toString() {
        return "/" + path;
    }

    private static Place of(String line) {
        String[] parts = line.split("\\s+\\|\\s*", -1);
        return new Place(
                parts[0].substring(1),
                parts.length > 1 ? Integer.parseInt(parts[1]) : USUAL,
                parts.length > 2 ? parts[2] : "",
                parts.length > 3 ? parts[3] : "");
    }
}
