package org.w3id.concert.serve.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3id.concert.serve.http.Visit;

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
    private static final int MOST_LINES = 6;
    private static final int MOST_GROUPS = 8;

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

    /** The beginning of each group. */
    static Section cut(String name, String heading, String note, List<Line> lines) {
        List<Group> groups = grouped(lines);
        int most = groups.size() > 4 ? 2 : Math.max(2, MOST_LINES / Math.max(1, groups.size()));
        return new Section(
                name,
                heading,
                note,
                groups.stream()
                        .limit(MOST_GROUPS)
                        .map(group -> new Group(
                                group.name(),
                                group.lines()
                                        .subList(0, Math.min(most, group.lines().size()))))
                        .toList(),
                names(groups),
                lines.size(),
                1,
                "");
    }

    /** A page of the lines of one group or of all. */
    static Section page(String name, String heading, String note, List<Line> lines, String group, int page) {
        List<Line> asked = lines.stream()
                .filter(line -> group.isEmpty() || line.group().equals(group))
                .toList();
        int from = Math.min(asked.size(), (page - 1) * PAGE);
        List<Line> shown = asked.subList(from, Math.min(asked.size(), from + PAGE));
        return new Section(name, heading, note, grouped(shown), names(grouped(lines)), asked.size(), page, group);
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

    private static List<Group> grouped(List<Line> lines) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.group(), key -> new ArrayList<>()).add(line));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<String> names(List<Group> groups) {
        return groups.stream().map(Group::name).filter(name -> !name.isEmpty()).toList();
    }
}
