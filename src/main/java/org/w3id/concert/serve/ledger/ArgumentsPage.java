package org.w3id.concert.serve.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /arguments}: an issue, the arguments for and against, and the positions, after the manner of an issue-based
 * information system (IBIS, <a href="https://www.w3.org/ns/argument/ibis">Kunz and Rittel</a>).
 */
public record ArgumentsPage(Site site) implements Page {
    private static final String PATH = "arguments";

    /** Arguments of one stance, or the positions. */
    public record Branch(String name, List<Item> items) {
        /** How many of them each holder has, the most first. */
        public Map<String, Long> holders() {
            return items.stream()
                    .flatMap(item -> item.holders().stream())
                    .collect(Collectors.groupingBy(Html::markup, LinkedHashMap::new, Collectors.counting()));
        }
    }

    /** One argument or position, in our words. */
    public record Item(
            String words,
            String number,
            boolean isDenied,
            String modality,
            List<Html> holders,
            List<StatedClaim> claims) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private static Reply page(View view) {
        List<Row> issues = view.rows("issues");
        if (issues.isEmpty()) {
            return Frame.of(view.visit(), "Arguments").page("silent", Map.of());
        }
        String asked = view.visit().parameter("issue");
        Row issue = issues.stream()
                .filter(row -> row.text("value").equals(asked))
                .findFirst()
                .orElse(issues.get(0));
        Sheet sheet = new Sheet(view, PATH, Map.of("issue", issue.text("value")));
        return Frame.of(view.visit(), "Arguments on: " + issue.text("label"))
                .describedAs("Who argues for and against, and who holds which position, on: " + issue.text("label"))
                .page(
                        PATH,
                        Map.of(
                                "issue", issue.link("issue"),
                                "filters", List.of(new Filter("issue", "Issue", choices(issues, issue))),
                                "branches", branches(sheet),
                                "sheet", sheet));
    }

    private static List<Choice> choices(List<Row> issues, Row chosen) {
        return issues.stream()
                .map(row -> new Choice(row.text("value"), row.text("words"), row == chosen))
                .toList();
    }

    private static List<Branch> branches(Sheet sheet) {
        Several several = new Several(sheet.view());
        Map<String, List<Item>> groups = sheet.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("group"),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> item(row, several), Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Branch(group.getKey(), group.getValue()))
                .toList();
    }

    private static Item item(Row row, Several several) {
        return new Item(
                row.text("words"),
                row.text("number"),
                row.text("polarity").equals("denied"),
                row.text("modality"),
                several.links(row, "holders"),
                several.claims(row, "claims"));
    }
}
