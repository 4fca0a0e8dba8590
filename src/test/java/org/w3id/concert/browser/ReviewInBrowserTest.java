package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.review.Desk;
import org.w3id.concert.review.ReviewedDocument;
import org.w3id.concert.review.Standing.Verdict;
import org.w3id.concert.review.page.ReviewServer;

/** A review by the keyboard alone. */
class ReviewInBrowserTest {
    @Test
    void claims_are_accepted_rejected_and_added_by_keys_on_a_page_that_all_can_use(@TempDir Path folder) {
        Browser browser = Browser.get();
        ReviewedDocument document = ReviewedDocument.in(folder);
        document.describe();
        Desk desk = Desk.of(document.home(), new DocumentFolder(document.folder()));
        try (ReviewServer server = ReviewServer.start(desk, "Ana", 0)) {
            browser.openAt(server.url() + document.slug());
            browser.the(".finding.open");
            assertEquals(List.of(), browser.violations(""));
            press(browser, "a");
            assertEquals(1, count(desk, document, Verdict.ACCEPTED), browser.text());
            browser.press("r");
            press(browser, Keys.TAB, Keys.ENTER);
            assertEquals(1, count(desk, document, Verdict.REJECTED));
            press(browser, "u");
            assertEquals(0, count(desk, document, Verdict.REJECTED));
            browser.press("m");
            browser.press("state/namibia", Keys.TAB, "organization/sadc");
            press(browser, Keys.ENTER);
            assertEquals("wording", browser.script("return document.activeElement.name"));
            browser.press(Keys.ESCAPE, "?");
            browser.the(".keys[open]");
            assertEquals(List.of(), browser.violations(""));
            browser.press(Keys.ESCAPE);
            look(browser);
            press(browser, "j");
            assertEquals(List.of(), browser.errors());
        }
    }

    private static void look(Browser browser) {
        browser.look(Browser.WIDE, true);
        assertEquals(List.of(), browser.violationsOfLook(""));
        browser.look(Browser.NARROW, false);
        assertEquals(List.of(), browser.violationsOfLook(""));
        assertEquals(0, browser.sideways());
        browser.look(Browser.WIDE, false);
    }

    /** Presses keys of which the last leads to another page, and waits for it. */
    private static void press(Browser browser, CharSequence... keys) {
        browser.script("window.before = true");
        browser.press(keys);
        browser.until("the next page", "return !window.before && document.readyState === 'complete'");
    }

    private static long count(Desk desk, ReviewedDocument document, Verdict verdict) {
        return desk.sheet(document.slug()).orElseThrow().findings().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.standing().verdict() == verdict)
                .count();
    }
}
