package org.w3id.concert.serve.list;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/**
 * What a list says of one entity in one column. Several entities in one cell are lines of an IRI and a name.
 *
 * @param text to search and to sort by
 */
public record Cell(String text, Html content, boolean isNumber) {
    private static final Html SILENT = new Html("<span class=\"silent\">silent</span>");

    /** Where the query gives nothing, the sources are silent. */
    static Cell of(Row row, String column, boolean heads) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return new Cell("", SILENT, false);
        }
        if (heads) {
            return new Cell(text, row.link("entity", column), false);
        }
        if (text.startsWith("http")) {
            return links(row.view(), text);
        }
        boolean isNumber = text.matches("-?\\d+(\\.\\d+)?");
        Html content = text.matches("[0-9a-f]{64}")
                ? Html.format("<code title=\"%s\">%s…</code>", text, text.substring(0, 12))
                : Html.text(text);
        return new Cell(text, content, isNumber);
    }

    private static Cell links(View view, String lines) {
        List<Html> links = Arrays.stream(lines.split("\n"))
                .map(line -> line.split(" ", 2))
                .map(parts -> view.link(NodeFactory.createURI(parts[0]), parts[1]))
                .toList();
        return new Cell(lines.replaceAll("(?m)^\\S+ ", ""), Html.join(links), false);
    }
}
