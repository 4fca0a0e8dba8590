package org.w3id.concert.serve.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.publish.Release;
import org.w3id.concert.serve.http.Body;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /dumps}: the graph as files, whole and layer by layer, each also as {@code .gz}, with their sums. They are
 * made when the first reader asks. {@code /dump.ttl} is the union of the layers; {@code /graph/{layer}} leads to the
 * file of that layer.
 */
public final class DumpPage implements Page {
    private static final Map<String, String> TYPES = Map.of(
            "trig", "application/trig", "nq", "application/n-quads", "ttl", "text/turtle", "gz", "application/gzip");

    private final Site site;
    private final Once<Map<String, Body.Stored>> files;

    public DumpPage(Site site) {
        this.site = site;
        this.files = new Once<>(() -> DumpFiles.write(site));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        String rest = String.join("/", visit.path().subList(1, visit.path().size()));
        return site.read(() -> switch (visit.path().get(0)) {
            case "dump.ttl" -> rest.isEmpty() ? file(visit, "concert.ttl") : Optional.empty();
            case "dumps" -> rest.isEmpty() ? Optional.of(list(visit)) : file(visit, rest);
            case "graph" -> layer(visit, rest);
            default -> Optional.empty();
        });
    }

    private Optional<Reply> layer(Visit visit, String name) {
        boolean isLayer =
                site.dataset().containsGraph(NodeFactory.createURI(site.base().graph(name)));
        String file = "dumps/graphs/"
                + visit.path().stream().skip(1).map(Visit::encode).collect(Collectors.joining("/")) + ".ttl";
        return isLayer ? Optional.of(Reply.seeOther(site.address(visit, file))) : Optional.empty();
    }

    private Optional<Reply> file(Visit visit, String name) {
        if (name.equals("SHA256SUMS")) {
            return Optional.of(Reply.of(200, Reply.TEXT, sums()));
        }
        boolean packed = name.endsWith(".gz");
        Body.Stored plain = files.get().get(packed ? name.substring(0, name.length() - 3) : name);
        if (plain == null) {
            return Optional.empty();
        }
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return Optional.of(
                new Reply(200, packed ? type : type + "; charset=utf-8", packed ? plain.compressed() : plain, Map.of())
                        .with("Link", links(visit)));
    }

    private String links(Visit visit) {
        String description = "<" + site.address(visit, "void") + ">; rel=\"describedby\"; type=\"text/turtle\"";
        return licence()
                .map(licence -> "<" + licence + ">; rel=\"license\", " + description)
                .orElse(description);
    }

    private Optional<String> licence() {
        return new Release(site.dataset()).licence().map(Node::getURI);
    }

    private String sums() {
        return files.get().entrySet().stream()
                .map(file -> file.getValue().digest() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private Reply list(Visit visit) {
        List<Html> rows = files.get().entrySet().stream()
                .map(file -> Html.format(
                        "<tr><th scope=\"row\"><a href=\"%s\">%s</a></th><td class=\"number\">%s</td>"
                                + "<td class=\"number\"><a href=\"%s\">%s</a></td><td><code>%s</code></td></tr>",
                        visit.root() + "dumps/" + file.getKey(),
                        file.getKey(),
                        kilobytes(file.getValue()),
                        visit.root() + "dumps/" + file.getKey() + ".gz",
                        kilobytes(file.getValue().compressed()),
                        file.getValue().digest().substring(0, 12)))
                .toList();
        return Frame.of(visit, "Dumps")
                .page(
                        "dumps",
                        Map.of(
                                "licence",
                                licence()
                                        .map(iri -> Html.format("<a href=\"%s\" rel=\"license\">%s</a>", iri, iri))
                                        .orElse(Html.text("not stated")),
                                "date",
                                new Release(site.dataset())
                                        .date()
                                        .map(Node::getLiteralLexicalForm)
                                        .orElse("not stated"),
                                "files",
                                Html.join(rows)))
                .with("Link", links(visit));
    }

    private static String kilobytes(Body body) {
        try {
            return String.format(Locale.ROOT, "%,d kB", (body.length() + 999) / 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
