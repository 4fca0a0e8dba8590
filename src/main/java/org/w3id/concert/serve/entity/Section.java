package org.w3id.concert.serve.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Leaf;
import org.w3id.concert.serve.site.Row;

/**
 * A part of an entity's page: the answer to one of the pages' queries, as lines.
 *
 * @param name of the query
 * @param groups the lines that are shown, under their headings
 * @param groupNames of all lines
 * @param total of all lines
 * @param pages links to its other pages
 */
public record Section(
        String name, String heading, String note, List<Group> groups, List<String> groupNames, int total, Html pages) {
    static final int PAGE = 15;
    private static final int MOST_LINES = 3;
    private static final int MOST_GROUPS = 5;

    public Section {
        groups = List.copyOf(groups);
        groupNames = List.copyOf(groupNames);
    }

    /** Lines under one heading; the heading may be empty. */
    public record Group(String name, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** The beginning of each group. Within a read transaction. */
    static Section cut(SavedQuery query, List<Row> rows) {
        List<List<Row>> lines = Line.grouped(rows);
        Map<String, List<List<Row>>> groups = grouped(lines);
        int most = groups.size() > MOST_GROUPS ? 1 : Math.max(2, MOST_LINES / Math.max(1, groups.size()));
        List<Group> shown = groups.entrySet().stream()
                .limit(MOST_GROUPS)
                .map(group -> group(group.getKey(), group.getValue().stream().limit(most), false))
                .toList();
        return new Section(
                query.name(), query.summary(), query.description(), shown, names(groups), lines.size(), Html.NONE);
    }

    /** A page of the lines of the group that is asked for, or of all, with passages. Within a read transaction. */
    static Section page(SavedQuery query, List<Row> rows, Visit visit) {
        String group = visit.parameter("group");
        List<List<Row>> lines = Line.grouped(rows);
        List<List<Row>> asked = lines.stream()
                .filter(line -> group.isEmpty() || heading(line).equals(group))
                .toList();
        Leaf<List<Row>> leaf = Leaf.of(asked, PAGE, visit);
        List<Group> shown = grouped(leaf.items()).entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue().stream(), true))
                .toList();
        return new Section(
                query.name(),
                query.summary(),
                query.description(),
                shown,
                names(grouped(lines)),
                asked.size(),
                leaf.links());
    }

    /** An anchor that is the same for all kinds. */
    public String anchor() {
        return name.substring(name.indexOf('-') + 1);
    }

    public boolean isWhole() {
        return groups.stream().mapToInt(each -> each.lines().size()).sum() == total;
    }

    private static Group group(String name, Stream<List<Row>> lines, boolean withPassages) {
        return new Group(name, lines.map(line -> Line.of(line, withPassages)).toList());
    }

    private static Map<String, List<List<Row>>> grouped(List<List<Row>> lines) {
        return lines.stream().collect(Collectors.groupingBy(Section::heading, LinkedHashMap::new, Collectors.toList()));
    }

    private static String heading(List<Row> line) {
        return line.get(0).text("group");
    }

    private static List<String> names(Map<String, List<List<Row>>> groups) {
        return groups.keySet().stream().filter(name -> !name.isEmpty()).toList();
    }
}
