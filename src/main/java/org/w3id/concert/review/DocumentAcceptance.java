package org.w3id.concert.review;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.concert.claim.ClaimFile;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.read.Reading;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.review.Standing.Verdict;
import org.w3id.concert.source.Fault;

/** Brings what was accepted of one document into the files of a folder {@code ontology/}. */
final class DocumentAcceptance {
    private static final Comparator<Map<String, String>> BY_PLACE =
            comparing(row -> Integer.parseInt(row.get("start")));
    private final Path ontology;
    private final String slug;
    private final Docket docket;
    private final Reading reading;
    private final LetterStream letters;
    private final List<Fault> faults;
    private final Set<String> wanted = new LinkedHashSet<>();

    DocumentAcceptance(Path ontology, String slug, Docket docket, Reading reading, List<Fault> faults) {
        this.ontology = ontology;
        this.slug = slug;
        this.docket = docket;
        this.reading = reading;
        this.letters = LetterStream.of(reading.text());
        this.faults = faults;
    }

    Accepted run() {
        String stem = document();
        CsvText claims = CsvText.read(ontology.resolve("claims").resolve(slug + ".csv"), ClaimFile.COLUMNS);
        Set<String> before = ids(claims);
        claims.removeIf(row -> isNoMore(row.get("codings")));
        int removed = before.size() - ids(claims).size();
        int present = 0;
        for (String claim : docket.claims()) {
            Standing standing = docket.standing(claim);
            if (standing.verdict() == Verdict.ACCEPTED) {
                present += add(claims, claim, standing, stem) ? 0 : 1;
            }
        }
        if (!before.isEmpty() || !claims.rows().isEmpty()) {
            claims.write();
            TableDescription.add(ontology.resolve("claims/csv-metadata.json"), slug);
        }
        labels();
        int entities = entities();
        Set<String> after = ids(claims);
        after.removeAll(before);
        return new Accepted(
                slug, after.size(), present, removed, count(Verdict.REJECTED), count(Verdict.DISPUTED), entities);
    }

    private int count(Verdict verdict) {
        return (int) docket.standings().values().stream()
                .filter(standing -> standing.verdict() == verdict)
                .count();
    }

    private static Set<String> ids(CsvText claims) {
        Set<String> ids = new TreeSet<>();
        claims.rows().forEach(row -> ids.add(row.get("id")));
        return ids;
    }

    private boolean isNoMore(String codings) {
        return docket.standings().containsKey(codings)
                && docket.standing(codings).verdict() != Verdict.ACCEPTED;
    }

    /** Puts the document on record, and gives the stem of its claims' ids. */
    private String document() {
        CsvText documents = CsvText.read(ontology.resolve("documents.csv"), List.of());
        String digest = reading.source().digest();
        for (Map<String, String> row : documents.rows()) {
            if (row.get("slug").equals(slug)) {
                expect(
                        row.get("sha256").equals(digest),
                        "sha256",
                        "the document on record expected, found another text",
                        "put the old file back, or give the new one another name");
                return row.get("stem");
            }
        }
        Optional<Decision> described = docket.document();
        expect(described.isPresent(), slug, "a description of the document expected", "describe it in concert review");
        Map<String, String> cells = new TreeMap<>(described.map(Decision::says).orElse(Map.of()));
        cells.put("slug", slug);
        cells.putIfAbsent("stem", slug);
        cells.put("sha256", digest);
        cells.put("characters", String.valueOf(reading.source().length()));
        documents.append(cells);
        documents.write();
        return cells.get("stem");
    }

    private boolean add(CsvText claims, String claim, Standing standing, String stem) {
        Decision ruling = standing.ruling().orElseThrow();
        ClaimText text = ruling.claimText().referring(docket::merged);
        Optional<Place> place = docket.evidence(claim).flatMap(found -> Place.of(found, reading, letters));
        expect(place.isPresent(), claim, "its passage in the document expected, not found", "review it again");
        if (place.isEmpty()) {
            return false;
        }
        wanted.addAll(text.references());
        Map<String, String> row = new TreeMap<>(text.cells());
        row.put("id", stem + claim.replaceFirst("^c", ""));
        row.put("document", slug);
        row.put("start", String.valueOf(place.get().start()));
        row.put("end", String.valueOf(place.get().end()));
        row.put("digest", place.get().digest());
        row.put("reviewer", reviewers(standing));
        row.put("codings", claim);
        boolean isThere = claims.has("id", row.get("id"));
        boolean isSaid = claims.rows().stream().anyMatch(other -> isSame(other, row));
        if (isThere || !isSaid) {
            claims.put(row, "id", BY_PLACE);
        }
        return !isThere && !isSaid;
    }

    /** Whether both rows say the same of overlapping passages. */
    private static boolean isSame(Map<String, String> one, Map<String, String> other) {
        Place place = new Place(Integer.parseInt(other.get("start")), Integer.parseInt(other.get("end")), "");
        return !one.get("id").equals(other.get("id"))
                && ClaimText.of(one).saysTheSameAs(ClaimText.of(other))
                && place.overlaps(Integer.parseInt(one.get("start")), Integer.parseInt(one.get("end")));
    }

    private static String reviewers(Standing standing) {
        Set<String> names = new LinkedHashSet<>();
        standing.opinions().stream()
                .filter(opinion -> opinion.affirms()
                        && opinion.claimText()
                                .saysTheSameAs(standing.ruling().orElseThrow().claimText()))
                .forEach(opinion -> names.add(opinion.by()));
        return String.join(", ", names);
    }

    private void labels() {
        CsvText forms = CsvText.read(ontology.resolve("surface-forms.csv"), List.of());
        List<Map<String, String>> labels = new ArrayList<>();
        docket.about(Kind.LABEL).forEach(label -> labels.add(label.says()));
        docket.about(Kind.MERGE).stream()
                .filter(merge -> !merge.says("form").isEmpty())
                .forEach(merge -> labels.add(merge.says()));
        for (Map<String, String> label : labels) {
            Map<String, String> row = new TreeMap<>(label);
            row.put("entity", docket.merged(label.getOrDefault("entity", label.getOrDefault("into", ""))));
            row.put("document", slug);
            row.putIfAbsent("use", "name");
            boolean isKnown = forms.rows().stream()
                    .anyMatch(other -> other.get("form").equals(row.get("form"))
                            && other.get("entity").equals(row.get("entity")));
            if (!isKnown) {
                wanted.add(row.get("entity"));
                forms.insert(row, comparing(other -> other.get("entity") + " " + other.get("form")));
            }
        }
        forms.write();
    }

    private int entities() {
        CsvText entities = CsvText.read(ontology.resolve("entities.csv"), List.of());
        CsvText states = CsvText.read(ontology.resolve("states.csv"), List.of());
        Map<String, Map<String, String>> last = new TreeMap<>();
        docket.about(Kind.ENTITY).forEach(entity -> last.put(entity.says("id"), entity.says()));
        int added = 0;
        for (Map.Entry<String, Map<String, String>> entity : last.entrySet()) {
            String id = entity.getKey();
            if (wanted.contains(id) && !entities.has("id", id) && !states.has("id", id)) {
                entities.insert(entity.getValue(), comparing(row -> row.get("id")));
                added++;
            }
        }
        entities.write();
        return added;
    }

    private void expect(boolean holds, String term, String expected, String advice) {
        if (!holds) {
            faults.add(new Fault("reviews/" + slug + ".jsonl", 0, term, expected, advice));
        }
    }
}
