package org.w3id.concert.serve.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Row;

/** Who belongs to two bodies at a date, by name; each state with what is documented of it in either. */
public record Roster(Map<String, State> states) {
    /**
     * @param inFirst role and date, each linked to where that is said; none where nothing is documented
     */
    public record State(Html link, List<Html> inFirst, List<Html> inSecond) {}

    static Roster of(List<Row> first, List<Row> second) {
        Map<String, State> states = new TreeMap<>();
        first.forEach(row -> add(row, states, true));
        second.forEach(row -> add(row, states, false));
        return new Roster(states);
    }

    private static void add(Row row, Map<String, State> states, boolean isFirst) {
        if (!row.text("isState").equals("true")) {
            return;
        }
        State state = states.computeIfAbsent(
                row.text("name"), name -> new State(row.link("state", "name"), new ArrayList<>(), new ArrayList<>()));
        String role = row.has("roleLabel") ? row.text("roleLabel") : "member";
        Html said = Html.format(
                "%s, %s", role, row.view().link(row.node("membership").orElseThrow(), row.text("when")));
        List<Html> side = isFirst ? state.inFirst() : state.inSecond();
        if (side.stream().noneMatch(each -> words(each).equals(words(said)))) {
            side.add(said);
        }
    }

    /** Several sources may say the same; the first is linked. */
    private static String words(Html said) {
        return said.markup().replaceAll("<[^>]*>", "");
    }

    public List<State> both() {
        return states.values().stream()
                .filter(state -> !state.inFirst().isEmpty() && !state.inSecond().isEmpty())
                .toList();
    }

    public List<State> onlyFirst() {
        return states.values().stream()
                .filter(state -> state.inSecond().isEmpty())
                .toList();
    }

    public List<State> onlySecond() {
        return states.values().stream()
                .filter(state -> state.inFirst().isEmpty())
                .toList();
    }

    /** The three columns under their headings. */
    public Map<String, List<State>> columns(String first, String second) {
        Map<String, List<State>> columns = new LinkedHashMap<>();
        columns.put("Only " + first, onlyFirst());
        columns.put("Both", both());
        columns.put("Only " + second, onlySecond());
        return columns;
    }
}
