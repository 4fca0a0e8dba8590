package org.w3id.concert.serve.list;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Row;

/**
 * A list as asked for: filtered by words and by facets, sorted by a column.
 *
 * @param columns names of the variables that are shown
 * @param sort a column, with a hyphen before it for the greatest first; empty for the order of the query
 */
public record Listing(List<String> columns, List<Item> items, int total, String sort) {
    private static final List<String> HIDDEN = List.of("entity", "depth");

    public Listing {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
    }

    /** One entity; {@code depth} is how many broader ones stand above it. */
    public record Item(String reference, int depth, List<Cell> cells) {
        public Item {
            cells = List.copyOf(cells);
        }

        boolean has(String words) {
            String all = cells.stream()
                    .map(Cell::text)
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
            return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                    .allMatch(all::contains);
        }
    }

    /** @param columns the variables of the query, in their order */
    static Listing of(List<String> columns, List<Row> rows, Facets facets, Visit visit) {
        List<String> shown =
                columns.stream().filter(name -> !HIDDEN.contains(name)).toList();
        Map<String, String> chosen = facets.chosen(visit);
        String words = visit.parameter("q");
        List<Item> items = rows.stream()
                .map(row -> item(row, shown))
                .filter(item -> facets.allow(item.reference(), chosen))
                .filter(item -> words.isBlank() || item.has(words))
                .toList();
        String sort = visit.parameter("sort");
        int column = shown.indexOf(sort.replaceFirst("^-", ""));
        List<Item> sorted = column < 0
                ? items
                : items.stream().sorted(order(column, sort.startsWith("-"))).toList();
        return new Listing(shown, sorted, rows.size(), column < 0 ? "" : sort);
    }

    /** Whether the column holds numbers, which stand to the right. */
    public boolean isNumeric(int column) {
        return items.stream().anyMatch(item -> item.cells().get(column).isNumber())
                && items.stream()
                        .map(item -> item.cells().get(column))
                        .allMatch(cell -> cell.isNumber() || cell.text().isEmpty());
    }

    /** How the column's head asks to sort: upward first, for numbers downward, then the other way. */
    public String next(int column) {
        String name = columns.get(column);
        boolean downward = isNumeric(column) ? !sort.equals("-" + name) : sort.equals(name);
        return downward ? "-" + name : name;
    }

    /** For assistive technology: ascending, descending or none. */
    public String direction(int column) {
        String name = columns.get(column);
        return sort.equals(name) ? "ascending" : sort.equals("-" + name) ? "descending" : "none";
    }

    public static String words(String column) {
        return column.replace('_', ' ');
    }

    /** Whether the items stand in their hierarchy. */
    public boolean isHierarchy() {
        return sort.isEmpty() && items.stream().anyMatch(item -> item.depth() > 0);
    }

    private static Item item(Row row, List<String> columns) {
        return new Item(
                row.reference("entity"),
                row.number("depth"),
                IntStream.range(0, columns.size())
                        .mapToObj(place -> Cell.of(row, columns.get(place), place == 0))
                        .toList());
    }

    private static Comparator<Item> order(int column, boolean downward) {
        Comparator<Cell> cells = Comparator.comparingDouble(Listing::number).thenComparing(Cell::text);
        Comparator<Item> items = Comparator.comparing(item -> item.cells().get(column), cells);
        Comparator<Item> silent =
                Comparator.comparing(item -> item.cells().get(column).text().isEmpty());
        return silent.thenComparing(downward ? items.reversed() : items);
    }

    private static double number(Cell cell) {
        return cell.isNumber() ? Double.parseDouble(cell.text()) : 0;
    }
}
