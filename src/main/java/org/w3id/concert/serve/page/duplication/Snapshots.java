package org.w3id.concert.serve.page.duplication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.Documented;
import org.w3id.concert.serve.http.Latest;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/** Makes snapshots, each once; the latest are kept. Thread-safe. */
final class Snapshots {
    private static final int MOST = 200;
    private static final String ORGANIZATION = "organization/";
    private final Site site;
    private final Latest<LocalDate, Snapshot> kept = new Latest<>(MOST);

    Snapshots(Site site) {
        this.site = site;
    }

    Snapshot at(LocalDate day, View view, Codebook codebook) {
        return kept.get(day, () -> site.read(() -> new Making(view, codebook, day).snapshot()));
    }

    /** One snapshot in the making. */
    private final class Making {
        private final View view;
        private final Codebook codebook;
        private final LocalDate day;
        private final Map<String, Named> bodies = new TreeMap<>();
        private final Map<String, Set<String>> members = new TreeMap<>();
        private final Map<String, Map<String, List<Named>>> levels = new TreeMap<>();
        private final List<SharedFunction> lines = new ArrayList<>();
        private final Set<List<String>> concluded = new HashSet<>();

        Making(View view, Codebook codebook, LocalDate day) {
            this.view = view;
            this.codebook = codebook;
            this.day = day;
        }

        Snapshot snapshot() {
            Documented documented = site.reasoning().documented();
            for (Resource body : documented.bodies()) {
                String reference = view.reference(body.asNode());
                if (reference.startsWith(ORGANIZATION)) {
                    members.put(reference, references(documented.membersAt(body, day)));
                    Map<String, List<Named>> functions = new TreeMap<>();
                    documented
                            .functionsAt(body, day)
                            .forEach((function, at) -> functions.put(
                                    view.reference(function.asNode()),
                                    at.stream().map(this::level).toList()));
                    if (!functions.isEmpty()) {
                        levels.put(reference, functions);
                        bodies.put(reference, named(reference));
                    }
                }
            }
            view.rows("duplications", Map.of("day", day.toString())).forEach(this::conclude);
            silent();
            List<Named> sorted = bodies.values().stream()
                    .sorted(Comparator.comparing(Named::label))
                    .toList();
            return new Snapshot(day, sorted, members, levels, lines);
        }

        private void conclude(Row row) {
            Named first = body(row.reference("first"));
            Named second = body(row.reference("second"));
            String function = row.reference("function");
            boolean isDuplication = row.text("kind").endsWith("Duplication");
            concluded.add(List.of(first.reference(), second.reference(), function));
            lines.add(new SharedFunction(
                    first,
                    second,
                    function.isEmpty() ? new Named("", "functions left open") : codebook.named(function),
                    codebook.level(function),
                    isDuplication ? Outcome.DUPLICATION : Outcome.OVERLAP,
                    slug(row.text("grade")),
                    slug(row.text("members")),
                    slug(row.text("functions")),
                    row.text("from"),
                    row.text("to"),
                    row.text("assumesContinuation").equals("true"),
                    states(row.text("states")),
                    nested(first, second),
                    List.of(),
                    row.reference("conclusion")));
        }

        /** Functions that two bodies have, where nothing can be said of common members. */
        private void silent() {
            List<String> all = List.copyOf(levels.keySet());
            for (String one : all) {
                for (String other : all.subList(all.indexOf(one) + 1, all.size())) {
                    List<Named> silent = List.of(one, other).stream()
                            .filter(body -> members.getOrDefault(body, Set.of()).isEmpty())
                            .map(bodies::get)
                            .toList();
                    Set<String> shared = new TreeSet<>(levels.get(one).keySet());
                    shared.retainAll(levels.get(other).keySet());
                    shared.removeIf(function -> concluded.contains(List.of(one, other, function)));
                    if (!silent.isEmpty()) {
                        shared.forEach(function -> lines.add(silence(one, other, function, silent)));
                    }
                }
            }
        }

        private SharedFunction silence(String one, String other, String function, List<Named> silent) {
            return new SharedFunction(
                    bodies.get(one),
                    bodies.get(other),
                    codebook.named(function),
                    codebook.level(function),
                    Outcome.SILENT,
                    "",
                    "",
                    "",
                    "",
                    "",
                    false,
                    List.of(),
                    "",
                    silent,
                    "");
        }

        private Named body(String reference) {
            return bodies.computeIfAbsent(reference, this::named);
        }

        private Named named(String reference) {
            return new Named(reference, site.reasoning().label(reference));
        }

        private Named level(Resource level) {
            return new Named(slug(level.getURI()), view.terms().words(level.asNode()));
        }

        private String nested(Named first, Named second) {
            return Snapshot.nested(
                    members.getOrDefault(first.reference(), Set.of()),
                    members.getOrDefault(second.reference(), Set.of()));
        }

        private List<Named> states(String iris) {
            return Arrays.stream(iris.split(" "))
                    .filter(iri -> !iri.isEmpty())
                    .map(iri -> named(site.base().ref(iri)))
                    .sorted(Comparator.comparing(Named::label))
                    .toList();
        }

        private Set<String> references(Set<Resource> nodes) {
            Set<String> references = new TreeSet<>();
            nodes.forEach(node -> references.add(view.reference(node.asNode())));
            return references;
        }

        private static String slug(String iri) {
            return iri.replaceFirst(".*/", "");
        }
    }
}
