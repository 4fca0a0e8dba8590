package org.w3id.concert.serve.site;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;

/**
 * How a claim, an entity, a conclusion or a page is cited: whose it is, of which release of the graph, and under which
 * address it is found again.
 *
 * @param key the citation's own name, such as {@code concert-claim-insor-2011-0042}
 * @param date of the graph, never of the visit; empty where the graph has none
 * @param isPage whether it is a page and not a piece of the graph
 * @param notes what a reader of the citation must know, such as where a claim is stated and who says it
 */
public record Citation(
        String key,
        String title,
        Optional<String> date,
        Optional<String> version,
        String address,
        boolean isPage,
        List<String> notes) {
    static final String AUTHOR = "Concert contributors";
    static final String PUBLISHER = "Concert: a knowledge graph of regional security organizations";

    public Citation {
        notes = List.copyOf(notes);
    }

    /** Links for a page's foot that offer the citation of {@code about}, such as {@code claim/insor-2011-0042}. */
    public static Html links(String root, String about) {
        String address = root + "cite?about=" + Visit.encode(about);
        return Html.format(
                "<a href=\"%s\">Cite</a> (<a href=\"%s\">BibTeX</a>, <a href=\"%s\">RIS</a>)",
                address, address + "&format=bib", address + "&format=ris");
    }

    /** Of the date, what is before its first hyphen. */
    Optional<String> year() {
        return date.map(day -> day.replaceFirst("-.*", ""));
    }
}
