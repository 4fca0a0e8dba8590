package org.w3id.concert.serve.page.why;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.serve.http.Html;

/**
 * What the page that explains something shows.
 *
 * @param question what is asked, in words
 * @param verdict the answer in one sentence
 * @param argument the strongest; empty where nothing is concluded
 * @param rests empty where nothing is concluded
 * @param others further conclusions on the same, as links
 * @param premises what the rule needs and how it stands, where nothing is concluded
 */
public record Why(
        String question,
        boolean holds,
        String verdict,
        Optional<Argument> argument,
        Optional<Rests> rests,
        List<Html> notes,
        List<Other> others,
        List<Needed> premises) {
    public Why {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
        premises = List.copyOf(premises);
    }

    /** Another conclusion on the same bodies. */
    public record Other(Html link, String when, String support) {}

    /** A premise that the rule needs. */
    public record Needed(String statement, String standing, boolean isMissing, List<Exhibit> exhibits) {}
}
