package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.WholeSite;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.query.SavedQuery;

/** What the site tells programs about its questions and addresses. */
class ProgramsTest {
    private static final List<SavedQuery> QUESTIONS =
            QueryFolder.read(WholeGraph.HOME).all();

    @Test
    void the_OpenAPI_description_is_valid_and_has_every_question() throws Exception {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(get("openapi.json"));
        assertEquals(List.of(), parsed.getMessages());
        assertEquals(
                List.of(),
                QUESTIONS.stream()
                        .flatMap(question ->
                                List.of(".csv", ".json").stream().map(form -> "/queries/" + question.name() + form))
                        .filter(path -> !parsed.getOpenAPI().getPaths().containsKey(path))
                        .toList());
    }

    @Test
    void questions_are_SHACL_executables_that_parse() throws Exception {
        Model model = RDFParser.fromString(get("queries.ttl"), Lang.TURTLE).toModel();
        List<String> texts = model.listObjectsOfProperty(model.createProperty("http://www.w3.org/ns/shacl#select"))
                .mapWith(node -> node.asLiteral().getString())
                .toList();
        texts.forEach(QueryFactory::create);
        assertEquals(
                QUESTIONS.stream()
                        .filter(question -> question.query(java.util.Map.of(), org.w3id.concert.vocab.Base.PUBLISHED)
                                .isSelectType())
                        .count(),
                texts.size());
    }

    private static String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(WholeSite.url() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
