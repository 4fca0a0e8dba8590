package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person comes for, done by clicks in Chromium. */
class TasksTest {
    @Test
    void who_duplicates_work_against_drug_trafficking_in_2020_and_which_sentence_says_so() {
        Browser browser = Browser.get().open("duplications?function=drug-trafficking&view=list");
        browser.follow(browser.the("a[href*='at=2020-01']"));
        browser.follow(browser.the("main a[href^='explain'], main a[href*='duplication/']"));
        has(browser, "countering drug trafficking");
        has(browser, "Concluded: duplication");
        browser.follow(browser.the("main .exhibits a[href*='id/claim/']"));
        assertEquals(true, browser.address().startsWith("doc/claim/"), browser.address());
        assertEquals(false, browser.the("h1").getText().isBlank());
    }

    @Test
    void where_2018_is_silent_the_missing_premise_is_named_and_leads_to_why() {
        Browser browser = Browser.get().open("duplications?function=drug-trafficking");
        browser.follow(browser.the("a[href*='at=2018']"));
        has(browser, "Which premise is silent");
        browser.follow(browser.link("Why not?"));
        assertEquals(true, browser.address().startsWith("explain?"), browser.address());
        has(browser, "Not concluded. Missing:");
        has(browser, "at 2018");
    }

    @Test
    void the_date_can_be_moved() {
        Browser browser = Browser.get().open("duplications?at=2018");
        browser.script("document.getElementById('slider').value = 2011");
        browser.follow(browser.the(".slide button"));
        has(browser, "As documented at 2011");
    }

    @Test
    void a_saved_question_is_asked_changed_in_the_editor_and_taken_as_CSV(@TempDir Path downloads) throws IOException {
        Browser browser = Browser.get().open("queries/which-states-are-members-of-a-body-at-a-date");
        browser.script("document.querySelector('main input[name=date]').value = '2011-01-01'");
        browser.follow(browser.the("main form button"));
        assertEquals(true, browser.address().contains("date=2011-01-01"), browser.address());
        String csv = browser.link("CSV").getAttribute("href");
        assertEquals(true, csv.contains(".csv?") && csv.contains("date=2011-01-01"), csv);
        browser.follow(browser.link("in the editor"));
        browser.the(".yasr_results td a.iri");
        browser.script("const editor = [...document.querySelectorAll('.CodeMirror')].find((each) => each.offsetParent)"
                + ".CodeMirror; editor.setValue(editor.getValue() + ' LIMIT 2');");
        browser.the(".yasqe_queryButton").click();
        browser.downloadTo(downloads);
        browser.until(
                "two rows",
                "return [...document.querySelectorAll('.yasr_results tbody')].filter((each) => each.offsetParent)"
                        + ".some((each) => each.rows.length === 2)");
        browser.the(".yasr_downloadIcon").click();
        Path file = browser.downloaded(downloads);
        assertEquals(3, Files.readAllLines(file).size(), Files.readString(file));
    }

    @Test
    void an_entity_is_found_by_name_and_followed_to_its_Turtle() {
        Browser browser = Browser.get().open("search?q=одкб");
        browser.follow(browser.the(".found a"));
        assertEquals("doc/organization/csto", browser.address());
        assertEquals(true, browser.link("Turtle").getAttribute("href").endsWith("doc/organization/csto.ttl"));
    }

    @Test
    void a_scenario_is_built_and_its_link_shows_the_same() {
        Browser browser = Browser.get().open("what-if");
        browser.the("textarea[name=change]").sendKeys("uzbekistan leaves csto 2008");
        browser.follow(browser.the(".scenario button"));
        String address = browser.address();
        assertEquals(true, address.contains("change=uzbekistan"), address);
        String answer = browser.text();
        assertEquals(true, answer.contains("Share this page by its address"), answer);
        assertEquals(answer, browser.open(address).text());
    }

    private static void has(Browser browser, String words) {
        assertEquals(true, browser.text().contains(words), browser.address() + "\n" + browser.text());
    }
}
