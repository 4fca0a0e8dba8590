package org.w3id.concert.serve.data;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.publish.Dump;
import org.w3id.concert.publish.Release;
import org.w3id.concert.publish.export.Exports;
import org.w3id.concert.serve.http.Awaited;
import org.w3id.concert.serve.http.Body;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /downloads}: the graph as files below {@code /dumps/}, whole, by parts and layer by layer, each also as
 * {@code .gz}, with their sums; as long as nobody has had them written, their names. {@code /dump.ttl} is the union of the layers; {@code /graph/{layer}} leads to the file
 * of that layer.
 */
public final class DumpPage implements Page {
    private static final Map<String, String> TYPES = Map.of(
            "trig", "application/trig",
            "nq", "application/n-quads",
            "ttl", "text/turtle",
            "jsonld", "application/ld+json",
            "csv", "text/csv",
            "graphml", "application/xml",
            "gz", "application/gzip");

    private static final Duration LONGEST_PREPARATION = Duration.ofHours(1);
    /** A visitor who waits takes a place meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Site site;
    private final Awaited<DumpFiles> files;

    public DumpPage(Site site) {
        this.site = site;
        this.files = new Awaited<>("the files", () -> site.read(() -> DumpFiles.write(site)));
    }

    @Override
    public void prepare() {
        files.within(LONGEST_PREPARATION);
    }

    @Override
    public void close() {
        files.ifMade().ifPresent(DumpFiles::delete);
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        String rest = String.join("/", visit.path().subList(1, visit.path().size()));
        return site.read(() -> switch (visit.path().get(0)) {
            case "dump.ttl" -> rest.isEmpty() ? file(visit, "concert.ttl") : Optional.empty();
            case "downloads" -> rest.isEmpty() ? Optional.of(list(visit)) : Optional.empty();
            case "dumps" ->
                rest.isEmpty() ? Optional.of(Reply.movedTo(site.address(visit, "downloads"))) : file(visit, rest);
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
        Body.Stored plain = files.within(PATIENCE).files().get(packed ? name.substring(0, name.length() - 3) : name);
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
        return files.within(PATIENCE).files().entrySet().stream()
                .map(file -> file.getValue().digest() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private Reply list(Visit visit) {
        Map<String, List<Download>> groups = files.ifMade()
                .map(made -> made.files().entrySet().stream().map(file -> Download.of(file.getKey(), file.getValue())))
                .orElseGet(
                        () -> Dump.names(site.dataset(), site.base()).stream().map(Download::unwritten))
                .collect(Collectors.groupingBy(Download::folder, TreeMap::new, Collectors.toList()));
        return Frame.of(visit, "Downloads")
                .describedAs("The whole graph and its parts as files, with licence, date and checksums.")
                .page(
                        "downloads",
                        Map.of(
                                "licence",
                                licence().orElse(""),
                                "release",
                                new Release(site.dataset()),
                                "groups",
                                groups,
                                "exports",
                                exports()))
                .with("Link", links(visit));
    }

    private Map<String, String> exports() {
        return site.queries().home().map(Exports::summaries).orElse(Map.of());
    }
}
