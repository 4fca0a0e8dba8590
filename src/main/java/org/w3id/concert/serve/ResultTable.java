package org.w3id.concert.serve;

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

/** An answer as HTML: a table whose entities are links, a word, or Turtle. */
record ResultTable(Terms terms) {
    private static final int MOST_ROWS = 2000;
    private static final Set<String> NUMBERS =
            Set.of(XSD.integer.getURI(), XSD.decimal.getURI(), XSD.xdouble.getURI(), XSD.xint.getURI());

    Html of(Answer answer) {
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
        List<Html> heads = answer.variables().stream()
                .map(variable -> Html.format("<th scope=\"col\">%s</th>", words(variable.getVarName())))
                .toList();
        List<Html> rows = answer.rows().subList(0, shown).stream()
                .map(row -> row(answer.variables(), row))
                .toList();
        String count = answer.rows().size() == 1 ? "1 row" : answer.rows().size() + " rows";
        String note = shown < answer.rows().size() ? ", the first " + shown + " shown; the CSV has all" : "";
        return Html.format(
                "<p class=\"count\">%s%s</p><div class=\"scroll\" role=\"region\" aria-label=\"Results\" tabindex=\"0\">"
                        + "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>",
                count, note, Html.join(heads), Html.join(rows));
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
                    "<td%s>%s</td>",
                    isNumber(term) ? new Html(" class=\"number\"") : Html.NONE, term.getLiteralLexicalForm());
        }
        return Html.format("<td>%s</td>", terms.link(term, terms.name(term).orElseGet(() -> terms.shortName(term))));
    }

    private static boolean isNumber(Node literal) {
        return NUMBERS.contains(literal.getLiteralDatatypeURI());
    }

    private static String words(String variable) {
        return variable.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
