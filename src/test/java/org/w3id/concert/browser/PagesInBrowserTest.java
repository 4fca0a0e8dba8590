package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.concert.WholeSite;

/** Every address of {@code addresses.txt} in Chromium: for whom it works, what it loads, how much. */
class PagesInBrowserTest {
    private static final String MAP = "assets/world.svg";
    private static final int MOST_REQUESTS = 12;

    static List<Place> places() {
        return Place.all();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_page_works_in_light_and_dark_wide_and_narrow(Place place) {
        Browser browser = Browser.get();
        browser.open(place.path());
        place.settle(browser);
        assertAll(place.path(), () -> wide(browser, place), () -> narrow(browser, place));
    }

    private static void wide(Browser browser, Place place) {
        Map<String, Long> loaded = browser.loaded();
        assertEquals(List.of(), browser.errors(), "errors in the console");
        assertEquals(
                List.of(),
                loaded.keySet().stream()
                        .filter(address -> !address.startsWith(WholeSite.url()))
                        .toList(),
                "requests to other hosts");
        assertEquals(true, loaded.size() <= MOST_REQUESTS, "requests: " + loaded.keySet());
        long weight = loaded.entrySet().stream()
                .filter(each -> !each.getKey().contains(MAP))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertEquals(true, weight <= place.most() * 1000L, "bytes over the wire: " + weight);
        assertEquals(List.of(), browser.violations(place.exception()), "axe, light");
    }

    /** Narrow and dark at once, so that axe looks at a page twice and not four times. */
    private static void narrow(Browser browser, Place place) {
        browser.look(Browser.NARROW, true);
        assertEquals(0, browser.sideways(), "sideways scroll at 390 px");
        assertEquals(List.of(), browser.violationsOfLook(place.exception()), "axe, narrow and dark");
    }
}
