package org.w3id.concert.browser;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.w3id.concert.browser.Browser.Paint;

/**
 * Measures when the pages of {@code addresses.txt} are painted, and prints a table; judges nothing, and is no part of the
 * tests: {@code mvn test -Dtest=PagePaint}. Each page is visited once before, so that what it rests on is at hand.
 */
class PagePaint {
    private static final int VISITS = 3;
    private static final int LAPTOP_KILOBITS = 1_000_000;
    private static final int SLOW_4G_KILOBITS = 1_600;
    private static final int SLOW_4G_DELAY = 150;

    @Test
    void when_the_largest_part_of_each_page_is_painted() {
        Browser browser = Browser.get();
        System.out.println("| page | on this machine, ms | slow 4G, ms | layout shift |");
        System.out.println("|---|---:|---:|---:|");
        for (Place place : Place.all()) {
            browser.open(place.path());
            double[] shift = new double[1];
            long near = median(() -> largest(browser.paint(place.path(), 0, LAPTOP_KILOBITS), shift));
            long far = median(() -> largest(browser.paint(place.path(), SLOW_4G_DELAY, SLOW_4G_KILOBITS), shift));
            System.out.printf(Locale.ROOT, "| `/%s` | %d | %d | %.3f |%n", place.path(), near, far, shift[0]);
        }
    }

    private static int largest(Paint paint, double[] shift) {
        shift[0] = Math.max(shift[0], paint.shift());
        return (int) Math.round(paint.largest());
    }

    private static long median(IntSupplier measured) {
        int[] found = new int[VISITS];
        Arrays.setAll(found, visit -> measured.getAsInt());
        Arrays.sort(found);
        return found[VISITS / 2];
    }
}
