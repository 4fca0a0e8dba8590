package org.w3id.concert.serve.page.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.Documented;
import org.w3id.concert.reason.Statements;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.page.why.Between;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.vocab.CONCERT;

/** Two bodies at a date, as the page that compares them shows them. Within a read transaction. */
public record Sides(View view, Resource one, Resource other, LocalDate day, String at) {
    /** A function that at least one of them has, with the levels at which it has it. */
    public record Function(Html link, String slug, String inFirst, String inSecond) {
        public boolean isShared() {
            return !inFirst.isEmpty() && !inSecond.isEmpty();
        }
    }

    /** A conclusion on the two. */
    public record Conclusion(Html link, String kind, String when) {}

    public String first() {
        return Statements.label(one);
    }

    public String second() {
        return Statements.label(other);
    }

    public Html link(boolean isFirst) {
        return view.link((isFirst ? one : other).asNode());
    }

    public String slug(boolean isFirst) {
        return (isFirst ? one : other).getURI().replaceFirst(".*/", "");
    }

    public Roster roster() {
        return Roster.of(memberships(one), memberships(other));
    }

    /** Sets of states that are said to belong to the body and are not listed. */
    public List<Row> unlisted(boolean isFirst) {
        return memberships(isFirst ? one : other).stream()
                .filter(row -> !row.text("isState").equals("true"))
                .toList();
    }

    private List<Row> memberships(Resource body) {
        return view.rows("memberships-at", Map.of("body", reference(body), "day", day.toString()));
    }

    /** The times at which members of the body are documented; empty where they are for the day. */
    public String documentedElsewhere(boolean isFirst) {
        Resource body = isFirst ? one : other;
        Documented documented = view.site().reasoning().documented();
        if (!documented.membersAt(body, day).isEmpty()) {
            return "";
        }
        List<Period> rosters = documented.rosters(body);
        return rosters.isEmpty()
                ? "no source counted enumerates them at any date"
                : "documented " + rosters.stream().map(Period::toString).collect(Collectors.joining(", "));
    }

    public List<Function> functions() {
        Documented documented = view.site().reasoning().documented();
        Map<Resource, Set<Resource>> first = documented.functionsAt(one, day);
        Map<Resource, Set<Resource>> second = documented.functionsAt(other, day);
        Map<String, Function> found = new TreeMap<>();
        for (Row row : view.rows("functions-in-order")) {
            Resource function = view.site().base().id(row.reference("function"));
            if (first.containsKey(function) || second.containsKey(function)) {
                found.put(
                        row.text("notation"),
                        new Function(
                                row.link("function", "label"),
                                function.getURI().replaceFirst(".*/", ""),
                                levels(first.get(function)),
                                levels(second.get(function))));
            }
        }
        return List.copyOf(found.values());
    }

    private static String levels(Set<Resource> levels) {
        return levels == null
                ? ""
                : levels.stream().map(Statements::label).sorted().collect(Collectors.joining(", "));
    }

    /** What each acts with, by kind. */
    public Map<String, List<List<Row>>> means() {
        Map<String, List<List<Row>>> kinds = new TreeMap<>();
        for (boolean isFirst : List.of(true, false)) {
            for (Row row : view.rows("means-of-body", Map.of("body", reference(isFirst ? one : other)))) {
                kinds.computeIfAbsent(
                                row.text("kind"),
                                kind -> List.of(new java.util.ArrayList<>(), new java.util.ArrayList<>()))
                        .get(isFirst ? 0 : 1)
                        .add(row);
            }
        }
        return kinds;
    }

    public List<Row> statuses(boolean isFirst) {
        return view.rows("statuses-of-body", Map.of("body", reference(isFirst ? one : other)));
    }

    public List<Row> relations() {
        return view.rows("relations-between", Map.of("first", reference(one), "second", reference(other)));
    }

    /** Whether a source documents that the two coordinate. */
    public boolean isCoordinated() {
        return relations().stream()
                .anyMatch(row -> row.text("isCoordination").equals("true")
                        && row.text("isDenied").equals("false"));
    }

    /** What is concluded of the two: at the date, or at any. */
    public List<Conclusion> conclusions(boolean isAtDate) {
        return new Between(view.site(), one, other)
                .conclusions(Optional.empty(), isAtDate ? Optional.of(day) : Optional.empty()).stream()
                        .map(this::conclusion)
                        .toList();
    }

    private Conclusion conclusion(Resource node) {
        Resource function = node.getPropertyResourceValue(CONCERT.function);
        String words = function == null ? "functions left open" : Statements.label(function);
        Resource grade = node.getPropertyResourceValue(CONCERT.grade);
        String kind = node.getURI().contains("/duplication/") ? "duplication" : "overlap";
        return new Conclusion(
                view.link(node.asNode(), words),
                grade == null ? kind : kind + ", " + Statements.label(grade),
                Statements.label(node.getPropertyResourceValue(CONCERT.start)));
    }

    public List<Figure> figures() {
        return Figure.of(view.site().reasoning().measures(), day, first(), second());
    }

    public String query(String name) {
        Map<String, String> arguments = name.equals("memberships-at")
                ? Map.of("body", reference(one), "day", day.toString())
                : name.equals("relations-between")
                        ? Map.of("first", reference(one), "second", reference(other))
                        : Map.of("body", reference(one));
        return view.query(name, arguments);
    }

    private String reference(Resource body) {
        return view.reference(body.asNode());
    }
}
