package org.w3id.concert.serve.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.concert.publish.Release;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/**
 * What leads from a document to its other forms, to the identifier of what it describes, to its licence and to the
 * description of the data set, as Link headers and in the head of a page
 * (<a href="https://signposting.org/FAIR/">FAIR Signposting</a>). Within a read transaction.
 *
 * @param stem the document's address within the site, encoded and without ending
 * @param subject the IRI of what it describes
 */
public record Signposts(Site site, Visit visit, String stem, String subject) {
    /** The value of the Link header. */
    public String header() {
        List<String> links = new ArrayList<>();
        links.add("<" + subject + ">; rel=\"cite-as\"");
        links.add("<" + address("") + ">; rel=\"canonical\"");
        for (Representation form : Representation.values()) {
            links.add("<" + address(form.ending()) + ">; rel=\"alternate\"; type=\"" + form.type() + "\"");
        }
        new Release(site.dataset())
                .licence()
                .map(Node::getURI)
                .ifPresent(licence -> links.add("<" + licence + ">; rel=\"license\""));
        site.version()
                .ifMade()
                .ifPresent(digest ->
                        links.add("<" + site.address(visit, VersionPage.path(digest) + stem) + ">; rel=\"memento\""));
        if (site.place().isEmpty()) {
            links.add(TimeGate.others(site.address(visit, ""), stem));
        }
        links.add("<" + site.address(visit, "void") + ">; rel=\"describedby\"; type=\"text/turtle\"");
        return String.join(", ", links);
    }

    /** The same for the head of a page. */
    public Html head() {
        List<Html> links = new ArrayList<>();
        links.add(Html.format("<link rel=\"canonical\" href=\"%s\">", address("")));
        Representation.RDF.forEach(form -> links.add(
                Html.format("<link rel=\"alternate\" type=\"%s\" href=\"%s\">", form.type(), address(form.ending()))));
        return Html.join(links);
    }

    public String address(String ending) {
        return site.address(visit, stem + ending);
    }
}
