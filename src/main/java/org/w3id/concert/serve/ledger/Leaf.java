package org.w3id.concert.serve.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;

/**
 * One leaf of a list that is too long for one page; its number is the parameter {@code page} of the address, 1 for the
 * first.
 */
public record Leaf<T>(List<T> items, int number, int leaves, int all, Visit visit) {
    public Leaf {
        items = List.copyOf(items);
    }

    static <T> Leaf<T> of(List<T> list, int size, Visit visit) {
        int leaves = Math.max(1, (list.size() + size - 1) / size);
        String asked = visit.parameter("page");
        int number = Math.min(leaves, Math.max(1, asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1));
        int first = (number - 1) * size;
        return new Leaf<>(list.subList(first, Math.min(list.size(), first + size)), number, leaves, list.size(), visit);
    }

    /** Links to the other leaves; nothing where there is one only. */
    public Html links() {
        if (leaves == 1) {
            return Html.NONE;
        }
        return Html.format(
                "<nav class=\"leaves\" aria-label=\"Pages\">%s</nav>",
                Html.join(IntStream.rangeClosed(1, leaves).mapToObj(this::link).toList()));
    }

    private Html link(int leaf) {
        Map<String, List<String>> values = new LinkedHashMap<>(visit.values());
        values.put("page", List.of(String.valueOf(leaf)));
        String query = new Visit(visit.path(), values, visit.accept()).queryString();
        return Html.format(
                "<a href=\"?%s\"%s>%s</a>",
                query, leaf == number ? new Html(" aria-current=\"page\"") : Html.NONE, leaf);
    }
}
