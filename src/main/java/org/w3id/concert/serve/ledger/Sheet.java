package org.w3id.concert.serve.ledger;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.w3id.concert.query.AnswerFormat;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/** A query that a page rests on, with its arguments: its rows, and the same for whoever wants the table or the query. */
public record Sheet(View view, String query, Map<String, String> arguments) {
    public Sheet {
        arguments = Map.copyOf(arguments);
    }

    static Sheet of(View view, String query) {
        return new Sheet(view, query, Map.of());
    }

    public List<Row> rows() {
        return view.rows(query, arguments);
    }

    Reply csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormat.CSV.write(view.site().ask(text()), view.site().base(), out);
        return new Reply(200, AnswerFormat.CSV.mediaType() + "; charset=utf-8", out.toByteArray(), Map.of());
    }

    /** Links to the table as CSV and to the query in the editor. */
    public Html links() {
        String encoded = Visit.encode(text());
        String root = view.visit().root();
        return Html.format(
                "<a href=\"%s\">as CSV</a>, <a href=\"%s\">as SPARQL</a>",
                root + "sparql?output=csv&query=" + encoded, root + "query?query=" + encoded);
    }

    private String text() {
        return view.query(query, arguments);
    }
}
