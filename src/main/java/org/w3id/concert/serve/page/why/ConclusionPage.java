package org.w3id.concert.serve.page.why;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.publish.OrderedGraph;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.serve.data.EntityTriples;
import org.w3id.concert.serve.data.LinkedDocument;
import org.w3id.concert.serve.data.Representation;
import org.w3id.concert.serve.data.Signposts;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * {@code /doc/{kind}/{slug}} of whatever was concluded: the same forms as of every entity, and as a page its proof.
 */
public final class ConclusionPage implements Page {
    private final Site site;
    private final Once<Reliance> reliance;

    public ConclusionPage(Site site, Once<Reliance> reliance) {
        this.site = site;
        this.reliance = reliance;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() != 3 || !visit.path().get(0).equals("doc")) {
            return Optional.empty();
        }
        String reference = String.join("/", visit.path().subList(1, 3));
        if (isConcluded(reference)) {
            return Optional.of(site.read(() -> document(visit, reference).negotiated(visit, Representation.HTML)));
        }
        return Representation.endingOf(reference)
                .filter(form -> isConcluded(form.without(reference)))
                .map(form ->
                        site.read(() -> document(visit, form.without(reference)).as(form)));
    }

    private boolean isConcluded(String reference) {
        return site.read(() -> site.dataset()
                .contains(Node.ANY, site.base().id(reference).asNode(), PROV.wasGeneratedBy.asNode(), Node.ANY));
    }

    private LinkedDocument document(Visit visit, String reference) {
        String stem =
                "doc/" + Arrays.stream(reference.split("/")).map(Visit::encode).collect(Collectors.joining("/"));
        Node node = site.base().id(reference).asNode();
        return new LinkedDocument(
                new Signposts(site, visit, stem, node.getURI()),
                () -> OrderedGraph.of(EntityTriples.of(site, node), node),
                head -> page(visit, reference, stem, head));
    }

    private Reply page(Visit visit, String reference, String stem, Html head) {
        View view = new View(site, visit);
        Resource node = site.base().id(reference).inModel(site.reasoning().graph());
        Proof proof = site.reasoning().proofs().of(node).orElseThrow();
        Why why = new Explained(view, reliance).of("", proof, related(node));
        return Frame.of(visit, why.question())
                .describedAs(why.verdict())
                .with(head)
                .page("why/conclusion", Map.of("why", why, "document", stem, "reference", reference));
    }

    /** What else is concluded of the same bodies and the same function. */
    private List<Resource> related(Resource node) {
        return node.hasProperty(CONCERT.firstBody) && node.hasProperty(CONCERT.function)
                ? new Between(
                                site,
                                node.getPropertyResourceValue(CONCERT.firstBody),
                                node.getPropertyResourceValue(CONCERT.secondBody))
                        .conclusions(Optional.of(node.getPropertyResourceValue(CONCERT.function)), Optional.empty())
                : List.of();
    }
}
