package org.w3id.concert.serve.page.why;

import java.util.HashMap;
import java.util.Map;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/**
 * A rule in words.
 *
 * @param title a link to its page
 * @param source a link to what its definition rests on; empty where it is Concert's own
 */
public record RuleWords(String label, Html title, String words, Html source) {
    /** All rules by their titles. */
    static Map<String, RuleWords> all(View view) {
        Map<String, RuleWords> rules = new HashMap<>();
        for (Row row : view.rows("rules-in-words")) {
            rules.put(
                    row.text("label"),
                    new RuleWords(
                            row.text("label"),
                            row.link("rule", "label"),
                            row.text("words"),
                            row.has("source") ? row.link("source", "source") : Html.NONE));
        }
        return rules;
    }
}
