package org.w3id.concert.serve.manual;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.CONCERT;

/** {@code /term/{name}}: one term of the ontology with its examples, its relations, and the questions and rules that use it. */
public record TermPage(Site site) implements Page {
    private static final Set<Node> APART = Set.of(
            RDF.type.asNode(),
            RDFS.label.asNode(),
            RDFS.isDefinedBy.asNode(),
            SKOS.definition.asNode(),
            SKOS.example.asNode());

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() != 2 || !visit.path().get(0).equals("term")) {
            return Optional.empty();
        }
        Node term = NodeFactory.createURI(CONCERT.NS + visit.path().get(1));
        return site.read(() -> site.dataset().contains(Node.ANY, term, RDFS.label.asNode(), Node.ANY)
                ? Optional.of(page(visit, term))
                : Optional.empty());
    }

    private Reply page(Visit visit, Node term) {
        Terms terms = new Terms(site, visit.root());
        String name = visit.path().get(1);
        return Frame.of(visit, terms.words(term))
                .describedAs(terms.text(term, SKOS.definition.asNode()).orElse(""))
                .page(
                        "term",
                        Map.of(
                                "name", name,
                                "label", terms.words(term),
                                "definition",
                                        terms.text(term, SKOS.definition.asNode())
                                                .orElse(""),
                                "types", links(terms, term, RDF.type.asNode()),
                                "examples", links(terms, term, SKOS.example.asNode()),
                                "statements", statements(terms, term),
                                "questions", questions(visit, name),
                                "rules", rules(name)));
    }

    private static List<Html> links(Terms terms, Node term, Node property) {
        return terms.objects(term, property).stream().map(terms::link).toList();
    }

    private Map<Html, List<Html>> statements(Terms terms, Node term) {
        Map<Html, List<Html>> statements = new LinkedHashMap<>();
        Iter.toList(site.dataset().find(Node.ANY, term, Node.ANY, Node.ANY)).stream()
                .map(Quad::getPredicate)
                .filter(predicate -> !APART.contains(predicate))
                .distinct()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .forEach(predicate -> statements.put(terms.link(predicate), links(terms, term, predicate)));
        return statements;
    }

    private List<Html> questions(Visit visit, String name) {
        Pattern use = use(name);
        return site.queries().all().stream()
                .filter(query -> use.matcher(query.text()).find())
                .map(query -> question(visit, query))
                .toList();
    }

    private static Html question(Visit visit, SavedQuery query) {
        return Html.format("<a href=\"%s\">%s</a>", visit.root() + "queries/" + query.name(), query.summary());
    }

    private List<String> rules(String name) {
        Pattern use = use(name);
        return site.queries().home().stream()
                .flatMap(home -> Stream.concat(
                        home.files("ontology/rules", ".rq").stream(), home.files("ontology/checks", ".rq").stream()))
                .filter(file -> use.matcher(Home.text(file)).find())
                .map(TermPage::inFolder)
                .toList();
    }

    private static String inFolder(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static Pattern use(String name) {
        return Pattern.compile("concert:" + Pattern.quote(name) + "\\b");
    }
}
