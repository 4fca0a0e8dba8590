package org.w3id.concert.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.concert.vocab.Base;

/** Rows as aligned text under their variables' names; a long cell goes on over several lines and is never cut. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int WIDEST = 48;

    private TextTable() {}

    static String of(Answer.Rows answer, Base base) {
        List<List<List<String>>> rows = new ArrayList<>();
        rows.add(answer.variables().stream()
                .map(variable -> List.of(variable.getVarName()))
                .toList());
        for (Binding row : answer.rows()) {
            rows.add(answer.variables().stream()
                    .map(variable -> wrapped(ShortName.of(row.get(variable), answer.prefixes(), base)))
                    .toList());
        }
        List<Integer> widths = widths(rows, answer.variables());
        rows.add(1, widths.stream().map("-"::repeat).map(List::of).toList());
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> append(row, widths, text));
        return text.toString();
    }

    private static List<Integer> widths(List<List<List<String>>> rows, List<Var> variables) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < variables.size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .flatMap(row -> row.get(at).stream())
                    .mapToInt(TextTable::width)
                    .max()
                    .orElse(0));
        }
        return widths;
    }

    private static void append(List<List<String>> row, List<Integer> widths, StringBuilder text) {
        int height = row.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder aligned = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                List<String> cell = row.get(column);
                String part = line < cell.size() ? cell.get(line) : "";
                aligned.append(part)
                        .append(" ".repeat(widths.get(column) - width(part)))
                        .append(GAP);
            }
            text.append(aligned.toString().stripTrailing()).append(System.lineSeparator());
        }
    }

    /** Between words; a word that is wider alone stays whole. */
    private static List<String> wrapped(String cell) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell.split(" ")) {
            if (line.length() > 0 && width(line) + 1 + width(word) > WIDEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(CharSequence cell) {
        return Character.codePointCount(cell, 0, cell.length());
    }
}
