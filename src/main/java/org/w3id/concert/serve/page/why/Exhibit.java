package org.w3id.concert.serve.page.why;

import java.util.Optional;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Quotation;

/**
 * A claim, or an entry of a data set, that a premise rests on.
 *
 * @param claim a link to it, with its gloss
 * @param source a link to the document or data set
 * @param place start–end in the document, or the entry of the data set
 * @param quotation the passage in its sentence, where the document is at hand
 * @param conflicts links to the conflicts that are not resolved and that it takes part in, with their explanations
 */
public record Exhibit(Html claim, Html source, String place, Optional<Quotation> quotation, Html conflicts) {
    public boolean isContested() {
        return !conflicts.isEmptyContent();
    }
}
