package org.w3id.concert.serve.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Row;

/**
 * What a list can be filtered by: for each facet its values by name, and the entities that have them.
 *
 * @param options reference of a value by facet and name
 */
public record Facets(Map<String, Map<String, String>> options, Map<String, Set<String>> entities) {
    /** From rows of facet, value, label and entity. */
    static Facets of(List<Row> rows) {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        Map<String, Set<String>> entities = new TreeMap<>();
        for (Row row : rows) {
            String value = value(row);
            options.computeIfAbsent(row.text("facet"), key -> new LinkedHashMap<>())
                    .put(row.text("label"), value);
            entities.computeIfAbsent(row.text("facet") + " " + value, key -> new TreeSet<>())
                    .add(row.reference("entity"));
        }
        return new Facets(options, entities);
    }

    /** The last part of the value's address, which says enough beside its facet. */
    private static String value(Row row) {
        return row.text("value").replaceFirst(".*/", "");
    }

    Map<String, String> chosen(Visit visit) {
        return options.keySet().stream()
                .filter(facet -> !visit.parameter(facet).isBlank())
                .collect(Collectors.toMap(
                        facet -> facet, facet -> visit.parameter(facet).replaceFirst(".*/", "")));
    }

    boolean allow(String reference, Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .allMatch(choice -> entities.getOrDefault(choice.getKey() + " " + choice.getValue(), Set.of())
                        .contains(reference));
    }
}
