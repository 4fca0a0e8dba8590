package org.w3id.concert.serve.site;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;

/**
 * How a claim, an entity, a conclusion or a page is cited: whose it is, of which release of the graph, and under which
 * address it is found again.
 *
 * @param key the citation's own name, such as {@code concert-claim-insor-2011-0338}
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

    /**
     * Links for a page's foot that offer the citation of {@code about}, such as {@code claim/insor-2011-0338} or
     * {@code chapter-viii}, and of an entity also a form to report an error in it.
     */
    public static Html links(String root, String about) {
        String encoded = Visit.encode(about);
        String address = root + "cite?about=" + encoded;
        boolean isPage = !about.contains("/") || about.startsWith("queries/") || about.startsWith("report/");
        return Html.format(
                "<a href=\"%s\">Cite</a> (<a href=\"%s\">BibTeX</a>, <a href=\"%s\">RIS</a>)%s",
                address,
                address + "&format=bib",
                address + "&format=ris",
                isPage
                        ? Html.NONE
                        : Html.format(
                                ", <a href=\"%s\">report an error</a>",
                                root + "report-error?about=" + encoded.replaceAll("%3F.*", "")));
    }

    /** Of the date, what is before its first hyphen. */
    Optional<String> year() {
        return date.map(day -> day.replaceFirst("-.*", ""));
    }
}
