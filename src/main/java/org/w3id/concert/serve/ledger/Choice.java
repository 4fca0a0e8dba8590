package org.w3id.concert.serve.ledger;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/** One value that a filter offers. */
public record Choice(String value, String words, boolean isChosen) {
    /** All, and what the rows offer by their variables {@code value} and {@code words}. */
    static List<Choice> of(View view, String parameter, List<Row> rows) {
        String chosen = view.visit().parameter(parameter);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "all", chosen.isEmpty()));
        rows.forEach(row -> {
            String value = row.text("value");
            choices.add(new Choice(value, row.text("words"), value.equals(chosen)));
        });
        return List.copyOf(choices);
    }
}
