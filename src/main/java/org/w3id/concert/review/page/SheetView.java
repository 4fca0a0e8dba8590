package org.w3id.concert.review.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.read.Block;
import org.w3id.concert.review.ClaimText;
import org.w3id.concert.review.Decision;
import org.w3id.concert.review.Desk;
import org.w3id.concert.review.Finding;
import org.w3id.concert.review.Sheet;
import org.w3id.concert.source.Registry;

/**
 * What the page of a document shows.
 *
 * @param at the sentence that is reviewed
 * @param order sentences in the order of review
 */
public record SheetView(Sheet sheet, Desk desk, int at, List<Integer> order, String by, boolean withRest) {
    private static final int AROUND = 25;
    private static final int MOST_OF_WORDS = 80;

    /** Numbers of the sentences that are shown. */
    public List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int number = Math.max(0, at - AROUND); number < Math.min(sheet.size(), at + AROUND + 1); number++) {
            shown.add(number);
        }
        return shown;
    }

    public int earlier() {
        return Math.max(0, at - 2 * AROUND);
    }

    public int later() {
        return Math.min(sheet.size() - 1, at + 2 * AROUND);
    }

    public List<Piece> pieces(int number) {
        return Piece.of(sheet, number);
    }

    /** {@code title}, {@code heading}, {@code row}, … */
    public String block(int number) {
        Block block = sheet.analysis()
                .reading()
                .text()
                .blocks()
                .get(sheet.analysis().sentences().get(number).block());
        return block.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Finding> findings() {
        return sheet.findings(at);
    }

    public long open(int number) {
        return sheet.findings(number).stream().filter(Finding::isOpen).count();
    }

    /** What a reader hears of a sentence beside its words. */
    public String state(int number) {
        int claims = sheet.findings(number).size();
        if (claims == 0) {
            return sheet.mayMiss(number) ? "no claim" : "";
        }
        return open(number) > 0 ? open(number) + " to decide" : claims + " decided";
    }

    public int next() {
        int here = order.indexOf(at);
        return order.isEmpty() ? at : order.get(Math.min(order.size() - 1, here + 1));
    }

    public int previous() {
        int here = order.indexOf(at);
        return order.isEmpty() ? at : order.get(Math.max(0, here - 1));
    }

    public String position() {
        int here = order.indexOf(at);
        return here < 0 ? "" : (here + 1) + " of " + order.size();
    }

    public String link(int number) {
        return sheet.slug() + "?at=" + number + (withRest ? "&rest=1" : "");
    }

    public boolean isDescribed() {
        return !sheet.author().isEmpty();
    }

    /** What a reviewer said of the document, until it is on record. */
    public Map<String, String> described() {
        return desk.isOnRecord(sheet.slug())
                ? Map.of()
                : sheet.docket().document().map(Decision::says).orElse(Map.of());
    }

    public String guessedTitle() {
        return sheet.analysis().reading().text().blocks().stream()
                .findFirst()
                .map(sheet.analysis().reading().text()::text)
                .filter(title -> title.length() < 160)
                .orElse("");
    }

    /** New entities that a claim would bring, with the columns of the registry. */
    public List<Map<String, String>> proposals(ClaimText text) {
        return sheet.unknown(text).stream().map(sheet.names()::proposal).toList();
    }

    public Map<String, String> entities() {
        return sheet.entities(at);
    }

    /** All that a cell may refer to. */
    public Map<String, String> references() {
        Map<String, String> references = new TreeMap<>(sheet.names().all());
        references.putAll(entities());
        return references;
    }

    public List<String> properties() {
        return new ArrayList<>(new TreeSet<>(desk.vocabulary().schema().propertyNames()));
    }

    public List<String> modalities() {
        List<String> modalities = new ArrayList<>();
        for (Claim.Modality modality : Claim.Modality.values()) {
            modalities.add(modality.slug());
        }
        return modalities;
    }

    /** The classes of the registry. */
    public List<String> classes() {
        return new ArrayList<>(new TreeSet<>(desk.vocabulary().registry().entities().stream()
                .map(Registry.Entity::type)
                .toList()));
    }

    /** Entities that are not yet published, which alone can be merged into others. */
    public Map<String, String> mergeable() {
        Map<String, String> mergeable = new TreeMap<>(entities());
        findings().forEach(finding -> sheet.unknown(finding.text())
                .forEach(reference -> mergeable.put(reference, sheet.names().name(reference))));
        mergeable.keySet().removeIf(desk.vocabulary().registry()::has);
        mergeable.keySet().removeIf(reference -> !reference.contains("/"));
        return mergeable;
    }

    /** The document's words at that place, shortened. */
    public String words(int start, int end) {
        String words = sheet.analysis()
                .reading()
                .source()
                .passage(start, end)
                .orElse("")
                .strip()
                .replaceAll("\\s+", " ");
        return words.length() > MOST_OF_WORDS ? words.substring(0, MOST_OF_WORDS) + "…" : words;
    }

    /** Labels and mergers of this document, in words. */
    public List<String> decidedNames() {
        List<String> decided = new ArrayList<>();
        for (Decision label : sheet.docket().about(Decision.Kind.LABEL)) {
            decided.add("“" + label.says("form") + "” is a name of " + name(label.says("entity")) + who(label));
        }
        for (Decision merge : sheet.docket().about(Decision.Kind.MERGE)) {
            decided.add(merge.says("from") + " is the same as " + merge.says("into") + who(merge));
        }
        return decided;
    }

    private static String who(Decision decision) {
        return " (" + decision.by() + ", " + decision.at().toString().substring(0, 10) + ")";
    }

    public String name(String reference) {
        return sheet.names().name(reference);
    }
}
