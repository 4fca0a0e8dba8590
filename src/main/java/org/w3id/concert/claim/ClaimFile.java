package org.w3id.concert.claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.claim.Claim.Modality;
import org.w3id.concert.claim.Claim.Qualifier;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/**
 * A file of reviewed claims, {@code ontology/claims/{document}.csv}, one claim a line. Reading checks each term
 * against the ontology and the registry and collects every fault of the file; a line with a fault gives no claim.
 */
public final class ClaimFile {
    public static final List<String> COLUMNS = List.of(
            "id",
            "document",
            "start",
            "end",
            "digest",
            "subject",
            "property",
            "value",
            "qualifiers",
            "modality",
            "polarity",
            "attribution",
            "gloss",
            "reviewer",
            "codings");

    private static final int LONGEST_ID = 100;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0," + (LONGEST_ID - 1) + "}");

    private final ClaimSchema schema;
    private final Registry registry;
    private final Set<String> documents;
    private final List<Fault> faults;
    private final Map<String, String> seen = new HashMap<>();

    /**
     * @param documents slugs of the documents on record
     * @param faults where faults are added, over all files that this reader reads
     */
    public ClaimFile(ClaimSchema schema, Registry registry, Set<String> documents, List<Fault> faults) {
        this.schema = schema;
        this.registry = registry;
        this.documents = Set.copyOf(documents);
        this.faults = faults;
    }

    /** The claims of {@code file} in order. */
    public List<Claim> read(Path file) {
        return Table.read(file, COLUMNS, faults).stream()
                .map(this::claim)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Claim> claim(Row row) {
        int before = faults.size();
        String id = row.get("id");
        String earlier = seen.putIfAbsent(id, row.file() + ":" + row.line());
        expect(row, !id.isEmpty(), "id", "an id expected", "give each claim one that is never used again");
        expect(
                row,
                id.isEmpty() || ID.matcher(id).matches(),
                id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) + "…" : id,
                "an id of letters, digits, . _ and - expected, at most " + LONGEST_ID,
                "such as report-2020-0001");
        expect(row, earlier == null, id, "a new id expected, found the one of " + earlier, "give it another id");
        expect(
                row,
                documents.contains(row.get("document")),
                row.get("document"),
                "document on record expected",
                "add it to documents.csv");
        int start = number(row, "start");
        int end = number(row, "end");
        expect(row, start < end, start + "–" + end, "start before end expected", "give the passage's code points");
        expect(row, row.get("digest").matches("[0-9a-f]{64}"), "digest", "SHA-256 in hexadecimal expected", "");
        expect(
                row,
                registry.has(row.get("subject")),
                row.get("subject"),
                "entity of the registry expected",
                "add it to entities.csv");
        expect(
                row,
                registry.has(row.get("attribution")),
                row.get("attribution"),
                "entity of the registry expected as attribution",
                "add it to entities.csv");
        expect(row, !row.get("gloss").isEmpty(), "gloss", "one sentence in our own words expected", "write it");
        expect(row, !row.get("reviewer").isEmpty(), "reviewer", "who reviewed the claim expected", "name the reviewer");
        expect(row, row.get("polarity").matches("[+-]"), row.get("polarity"), "polarity + or - expected", "");
        Optional<Modality> modality = Stream.of(Modality.values())
                .filter(each -> each.slug().equals(row.get("modality")))
                .findFirst();
        expect(row, modality.isPresent(), row.get("modality"), "modality expected (fact, reported, opinion, …)", "");
        Optional<ClaimProperty> property = schema.property(row.get("property"));
        expect(
                row,
                property.isPresent(),
                row.get("property"),
                "claim property of the ontology expected",
                "declare it in concert.ttl");
        Optional<Value> value =
                property.flatMap(p -> value(row, row.get("property"), row.get("value"), p.valueKinds()));
        property.ifPresent(p -> expectSubjectKind(row, p));
        List<Qualifier> qualifiers = property.map(p -> qualifiers(row, p)).orElse(List.of());
        if (faults.size() > before) {
            return Optional.empty();
        }
        List<String> codings = row.get("codings").isEmpty()
                ? List.of()
                : List.of(row.get("codings").split(" +"));
        return Optional.of(new Claim(
                id,
                row.get("document"),
                start,
                end,
                row.get("digest"),
                row.get("subject"),
                property.orElseThrow(),
                value.orElseThrow(),
                qualifiers,
                modality.orElseThrow(),
                row.get("polarity").equals("+"),
                row.get("attribution"),
                row.get("gloss"),
                row.get("reviewer"),
                codings));
    }

    private void expectSubjectKind(Row row, ClaimProperty property) {
        String kind = row.get("subject").replaceFirst("/.*", "");
        boolean fits =
                property.subjectKinds().isEmpty() || property.subjectKinds().contains(kind);
        expect(
                row,
                fits,
                row.get("subject"),
                property.name() + " expects a subject of kind " + property.subjectKinds(),
                "choose another property or subject");
    }

    private List<Qualifier> qualifiers(Row row, ClaimProperty property) {
        List<Qualifier> qualifiers = new ArrayList<>();
        for (String part : row.get("qualifiers").split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            String column = part.substring(0, Math.max(equals, 0)).strip();
            Optional<ClaimQualifier> qualifier = schema.qualifier(column);
            boolean allowed = qualifier.isPresent()
                    && property.qualifiers().contains(qualifier.get().iri());
            if (!expect(
                    row,
                    allowed,
                    part.strip(),
                    "qualifier that " + property.name() + " allows expected",
                    "write name=value, or allow it in concert.ttl")) {
                continue;
            }
            value(
                            row,
                            column,
                            part.substring(equals + 1).strip(),
                            qualifier.get().valueKinds())
                    .ifPresent(value -> qualifiers.add(new Qualifier(qualifier.get(), value)));
        }
        return qualifiers;
    }

    private Optional<Value> value(Row row, String term, String text, Set<String> kinds) {
        Optional<Value> value = ValueReader.read(text, kinds, schema, registry);
        expect(
                row,
                value.isPresent(),
                term + "=" + text,
                "one of " + new TreeSet<>(kinds) + " expected",
                ValueReader.advice(text, kinds));
        return value;
    }

    private int number(Row row, String column) {
        boolean whole = row.get(column).matches("\\d{1,9}");
        expect(row, whole, column, "whole number expected, found " + row.get(column), "count code points from 0");
        return whole ? Integer.parseInt(row.get(column)) : 0;
    }

    private boolean expect(Row row, boolean holds, String term, String expected, String advice) {
        if (!holds) {
            faults.add(row.fault(term.isEmpty() ? "(empty)" : term, expected, advice));
        }
        return holds;
    }
}
