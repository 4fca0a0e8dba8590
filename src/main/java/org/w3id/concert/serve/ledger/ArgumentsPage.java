package org.w3id.concert.serve.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.concert.serve.figure.ArgumentMap;
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
    public record Branch(String name, List<Point> points) {
        public int size() {
            return points.stream().mapToInt(point -> point.items().size()).sum();
        }

        ArgumentMap.Branch drawn() {
            return new ArgumentMap.Branch(
                    name, points.stream().map(Point::drawn).toList());
        }
    }

    /**
     * What a source counts as one argument, in one item or several, or all positions of one holder.
     *
     * @param anchor of this point on the page
     * @param number that the source gives it; empty for none
     * @param holder of positions; empty for arguments
     */
    public record Point(String anchor, String number, String holder, List<Item> items) {
        ArgumentMap.Leaf drawn() {
            String words = items.get(0).words();
            return new ArgumentMap.Leaf(
                    anchor,
                    number,
                    holder.isEmpty() ? words : holder + ": " + words,
                    items.size() - 1,
                    items.stream().allMatch(Item::isDenied));
        }
    }

    /** One argument or position, in our words. */
    public record Item(String words, boolean isDenied, String modality, List<Html> holders, List<StatedClaim> claims) {}

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
        List<Branch> branches = branches(sheet);
        return Frame.of(view.visit(), "Arguments on: " + issue.text("label"))
                .describedAs("Who argues for and against, and who holds which position, on: " + issue.text("label"))
                .page(
                        PATH,
                        Map.of(
                                "issue", issue.link("issue"),
                                "filters", List.of(new Filter("issue", "Issue", choices(issues, issue))),
                                "branches", branches,
                                "map",
                                        ArgumentMap.of(
                                                issue.text("label"),
                                                branches.stream()
                                                        .map(Branch::drawn)
                                                        .toList()),
                                "sheet", sheet));
    }

    private static List<Choice> choices(List<Row> issues, Row chosen) {
        return issues.stream()
                .map(row -> new Choice(row.text("value"), row.text("words"), row == chosen))
                .toList();
    }

    private static List<Branch> branches(Sheet sheet) {
        Several several = new Several(sheet.view());
        Map<String, List<Row>> groups = grouped(sheet.rows(), row -> row.text("group"));
        return groups.entrySet().stream()
                .map(group -> new Branch(group.getKey(), points(group.getValue(), several)))
                .toList();
    }

    /** Positions belong together by their holders; arguments by the number that their source gives them. */
    private static List<Point> points(List<Row> rows, Several several) {
        return grouped(rows, row -> row.text("point")).values().stream()
                .map(point -> point(point, several))
                .toList();
    }

    private static Point point(List<Row> rows, Several several) {
        Row first = rows.get(0);
        boolean isHeld = first.text("point").equals(first.text("who"));
        return new Point(
                first.reference("item").replaceFirst(".*/", ""),
                isHeld ? "" : first.text("number"),
                isHeld ? first.text("who") : "",
                rows.stream().map(row -> item(row, several)).toList());
    }

    private static Map<String, List<Row>> grouped(List<Row> rows, Function<Row, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Item item(Row row, Several several) {
        return new Item(
                row.text("words"),
                row.text("polarity").equals("denied"),
                row.text("modality"),
                several.links(row, "holders"),
                several.claims(row, "claims"));
    }
}
