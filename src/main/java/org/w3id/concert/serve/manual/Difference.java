package org.w3id.concert.serve.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.concert.query.Answer;
import org.w3id.concert.serve.site.Site;

/**
 * What one version of the graph has that another has not, by kind, as {@code queries/page/inventory.rq} tells the kinds.
 *
 * @param before digest of the earlier version
 * @param after digest of the later one
 */
public record Difference(String before, String after, List<Line> lines) {
    private static final String QUERY = "inventory";

    public Difference {
        lines = List.copyOf(lines);
    }

    /**
     * Of one kind.
     *
     * @param added {@code kind/slug} of what only the later version has
     * @param removed of what only the earlier one has
     */
    public record Line(String kind, int before, int after, List<String> added, List<String> removed) {
        public Line {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    static Difference between(Site before, Site after) {
        Map<String, Set<String>> old = inventory(before);
        Map<String, Set<String>> now = inventory(after);
        Set<String> kinds = new LinkedHashSet<>(now.keySet());
        kinds.addAll(old.keySet());
        List<Line> lines = new ArrayList<>();
        for (String kind : kinds) {
            Set<String> had = old.getOrDefault(kind, Set.of());
            Set<String> has = now.getOrDefault(kind, Set.of());
            lines.add(new Line(kind, had.size(), has.size(), without(has, had), without(had, has)));
        }
        return new Difference(before.version().get(), after.version().get(), lines);
    }

    public boolean isNone() {
        return lines.stream()
                .allMatch(line -> line.added().isEmpty() && line.removed().isEmpty());
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }

    private static Map<String, Set<String>> inventory(Site site) {
        Map<String, Set<String>> things = new LinkedHashMap<>();
        if (site.pageQueries().has(QUERY)) {
            Answer.Rows answer = site.pageRows(QUERY, Map.of());
            for (Binding row : answer.rows()) {
                Node thing = row.get("thing");
                things.computeIfAbsent(row.get("kind").getLiteralLexicalForm(), kind -> new LinkedHashSet<>())
                        .add(site.base().ref(thing.toString()));
            }
        }
        return things;
    }
}
