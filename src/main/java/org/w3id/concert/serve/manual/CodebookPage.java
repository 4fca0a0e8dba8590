package org.w3id.concert.serve.manual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.ledger.Choice;
import org.w3id.concert.serve.ledger.Filter;
import org.w3id.concert.serve.ledger.Sheet;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/** {@code /codebook}: the functions and the other concepts by which claims are coded, a part at a time. */
public record CodebookPage(Site site) implements Page {
    private static final String PATH = "codebook";

    /** A concept with how it is told from others; what is not given is empty. */
    public record Entry(
            String notation,
            Html link,
            String definition,
            String codingRule,
            List<String> examples,
            String borderlineCase) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private static Reply page(View view) {
        List<Row> parts = view.rows("codebook-parts");
        String asked = view.visit().parameter("part");
        Optional<Row> part = parts.stream()
                .filter(row -> row.text("value").equals(asked))
                .findFirst()
                .or(() -> parts.stream().findFirst());
        String words = part.map(row -> row.text("words")).orElse("nothing in it yet");
        List<Choice> choices = parts.stream()
                .map(row -> new Choice(
                        row.text("value"),
                        row.text("words"),
                        part.filter(row::equals).isPresent()))
                .toList();
        Map<String, String> arguments =
                part.map(row -> Map.of("part", row.text("value"))).orElse(Map.of());
        Sheet sheet = new Sheet(view, PATH, arguments);
        return Frame.of(view.visit(), "Codebook: " + words)
                .describedAs("Definitions, coding rules, examples and borderline cases of the concepts used.")
                .page(
                        PATH,
                        Map.of(
                                "part",
                                words,
                                "filters",
                                List.of(new Filter("part", "Part", choices)),
                                "entries",
                                sheet.rows().stream().map(CodebookPage::entry).toList(),
                                "sheet",
                                sheet));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.text("notation"),
                row.link("concept"),
                row.text("definition"),
                row.text("codingRule"),
                row.text("examples").lines().filter(line -> !line.isBlank()).toList(),
                row.text("borderlineCase"));
    }
}
