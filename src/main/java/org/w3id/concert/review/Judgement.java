package org.w3id.concert.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Candidate.Term;
import org.w3id.concert.read.Sentence;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.serve.http.Refused;

/** Makes decisions on claims from what a form says. New entities that an accepted claim names are proposed with it. */
public record Judgement(Desk desk, Sheet sheet, String by, Instant at) {
    private static final List<String> QUALIFIERS = List.of("place", "level", "strength");

    private static final List<Kind> ON_FINDINGS = List.of(Kind.ACCEPT, Kind.REJECT, Kind.CORRECT, Kind.WITHDRAW);

    public List<Decision> of(Map<String, String> form) {
        Finding finding = sheet.finding(form.getOrDefault("claim", ""))
                .orElseThrow(
                        () -> new Refused(409, "This finding is not there any more: the same was decided already."));
        Kind kind = ON_FINDINGS.stream()
                .filter(each -> each.word().equals(form.getOrDefault("decision", "")))
                .findFirst()
                .orElseThrow(() -> new Refused(400, "Accept, reject, correct or withdraw is expected."));
        ClaimText text = kind == Kind.CORRECT ? corrected(form, finding.text()) : finding.text();
        Decision decision = new Decision(
                kind,
                finding.claim(),
                kind == Kind.WITHDRAW ? Map.of() : text.cells(),
                finding.text().patchTo(text),
                Optional.of(finding.evidence()),
                form.getOrDefault("reason", "").strip(),
                by,
                at,
                finding.standing().verdict() == Standing.Verdict.DISPUTED
                        && form.getOrDefault("adjudicates", "").equals("yes"));
        return decision.affirms() ? withEntities(decision, text) : List.of(decision);
    }

    /** Takes back what the reviewer decided last of a claim, a label or a merger. */
    public Decision undone() {
        Decision last = sheet.docket()
                .last(by)
                .orElseThrow(() -> new Refused(409, by + " decided nothing here that could be taken back."));
        return last.claim().isEmpty()
                ? Decision.about(Kind.WITHDRAW, last.says(), by, at)
                : new Decision(Kind.WITHDRAW, last.claim(), Map.of(), Map.of(), last.found(), "", by, at, false);
    }

    /** A claim that was not found, said of a sentence as a whole. */
    public List<Decision> missed(Map<String, String> form, int sentence) {
        Candidate candidate = candidate(form, sentence);
        ClaimText text = desk.wordings().draft(candidate, sheet.names(), sheet.authorship());
        Decision decision = new Decision(
                Kind.MISSED,
                candidate.id(),
                text.cells(),
                Map.of(),
                Optional.of(Evidence.of(candidate, sheet.analysis().reading())),
                form.getOrDefault("reason", "").strip(),
                by,
                at,
                false);
        return withEntities(decision, text);
    }

    /** What a form says of a sentence, as extraction would have found it. */
    private Candidate candidate(Map<String, String> form, int sentence) {
        String[] wording = form.getOrDefault("wording", "").split("\\|", 2);
        if (wording.length < 2) {
            throw new Refused(400, "Choose what is claimed.");
        }
        Analysis analysis = sheet.analysis();
        Sentence clean = analysis.sentences().get(sentence);
        return new Candidate(
                analysis.reading().document(),
                wording[0],
                term(form.getOrDefault("subject", "")),
                wording[1],
                term(form.getOrDefault("object", "")),
                qualifiers(form),
                form.getOrDefault("time", "").strip(),
                form.getOrDefault("modality", ""),
                form.getOrDefault("polarity", ""),
                "",
                analysis.start(sentence),
                analysis.end(sentence),
                0,
                analysis.letters().anchor(clean.start(), clean.end()),
                List.of(),
                "reviewer",
                1);
    }

    private static Map<String, String> qualifiers(Map<String, String> form) {
        Map<String, String> qualifiers = new TreeMap<>();
        QUALIFIERS.stream()
                .filter(name -> !form.getOrDefault(name, "").isBlank())
                .forEach(name -> qualifiers.put(name, form.get(name).strip()));
        return qualifiers;
    }

    private Term term(String reference) {
        boolean isReference = reference.matches("[a-z-]+/[a-z0-9.-]+");
        return new Term(isReference ? sheet.names().name(reference) : reference.strip(), isReference ? reference : "");
    }

    private ClaimText corrected(Map<String, String> form, ClaimText before) {
        ClaimText typed = fields(form, before);
        ClaimText text = typed.with(Map.of("subject", resolved(typed.subject()), "value", value(typed)));
        boolean isGlossOld = text.gloss().equals(before.gloss()) && !text.equals(before);
        return isGlossOld || text.gloss().isEmpty()
                ? text.with(Map.of("gloss", desk.wordings().gloss(text, sheet.names())))
                : text;
    }

    private String value(ClaimText typed) {
        boolean isWords = desk.vocabulary()
                .schema()
                .property(typed.property())
                .map(property -> property.valueKinds().contains("text"))
                .orElse(true);
        return isWords ? typed.value() : resolved(typed.value());
    }

    private String resolved(String given) {
        return given.contains("/") ? given : sheet.names().find(given).orElse(given);
    }

    private List<Decision> withEntities(Decision decision, ClaimText text) {
        check(text);
        List<Decision> decisions = new ArrayList<>();
        for (String reference : sheet.unknown(text)) {
            String kind = reference.substring(0, reference.indexOf('/'));
            Map<String, String> entity = new TreeMap<>(sheet.names().proposal(reference));
            entity.put("class", classOf(kind, entity.get("label")));
            decisions.add(Decision.about(Kind.ENTITY, entity, by, at));
        }
        decisions.add(decision);
        return decisions;
    }

    private String classOf(String kind, String label) {
        return desk.vocabulary()
                .classOf(kind, label)
                .orElseThrow(() -> new Refused(400, kind + " is no kind of entity that the registry has."));
    }

    private void check(ClaimText text) {
        if (sheet.author().isEmpty()) {
            throw new Refused(400, "Describe the document first: its author is who says what it does not attribute.");
        }
        new ClaimFit(desk.vocabulary(), sheet.names()).check(text);
    }

    private static ClaimText fields(Map<String, String> form, ClaimText before) {
        Map<String, String> cells = before.cells();
        ClaimText.COLUMNS.stream()
                .filter(form::containsKey)
                .forEach(column -> cells.put(column, form.get(column).strip()));
        return ClaimText.of(cells);
    }
}
