package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a person comes for, done by clicks in Chromium. */
class TasksTest {
    @Test
    void who_duplicates_work_against_drug_trafficking_in_2018_and_why() {
        Browser browser = Browser.get().open("duplications?function=drug-trafficking");
        browser.the("a[href*='at=2018']").click();
        assertEquals(true, browser.address().contains("at=2018"));
        browser.open("explain?a=csto&b=cis&function=drug-trafficking&at=2018");
        assertEquals(true, browser.text().contains("countering drug trafficking, at 2018"), browser.address());
        browser.the("main a[href*='id/claim/']").click();
        assertEquals(true, browser.address().startsWith("doc/claim/"), browser.address());
    }

    @Test
    void the_date_can_be_moved() {
        Browser browser = Browser.get().open("duplications?at=2018");
        browser.the("a[href*='at=2011']").click();
        assertEquals(true, browser.text().contains("As documented at 2011"), browser.address());
    }

    @Test
    void a_saved_question_is_changed_and_taken_as_CSV() {
        Browser browser = Browser.get().open("queries/which-states-are-members-of-a-body-at-a-date");
        browser.script("document.querySelector('main input[name=date]').value = '2011-01-01'");
        browser.the("main form button").click();
        assertEquals(true, browser.address().contains("date=2011-01-01"), browser.address());
        String csv = browser.link("CSV").getAttribute("href");
        assertEquals(true, csv.contains(".csv?") && csv.contains("date=2011-01-01"), csv);
    }

    @Test
    void an_entity_is_found_by_name_and_followed_to_its_Turtle() {
        Browser browser = Browser.get().open("search?q=одкб");
        browser.the(".found a").click();
        assertEquals("doc/organization/csto", browser.address());
        assertEquals(true, browser.link("Turtle").getAttribute("href").endsWith("doc/organization/csto.ttl"));
    }
}
