package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.check.GraphCheck;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.source.Embargo;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** One of the project's own sources under embargo: a server of what is left has nothing of it. */
class EmbargoTest {
    private static final String SLUG = "nikitin-2018-regional-organizations";

    @TempDir
    private Path folder;

    @Test
    void an_embargoed_source_is_invisible_in_query_pages_dumps_counts_and_search() {
        List<String> places = Embargo.of(WholeGraph.HOME, SLUG).write(folder.resolve("public"));
        assertTrue(places.stream().allMatch(place -> place.startsWith("queries/page/")), places.toString());
        Home home = new Home(folder.resolve("public"));
        Dataset layers = Build.build(home, Base.PUBLISHED, said -> {});
        DatasetGraph dataset = UnionDataset.of(layers);
        assertEquals(List.of(), GraphCheck.of(DatasetFactory.wrap(dataset), home, Base.PUBLISHED));
        try (ConcertServer server = ConcertServer.overMemory(
                        dataset,
                        home.folder().resolve("fuseki-config.ttl"),
                        QueryFolder.read(home),
                        Passages.none(),
                        Base.PUBLISHED,
                        Address.local(0))
                .start()) {
            assertHidden(new Web(server.port()));
        }
    }

    private static void assertHidden(Web web) {
        assertEquals(
                "n\n0\n",
                web.csv(
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(REGEX(CONCAT(STR(?s), STR(?o)), 'nikitin', 'i')) }"));
        for (String path : List.of(
                "dumps/concert.nq",
                "claims",
                "contradictions",
                "search?q=regional+actors",
                "sitemap.xml",
                "void",
                "")) {
            HttpResponse<String> reply = Again.asTold(() -> web.get(path));
            assertEquals(200, reply.statusCode(), path);
            assertFalse(reply.body().toLowerCase(java.util.Locale.ROOT).contains("nikitin"), path);
        }
        assertEquals(404, web.get("doc/document/" + SLUG).statusCode());
        HttpResponse<String> refused = web.get("measure?sources=none-such");
        assertEquals(400, refused.statusCode());
        assertFalse(refused.body().contains("nikitin"), refused.body());
    }
}
