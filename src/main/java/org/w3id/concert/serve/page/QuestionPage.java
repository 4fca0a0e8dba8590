package org.w3id.concert.serve.page;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.query.Answer;
import org.w3id.concert.query.AnswerFormat;
import org.w3id.concert.query.QueryParameter;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Latest;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /queries/{name}}: a saved question, run with the parameters of the address, as a page; the same with
 * {@code .csv}, {@code .json} and, for its text, {@code .rq}. What the page showed last is kept, as the graph does not
 * change.
 */
public final class QuestionPage implements Page {
    private static final int MOST_KEPT = 30;

    private final Site site;
    private final Latest<Map<String, String>, Asked> kept = new Latest<>(MOST_KEPT);

    public QuestionPage(Site site) {
        this.site = site;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() != 2 || !visit.path().get(0).equals("queries")) {
            return Optional.empty();
        }
        String file = visit.path().get(1);
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        if (!site.queries().has(name)) {
            return Optional.empty();
        }
        SavedQuery saved = site.queries().get(name);
        return Optional.ofNullable(
                switch (dot < 0 ? "" : file.substring(dot)) {
                    case "" -> page(visit, saved);
                    case ".rq" ->
                        Reply.of(
                                200,
                                "application/sparql-query; charset=utf-8",
                                site.base().rebase(saved.text()));
                    case ".csv" -> result(visit, saved, AnswerFormat.CSV);
                    case ".json" -> result(visit, saved, AnswerFormat.JSON);
                    default -> null;
                });
    }

    private Reply result(Visit visit, SavedQuery saved, AnswerFormat format) {
        Answer answer = site.ask(saved.query(arguments(visit), site.base()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(answer, site.base(), out);
        boolean isRdf = answer instanceof Answer.Triples;
        String type = isRdf ? "application/ld+json" : format.mediaType() + "; charset=utf-8";
        return new Reply(200, type, out.toByteArray(), Map.of());
    }

    private Reply page(Visit visit, SavedQuery saved) {
        Asked asked = Asked.of(() -> kept.get(
                key(visit, saved), () -> Asked.of(site, visit, site.ask(saved.query(arguments(visit), site.base())))));
        String parameters = visit.parameters().isEmpty() ? "" : "?" + visit.queryString();
        return Frame.of(visit, saved.summary())
                .page(
                        "question",
                        Map.of(
                                "name", saved.name(),
                                "summary", saved.summary(),
                                "description", saved.description(),
                                "form", form(visit, saved.parameters()),
                                "parameters", parameters,
                                "result", asked.result(),
                                "text", site.base().rebase(saved.text())))
                .with(asked.status());
    }

    private static Map<String, String> key(Visit visit, SavedQuery saved) {
        Map<String, String> key = new TreeMap<>(arguments(visit));
        key.put("", saved.name());
        return key;
    }

    private static Html form(Visit visit, List<QueryParameter> parameters) {
        if (parameters.isEmpty()) {
            return Html.NONE;
        }
        List<Html> fields =
                parameters.stream().map(parameter -> field(visit, parameter)).toList();
        return Html.format("<form class=\"parameters\">%s<button>Ask</button></form>", Html.join(fields));
    }

    private static Html field(Visit visit, QueryParameter parameter) {
        return Html.format(
                "<label>%s <input name=\"%s\" value=\"%s\" title=\"%s\" spellcheck=\"false\"></label>",
                parameter.description(),
                parameter.name(),
                visit.parameters().getOrDefault(parameter.name(), parameter.standard()),
                parameter.kind().words());
    }

    private static Map<String, String> arguments(Visit visit) {
        Map<String, String> arguments = new HashMap<>(visit.parameters());
        arguments.values().removeIf(String::isBlank);
        arguments.replaceAll((name, value) -> value.strip());
        return arguments;
    }
}
