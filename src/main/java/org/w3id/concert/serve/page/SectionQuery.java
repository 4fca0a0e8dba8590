package org.w3id.concert.serve.page;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.w3id.concert.query.AnswerFormat;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /sections/{name}}: the query behind a section of a page leads to the editor of queries with its parameters in
 * place; {@code .csv} is its answer.
 */
public record SectionQuery(Site site) implements Page {
    private static final String FOLDER = "sections";
    private static final String CSV = ".csv";

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() != 2 || !visit.path().get(0).equals(FOLDER)) {
            return Optional.empty();
        }
        String file = visit.path().get(1);
        boolean isTable = file.endsWith(CSV);
        String name = isTable ? file.substring(0, file.length() - CSV.length()) : file;
        if (!site.pageQueries().has(name)) {
            return Optional.empty();
        }
        SavedQuery saved = site.pageQueries().get(name);
        Map<String, String> arguments = new HashMap<>(visit.parameters());
        arguments
                .keySet()
                .retainAll(saved.parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList());
        Query query = saved.query(arguments, site.base());
        return Optional.of(
                isTable
                        ? table(query)
                        : Reply.seeOther(site.address(visit, "query?query=" + Visit.encode(query.serialize()))));
    }

    private Reply table(Query query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormat.CSV.write(site.ask(query), site.base(), out);
        return new Reply(200, AnswerFormat.CSV.mediaType() + "; charset=utf-8", out.toByteArray(), Map.of());
    }
}
