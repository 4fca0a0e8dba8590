package org.w3id.concert.extract.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.concert.claim.ClaimFile;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/**
 * The reviewed claims of a document as what is to be found in it. Each fact counts once, however often it is stated;
 * a fact that is only proposed, expected, supposed or judged is not asked for, but that somebody proposes, holds or
 * expects something is, each time that it is said. Immutable.
 */
public final class AdjudicatedClaims {
    private static final List<String> COLUMNS = List.of("kind", "property", "claim", "subject", "value", "qualifiers");
    private static final List<String> TIMES = List.of("date", "since", "asOf", "until");
    private static final Set<String> STATED = Set.of("fact", "reported");
    private final List<ClaimWording> wordings;
    private final Names names;
    private final List<Row> states;

    private AdjudicatedClaims(List<ClaimWording> wordings, Names names, List<Row> states) {
        this.wordings = List.copyOf(wordings);
        this.names = names;
        this.states = List.copyOf(states);
    }

    public static AdjudicatedClaims read(Home home) {
        List<Fault> faults = new ArrayList<>();
        List<ClaimWording> wordings = Stream.of("wordings.csv", "extraction/scoring.csv")
                .flatMap(file -> Table.read(home.ontology().resolve(file), COLUMNS, faults).stream())
                .map(row -> ClaimWording.of(row, faults))
                .toList();
        Names names = Names.ofGraph(home, faults);
        List<Row> states =
                Table.read(home.ontology().resolve("extraction/states.csv"), List.of("label", "names"), faults);
        refuse(faults);
        wordings.stream()
                .filter(wording -> wording.kind().equals("name"))
                .forEach(wording -> names.link(wording.property(), wording.subject()));
        return new AdjudicatedClaims(wordings, names, states);
    }

    Names names() {
        return names;
    }

    /** Those of a gold file. */
    Names names(List<GoldClaim> gold) {
        return Names.of(gold, states);
    }

    /** How much of a passage a candidate must have in common with a claim; 0 where their objects are compared. */
    double passage(String kind, String property) {
        return wordings.stream()
                .filter(wording ->
                        wording.kind().equals(kind) && wording.property().equals(property))
                .mapToDouble(ClaimWording::passage)
                .max()
                .orElse(0);
    }

    /** The facts of a file of claims, in the order of their first statement. */
    List<GoldClaim> facts(Path file) {
        List<Fault> faults = new ArrayList<>();
        List<Row> rows = Table.read(file, ClaimFile.COLUMNS, faults);
        refuse(faults);
        String author = author(rows);
        Map<String, GoldClaim> facts = new LinkedHashMap<>();
        for (Row row : rows) {
            List<ClaimWording> fitting = fitting(row);
            if (!fitting.isEmpty()) {
                GoldClaim claim = claim(row, fitting, author);
                String place = fitting.get(0).isByPassage() ? claim.start() + "-" : "";
                facts.merge(place + claim.polarity() + claim.wordings(), claim, GoldClaim::also);
            }
        }
        return List.copyOf(facts.values());
    }

    /** The wordings by passage, then those by object, that ask most of those that fit. */
    private List<ClaimWording> fitting(Row row) {
        return Stream.of(true, false)
                .flatMap(isByPassage -> fitting(row, isByPassage).stream())
                .toList();
    }

    private List<ClaimWording> fitting(Row row, boolean isByPassage) {
        List<ClaimWording> fitting = wordings.stream()
                .filter(wording -> wording.isByPassage() == isByPassage
                        && wording.reading(row).isPresent())
                .toList();
        int detail = fitting.stream().mapToInt(ClaimWording::detail).max().orElse(0);
        return fitting.stream().filter(wording -> wording.detail() == detail).toList();
    }

    private static GoldClaim claim(Row row, List<ClaimWording> fitting, String author) {
        boolean isByPassage = fitting.get(0).isByPassage();
        String reason = fitting.stream()
                .filter(wording -> wording.isByPassage() == isByPassage)
                .map(ClaimWording::reason)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        boolean isAskedFor = isByPassage || STATED.contains(row.get("modality"));
        return new GoldClaim(
                row.get("document"),
                fitting.stream()
                        .map(wording -> wording.reading(row).orElseThrow())
                        .map(wording -> wording.by(author))
                        .distinct()
                        .toList(),
                times(row, fitting),
                row.get("modality"),
                row.get("polarity"),
                row.get("attribution").equals(author) ? "" : row.get("attribution"),
                isAskedFor && reason.isEmpty(),
                isAskedFor ? reason : "",
                Integer.parseInt(row.get("start")),
                Integer.parseInt(row.get("end")));
    }

    /** The dates that the claim gives; as of when it holds is perhaps the document's own date, so that none is right too. */
    private static Set<String> times(Row row, List<ClaimWording> fitting) {
        Map<String, String> qualifiers = ClaimWording.pairs(row.get("qualifiers"));
        Set<String> times = new LinkedHashSet<>();
        TIMES.stream().filter(qualifiers::containsKey).map(qualifiers::get).forEach(times::add);
        if (fitting.stream().anyMatch(wording -> wording.value().equals("{time}"))) {
            times.add(row.get("value"));
        }
        if (times.isEmpty() || qualifiers.containsKey("asOf") && !qualifiers.containsKey("date")) {
            times.add("");
        }
        return times;
    }

    /** Who says most: what is attributed to them is the text's own. */
    private static String author(List<Row> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.get("attribution"), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }
}
