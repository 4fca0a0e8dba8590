package org.w3id.concert.serve.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Row;

/**
 * A part of an entity's page: the answer to one of the pages' queries, as lines.
 *
 * @param name of the query
 * @param groups the lines that are shown, under their headings
 * @param groupNames of all lines
 * @param total of all lines
 * @param group the only one that is asked for; empty for all
 */
public record Section(
        String name,
        String heading,
        String note,
        List<Group> groups,
        List<String> groupNames,
        int total,
        int page,
        String group) {
    static final int PAGE = 40;
    private static final int MOST_LINES = 4;
    private static final int MOST_GROUPS = 6;

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
                query.name(), query.summary(), query.description(), shown, names(groups), lines.size(), 1, "");
    }

    /** A page of the lines of one group or of all, with passages. Within a read transaction. */
    static Section page(SavedQuery query, List<Row> rows, String group, int page) {
        List<List<Row>> lines = Line.grouped(rows);
        List<List<Row>> asked = lines.stream()
                .filter(line -> group.isEmpty() || heading(line).equals(group))
                .toList();
        int from = Math.min(asked.size(), (page - 1) * PAGE);
        List<Group> shown = grouped(asked.subList(from, Math.min(asked.size(), from + PAGE))).entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue().stream(), true))
                .toList();
        return new Section(
                query.name(),
                query.summary(),
                query.description(),
                shown,
                names(grouped(lines)),
                asked.size(),
                page,
                group);
    }

    /** An anchor that is the same for all kinds. */
    public String anchor() {
        return name.substring(name.indexOf('-') + 1);
    }

    public boolean isWhole() {
        return groups.stream().mapToInt(each -> each.lines().size()).sum() == total;
    }

    /** The numbers of its pages; none where there is one only. */
    public List<Integer> pages() {
        int last = (total + PAGE - 1) / PAGE;
        return last < 2 ? List.of() : IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** What to add to an address so that it keeps to the group. */
    public String parameters() {
        return group.isEmpty() ? "" : "&group=" + Visit.encode(group);
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
