package org.w3id.concert.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.w3id.concert.query.Answer;
import org.w3id.concert.query.Answer.Rows;
import org.w3id.concert.query.Answer.Triples;
import org.w3id.concert.query.Answer.Truth;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Terms;

/** An answer as HTML: a table whose entities are links, a word, or Turtle. */
public record ResultTable(Terms terms) {
    private static final int MOST_ROWS = 2000;
    private static final int MOST_PARTS = 3;
    private static final Set<String> NUMBERS =
            Set.of(XSD.integer.getURI(), XSD.decimal.getURI(), XSD.xdouble.getURI(), XSD.xint.getURI());

    public Html of(Answer answer) {
        if (answer instanceof Rows rows) {
            return table(rows);
        }
        if (answer instanceof Truth truth) {
            return Html.format("<p class=\"truth\">%s</p>", truth.holds() ? "Yes." : "No.");
        }
        Triples triples = (Triples) answer;
        return Html.format(
                "<pre tabindex=\"0\">%s</pre>",
                RDFWriter.source(triples.graph()).lang(Lang.TURTLE).asString());
    }

    private Html table(Rows answer) {
        int shown = Math.min(MOST_ROWS, answer.rows().size());
        List<Var> columns = columns(answer);
        List<Html> heads = columns.stream()
                .map(variable -> Html.format("<th scope=\"col\">%s</th>", words(variable.getVarName())))
                .toList();
        List<Html> rows = answer.rows().subList(0, shown).stream()
                .map(row -> row(columns, row))
                .toList();
        String count = answer.rows().size() == 1 ? "1 row" : answer.rows().size() + " rows";
        String note = shown < answer.rows().size() ? ", the first " + shown + " shown; the CSV has all" : "";
        return Html.format(
                "<p class=\"count\">%s%s</p><div class=\"scroll\" role=\"region\" aria-label=\"Results\" tabindex=\"0\">"
                        + "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>",
                count, note, Html.join(heads), Html.join(rows));
    }

    /** Without those that only repeat the names of the entities to their left, which the links show already. */
    private List<Var> columns(Rows answer) {
        List<Var> columns = new ArrayList<>();
        for (Var variable : answer.variables()) {
            boolean repeats = !columns.isEmpty()
                    && answer.rows().stream()
                            .allMatch(row -> isName(row.get(variable), row.get(columns.get(columns.size() - 1))));
            if (!repeats || answer.rows().isEmpty()) {
                columns.add(variable);
            }
        }
        return columns;
    }

    private boolean isName(Node text, Node entity) {
        boolean bothAbsent = text == null && entity == null;
        boolean names = text != null
                && entity != null
                && text.isLiteral()
                && entity.isURI()
                && terms.name(entity)
                        .filter(text.getLiteralLexicalForm()::equals)
                        .isPresent();
        return bothAbsent || names;
    }

    private Html row(List<Var> variables, Binding row) {
        List<Html> cells =
                variables.stream().map(variable -> cell(row.get(variable))).toList();
        return Html.format("<tr>%s</tr>", Html.join(cells));
    }

    private Html cell(Node term) {
        if (term == null) {
            return Html.format("<td></td>");
        }
        if (term.isLiteral()) {
            return Html.format(
                    "<td%s>%s</td>", isNumber(term) ? new Html(" class=\"number\"") : Html.NONE, words(term));
        }
        return Html.format("<td>%s</td>", terms.link(term, terms.name(term).orElseGet(() -> terms.shortName(term))));
    }

    /** A long list is folded, so that a row stays a row. */
    private static Html words(Node literal) {
        String text = literal.getLiteralLexicalForm();
        List<String> parts = List.of(text.split("; "));
        if (parts.size() <= MOST_PARTS) {
            return Html.text(text);
        }
        return Html.format(
                "<details><summary>%s, and %s more</summary>%s</details>",
                parts.get(0),
                parts.size() - 1,
                Html.join(parts.stream()
                        .skip(1)
                        .map(part -> Html.format("%s<br>", part))
                        .toList()));
    }

    private static boolean isNumber(Node literal) {
        return NUMBERS.contains(literal.getLiteralDatatypeURI());
    }

    private static String words(String variable) {
        return variable.replaceAll("Label$", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
