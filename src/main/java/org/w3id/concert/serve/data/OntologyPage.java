package org.w3id.concert.serve.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.publish.OrderedGraph;
import org.w3id.concert.publish.Release;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;

/**
 * {@code /ontology}, the document that the IRIs of all terms lead to, and the same at its version IRI,
 * {@code /ontology/{version}}, and at {@code /version/{version}/ontology}: the vocabulary with its schemes and
 * alignments (<a href="https://www.w3.org/TR/swbp-vocab-pub/">Best Practice Recipes</a>).
 */
public final class OntologyPage implements Page {
    private static final String PATH = "ontology";

    private final Site site;
    private final Supplier<Graph> ontology;

    public OntologyPage(Site site) {
        this.site = site;
        this.ontology = new Once<>(() -> {
            Graph layer = GraphMemFactory.createDefaultGraphSameTerm();
            site.dataset()
                    .findNG(NodeFactory.createURI(site.base().graph("ontology")), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> layer.add(quad.asTriple()));
            EntityTriples.addPrefixes(site, layer);
            return OrderedGraph.of(layer, Release.ONTOLOGY);
        });
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        String path = String.join("/", visit.path());
        return path.contains(PATH) ? site.read(() -> at(visit, path)) : Optional.empty();
    }

    private Optional<Reply> at(Visit visit, String path) {
        List<String> stems = new Release(site.dataset())
                .version()
                .map(Node::getLiteralLexicalForm)
                .map(version -> List.of(PATH, PATH + "/" + version, "version/" + version + "/" + PATH))
                .orElse(List.of(PATH));
        if (stems.contains(path)) {
            return Optional.of(document(visit, path).negotiated(visit, Representation.HTML));
        }
        return Representation.endingOf(path)
                .filter(form -> stems.contains(form.without(path)))
                .map(form -> document(visit, form.without(path)).as(form));
    }

    private LinkedDocument document(Visit visit, String stem) {
        Signposts signposts = new Signposts(site, visit, stem, Release.ONTOLOGY.getURI());
        return new LinkedDocument(signposts, ontology, head -> page(visit, head));
    }

    /** Each term under its own name, so that its IRI leads to the place. */
    private Reply page(Visit visit, Html head) {
        return Frame.of(visit, "The ontology")
                .describedAs("The terms in which claims, facts and conclusions are written.")
                .with(head)
                .page(
                        "ontology",
                        Map.of(
                                "iri",
                                Release.ONTOLOGY.getURI(),
                                "groups",
                                OntologyTerm.byKind(ontology.get(), new Terms(site, visit.root()))));
    }
}
