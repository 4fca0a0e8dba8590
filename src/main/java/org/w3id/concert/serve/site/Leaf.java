package org.w3id.concert.serve.site;

import java.util.List;
import java.util.stream.IntStream;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;

/**
 * One leaf of a list that is too long for one page; its number is the parameter {@code page} of the address, 1 for the
 * first.
 */
public record Leaf<T>(List<T> items, int number, int leaves, int all, Visit visit) {
    private static final int NEAR = 3;

    public Leaf {
        items = List.copyOf(items);
    }

    public static <T> Leaf<T> of(List<T> list, int size, Visit visit) {
        int leaves = Math.max(1, (list.size() + size - 1) / size);
        int number = Math.min(leaves, visit.number("page"));
        int first = (number - 1) * size;
        return new Leaf<>(list.subList(first, Math.min(list.size(), first + size)), number, leaves, list.size(), visit);
    }

    /** Links to the first, the last and the nearest of the other leaves; nothing where there is one only. */
    public Html links() {
        if (leaves == 1) {
            return Html.NONE;
        }
        List<Html> links = IntStream.rangeClosed(1, leaves)
                .filter(leaf -> leaf == 1 || leaf == leaves || Math.abs(leaf - number) <= NEAR)
                .mapToObj(this::link)
                .toList();
        return Html.format("<nav class=\"leaves\" aria-label=\"Pages\">%s</nav>", Html.join(links));
    }

    private Html link(int leaf) {
        boolean isApart = leaf == leaves && leaf > number + NEAR + 1 || leaf == number - NEAR && leaf > 2;
        return Html.format(
                "%s<a href=\"%s\"%s>%s</a> ",
                isApart ? "… " : "",
                visit.linkWith("page", String.valueOf(leaf)),
                leaf == number ? new Html(" aria-current=\"page\"") : Html.NONE,
                leaf);
    }
}
