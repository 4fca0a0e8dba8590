package org.w3id.concert.serve.data;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.w3id.concert.publish.DatasetDescription;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /void}, where {@code /.well-known/void} leads (<a href="https://www.w3.org/TR/void/#well-known">VoID</a>): the
 * data set, its dumps and its endpoint. The endpoint itself says the same to whoever asks it for RDF without a query.
 */
public final class DatasetPage implements Page {
    private static final String PATH = "void";

    private final Site site;
    private final Supplier<Graph> description;

    public DatasetPage(Site site) {
        this.site = site;
        this.description = new Once<>(() -> DatasetDescription.of(site.dataset(), site.base()));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.isAt(".well-known", PATH)) {
            return Optional.of(Reply.seeOther(site.address(visit, PATH)).with("Vary", "Accept"));
        }
        if (visit.isAt(PATH)) {
            return Optional.of(site.read(() -> document(visit).negotiated(visit, Representation.TURTLE)));
        }
        return Representation.endingOf(visit.path().get(0))
                .filter(form -> visit.isAt(PATH + form.ending()))
                .map(form -> site.read(() -> document(visit).as(form)));
    }

    /** At the endpoint, without a query; empty for whoever takes no RDF. */
    public Optional<Reply> atEndpoint(Visit visit) {
        return Representation.preferred(visit, Representation.TURTLE)
                .filter(Representation.RDF::contains)
                .map(form -> site.read(() -> document(visit).as(form)).with("Vary", "Accept"));
    }

    private LinkedDocument document(Visit visit) {
        Signposts signposts = new Signposts(site, visit, PATH, site.base().iri() + "void#dataset");
        return new LinkedDocument(signposts, description, head -> {
            return Frame.of(visit, "The data set")
                    .with(head)
                    .page("void", Map.of("turtle", Representation.TURTLE.write(description.get())));
        });
    }
}
