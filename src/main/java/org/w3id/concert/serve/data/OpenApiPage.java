package org.w3id.concert.serve.data;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.concert.publish.Release;
import org.w3id.concert.query.ParameterKind;
import org.w3id.concert.query.QueryParameter;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /openapi.json}: the addresses for programs (<a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>);
 * those of the saved questions are written from their headers.
 */
public final class OpenApiPage implements Page {
    private static final Map<String, String> FORMS =
            Map.of(".csv", "text/csv", ".json", "application/sparql-results+json");

    private final Site site;
    private final Supplier<String> description;

    public OpenApiPage(Site site) {
        this.site = site;
        this.description = new Once<>(() -> describe().toString());
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("openapi.json")
                ? Optional.of(Reply.of(200, "application/json", description.get()))
                : Optional.empty();
    }

    private JsonObject describe() {
        InputStream fixed = OpenApiPage.class.getResourceAsStream("openapi.json");
        JsonObject document = JSON.parse(fixed);
        String version = site.read(() -> new Release(site.dataset()).version())
                .map(Node::getLiteralLexicalForm)
                .orElse("0");
        document.getObj("info").put("version", version);
        JsonArray servers = new JsonArray();
        JsonObject here = new JsonObject();
        here.put("url", ".");
        servers.add(here);
        document.put("servers", servers);
        JsonObject paths = document.getObj("paths");
        site.queries().all().forEach(question -> FORMS.keySet().stream()
                .sorted()
                .forEach(form -> paths.put("/queries/" + question.name() + form, path(question, form))));
        return document;
    }

    private static JsonObject path(SavedQuery question, String form) {
        JsonObject operation = new JsonObject();
        operation.put("operationId", question.name() + form.replace('.', '-'));
        operation.put("summary", question.summary());
        operation.put("description", question.description());
        JsonArray tags = new JsonArray();
        tags.add("questions");
        operation.put("tags", tags);
        JsonArray parameters = new JsonArray();
        question.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        operation.put("parameters", parameters);
        operation.put("responses", responses(FORMS.get(form)));
        JsonObject path = new JsonObject();
        path.put("get", operation);
        return path;
    }

    private static JsonObject parameter(QueryParameter parameter) {
        JsonObject schema = new JsonObject();
        schema.put("type", parameter.kind() == ParameterKind.NUMBER ? "number" : "string");
        if (parameter.kind() == ParameterKind.DATE) {
            schema.put("format", "date");
        }
        if (parameter.kind() != ParameterKind.NUMBER) {
            schema.put("default", parameter.standard());
        }
        JsonObject described = new JsonObject();
        described.put("name", parameter.name());
        described.put("in", "query");
        described.put(
                "description", parameter.description() + ": " + parameter.kind().words());
        described.put("schema", schema);
        return described;
    }

    private static JsonObject responses(String type) {
        JsonObject content = new JsonObject();
        content.put(type, new JsonObject());
        JsonObject answer = new JsonObject();
        answer.put("description", "The rows");
        answer.put("content", content);
        JsonObject refused = new JsonObject();
        refused.put("$ref", "#/components/responses/Refused");
        JsonObject responses = new JsonObject();
        responses.put("200", answer);
        responses.put("400", refused);
        return responses;
    }
}
