package org.w3id.concert.serve.page.duplication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.View;

/** One view of the explorer, as its templates show it. */
public final class Explorer {
    private static final String ADDRESS = "duplications?";
    private final View view;
    private final Filter filter;
    private final String at;
    private final Snapshot snapshot;
    private final Codebook codebook;
    private final Moments moments;
    private final List<SharedFunction> lines;

    /** @param at the date as it was asked for */
    Explorer(View view, Filter filter, String at, Snapshot snapshot, Codebook codebook, Moments moments) {
        this.view = view;
        this.filter = filter;
        this.at = at;
        this.snapshot = snapshot;
        this.codebook = codebook;
        this.moments = moments;
        this.lines = snapshot.lines().stream()
                .filter(line -> filter.admits(line, codebook))
                .toList();
    }

    /** A body that is silent at the date, with the times at which its members are documented. */
    public record Silence(Named body, List<Named> documented) {}

    public String at() {
        return at;
    }

    public String day() {
        return snapshot.day().toString();
    }

    public Filter filter() {
        return filter;
    }

    public List<SharedFunction> lines() {
        return lines;
    }

    public List<SharedFunction> lines(Outcome... outcomes) {
        return lines.stream()
                .filter(line -> List.of(outcomes).contains(line.outcome()))
                .toList();
    }

    public long assuming() {
        return lines.stream().filter(SharedFunction::assumesContinuation).count();
    }

    public long nested() {
        return lines.stream().filter(line -> !line.nested().isEmpty()).count();
    }

    /** The bodies of the matrix: all, or those of the lines where something is asked for. */
    public List<Named> bodies() {
        boolean isWhole =
                filter.but("at", "").but("view", "").but("nested", "").values().isEmpty();
        Predicate<Named> asked = body ->
                body.slug().equals(filter.value("body")) || lines.stream().anyMatch(line -> line.concerns(body.slug()));
        return snapshot.bodies().stream()
                .filter(body -> isWhole || asked.test(body))
                .toList();
    }

    public Cell cell(Named row, Named column) {
        return Cell.of(row, column, lines, snapshot);
    }

    public boolean hasMembers(Named body) {
        return snapshot.hasMembers(body);
    }

    /** All bodies with a function at the date, to choose from. */
    public List<Named> choosable() {
        return snapshot.bodies();
    }

    public List<Codebook.Entry> codebook() {
        return codebook.inOrder();
    }

    /** The functions that one of the bodies has, as far as they are asked for. */
    public List<Codebook.Entry> functions() {
        return codebook.inOrder().stream()
                .filter(entry -> snapshot.levels().values().stream()
                        .anyMatch(functions ->
                                functions.containsKey(entry.function().reference())))
                .filter(entry -> filter.value("function").isEmpty()
                        || codebook.isWithin(entry.function().reference(), "function/" + filter.value("function")))
                .filter(entry ->
                        filter.value("level").isEmpty() || filter.value("level").equals("" + entry.level()))
                .toList();
    }

    /** The bodies with a function, or the one that is asked for. */
    public List<Named> performers() {
        List<String> asked = List.of(filter.value("body"), filter.value("with"));
        return snapshot.bodies().stream()
                .filter(body -> snapshot.levels().containsKey(body.reference()))
                .filter(body -> filter.value("body").isEmpty() || asked.contains(body.slug()))
                .toList();
    }

    /** At which levels the body has the function; none where no source says so. */
    public List<Named> levels(Named body, Named function) {
        return snapshot.levels().getOrDefault(body.reference(), Map.of()).getOrDefault(function.reference(), List.of());
    }

    /** Whether the body is concluded to duplicate the function with another. */
    public boolean isDuplicated(Named body, Named function) {
        return lines(Outcome.DUPLICATION).stream()
                .anyMatch(line -> line.function().equals(function) && line.concerns(body.slug()));
    }

    /** The common members of the lines, to choose from. */
    public List<Named> states() {
        return snapshot.lines().stream()
                .flatMap(line -> line.states().stream())
                .distinct()
                .sorted(Comparator.comparing(Named::label))
                .toList();
    }

    public List<Silence> silent() {
        return snapshot.levels().keySet().stream()
                .map(body -> snapshot.bodies().stream()
                        .filter(each -> each.reference().equals(body))
                        .findFirst()
                        .orElseThrow())
                .filter(body -> !snapshot.hasMembers(body))
                .sorted(Comparator.comparing(Named::label))
                .map(body -> new Silence(body, rosters(body)))
                .toList();
    }

    public List<Named> documentedBodies() {
        return performers().stream().filter(snapshot::hasMembers).toList();
    }

    private List<Named> rosters(Named body) {
        return view.site().reasoning().documented().rosters(view.site().base().id(body.reference())).stream()
                .map(period -> new Named(date(period), period.toString()))
                .toList();
    }

    /** A date within the period that can be asked for. */
    private static String date(Period period) {
        String text = period.toString();
        return text.startsWith("from ") ? text.substring(5) : text.replaceFirst("–.*", "");
    }

    public List<Year> years() {
        return moments.years();
    }

    public Optional<String> earlier() {
        return moments.beside(snapshot.day(), true).map(Moments.Moment::date);
    }

    public Optional<String> later() {
        return moments.beside(snapshot.day(), false).map(Moments.Moment::date);
    }

    /** The dates within the year that is asked for at which something is concluded although nothing is at its end. */
    public List<String> within() {
        return moments.all().stream()
                .filter(each -> each.first().getYear() == snapshot.day().getYear()
                        && each.last().isBefore(snapshot.day()))
                .map(Moments.Moment::date)
                .distinct()
                .toList();
    }

    /** This view with one parameter changed; the date is always in it. */
    public String link(String name, String value) {
        return ADDRESS + filter.but("at", at).but(name, value).parameters();
    }

    /** The list of two bodies. */
    public String list(Named one, Named other) {
        return ADDRESS
                + filter.but("at", at)
                        .but("view", "list")
                        .but("body", one.slug())
                        .but("with", other.slug())
                        .parameters();
    }

    /** The list of a body and a function. */
    public String listOf(Named body, Named function) {
        return ADDRESS
                + filter.but("at", at)
                        .but("view", "list")
                        .but("body", body.slug())
                        .but("function", function.slug())
                        .parameters();
    }

    public String csv() {
        return "duplications.csv?" + filter.but("at", at).parameters();
    }

    /** The query behind the conclusions of this view. */
    public String sparql() {
        return "query?query=" + Visit.encode(view.query("duplications", arguments()));
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new java.util.TreeMap<>(Map.of("day", day()));
        Map.of("function", "function/", "body", "organization/", "with", "organization/", "state", "state/")
                .forEach((name, kind) -> {
                    if (!filter.value(name).isEmpty()) {
                        arguments.put(name, kind + filter.value(name));
                    }
                });
        if (!filter.value("grade").isEmpty()) {
            arguments.put("grade", "scheme/grade/" + filter.value("grade"));
        }
        return arguments;
    }
}
