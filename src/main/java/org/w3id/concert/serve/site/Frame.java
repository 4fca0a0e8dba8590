package org.w3id.concert.serve.site;

import java.util.HashMap;
import java.util.Map;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;

/**
 * What stands around the content of a page.
 *
 * @param description one sentence for those who find the page elsewhere; may be empty
 * @param head more elements for the page's head
 */
public record Frame(Visit visit, String title, String description, Html head) {
    public static Frame of(Visit visit, String title) {
        return new Frame(visit, title, "", Html.NONE);
    }

    public Frame describedAs(String sentence) {
        return new Frame(visit, title, sentence, head);
    }

    public Frame with(Html moreHead) {
        return new Frame(visit, title, description, moreHead);
    }

    /** A page from a template, which takes this as {@code frame} and these values. */
    public Reply page(String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", this);
        return Reply.html(Templates.render(template, all));
    }

    /** What leads to the site's root. */
    public String root() {
        return visit.root();
    }

    /** Whether the page lies below {@code path}, the first segment of an address. */
    public boolean isIn(String path) {
        return visit.path().get(0).equals(path);
    }
}
