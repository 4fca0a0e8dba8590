package org.w3id.concert.serve.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.site.PageQueries;

/**
 * Which sections the pages of a kind have, as the pages' queries say in their tags: {@code organization 10} puts a
 * section on the pages of organizations, in the tenth place.
 */
final class Outline {
    private record Place(SavedQuery query, String kind, int place) {}

    private final Map<String, List<SavedQuery>> sections;

    Outline(PageQueries queries) {
        this.sections = queries.all().stream()
                .flatMap(Outline::places)
                .sorted(Comparator.comparing(Place::place))
                .collect(Collectors.groupingBy(
                        Place::kind, TreeMap::new, Collectors.mapping(Place::query, Collectors.toList())));
    }

    List<SavedQuery> of(String kind) {
        return sections.getOrDefault(kind, List.of());
    }

    private static Stream<Place> places(SavedQuery query) {
        return query.tags().stream()
                .filter(tag -> tag.matches("[a-z-]+ \\d+"))
                .map(tag -> tag.split(" "))
                .map(words -> new Place(query, words[0], Integer.parseInt(words[1])));
    }
}
