package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Table;

/**
 * How what is found in texts becomes claims, and claims become sentences: {@code ontology/wordings.csv}, which
 * a user may edit. Immutable.
 */
public final class Wordings {
    private static final List<String> COLUMNS =
            List.of("kind", "property", "claim", "subject", "value", "qualifiers", "gloss", "denied");
    private static final String STANCE = "stance";
    private static final String AGENT = "agent";
    private static final Set<String> STATED = Set.of("fact", "reported");
    private static final String ORGAN = "organ";
    private static final String BODY = "organization";
    private final List<Wording> wordings;

    private Wordings(List<Wording> wordings) {
        this.wordings = List.copyOf(wordings);
    }

    public static Wordings read(Home home) {
        List<Fault> faults = new ArrayList<>();
        List<Wording> wordings = Table.read(home.ontology().resolve("wordings.csv"), COLUMNS, faults).stream()
                .map(row -> new Wording(
                        row.get("kind"),
                        row.get("property"),
                        row.get("claim"),
                        row.get("subject"),
                        row.get("value"),
                        row.get("qualifiers"),
                        row.get("gloss"),
                        row.get("denied")))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Wordings(wordings);
    }

    /** Those by which claims are made, in the order of the file. */
    public List<Wording> all() {
        return wordings.stream()
                .filter(wording -> !wording.kind().equals(STANCE))
                .toList();
    }

    public Optional<Wording> wording(String kind, String property) {
        return wordings.stream()
                .filter(wording -> wording.isFor(kind, property))
                .findFirst();
    }

    /** The one for a subject of that kind, such as the function of a force; else the first. */
    private Optional<Wording> wording(Candidate candidate, EntityNames names) {
        Optional<String> kind =
                names.kind(candidate.subject().label(), candidate.subject().iri());
        return wordings.stream()
                .filter(wording -> wording.isFor(candidate.kind(), candidate.property()))
                .filter(wording ->
                        kind.filter(Wording.kindOf(wording.subject())::equals).isPresent())
                .findFirst()
                .or(() -> wording(candidate.kind(), candidate.property()));
    }

    /**
     * The claim that a candidate makes, with its gloss; with empty cells where the file does not know such a finding.
     * Who proposes, holds or expects something is the subject of the claim and whom it is attributed to.
     *
     * @param authorship who says what the text does not attribute, and when
     */
    public ClaimText draft(Candidate candidate, EntityNames names, Authorship authorship) {
        Wording wording = wording(candidate, names)
                .orElse(new Wording(candidate.kind(), candidate.property(), "", "", "", "", "", ""));
        List<String> qualifiers = new ArrayList<>();
        for (String pair : wording.qualifiers().split(";")) {
            String value = fill(pair.substring(pair.indexOf('=') + 1).strip(), candidate, names, authorship);
            if (!value.isEmpty() && !value.endsWith("/")) {
                qualifiers.add(pair.substring(0, pair.indexOf('=') + 1).strip() + value);
            }
        }
        String subject = fill(wording.subject(), candidate, names, authorship);
        ClaimText text = new ClaimText(
                subject,
                wording.claim(),
                fill(wording.value(), candidate, names, authorship),
                String.join("; ", qualifiers),
                candidate.modality(),
                candidate.polarity(),
                Wording.kindOf(wording.subject()).equals(AGENT) ? subject : speaker(candidate, names, authorship),
                "");
        return text.with(Map.of("gloss", gloss(text, names)));
    }

    /** What is proposed, expected or judged does not hold at present. */
    private static boolean isStated(Candidate candidate) {
        return STATED.contains(candidate.modality());
    }

    private static String speaker(Candidate candidate, EntityNames names, Authorship authorship) {
        return candidate.attribution().isEmpty()
                ? authorship.author()
                : names.reference(candidate.attribution(), "", AGENT);
    }

    private static String fill(String template, Candidate candidate, EntityNames names, Authorship authorship) {
        boolean isReference = !Wording.kindOf(template).isEmpty();
        return Template.fill(template, place -> {
            String name = place.replaceFirst(":.*", "");
            String kind = isReference ? Wording.kindOf(template) : "";
            return switch (name) {
                case "subject" ->
                    candidate.subject().label().equals(Candidate.AUTHOR)
                            ? authorship.author()
                            : value(candidate.subject(), kind, names);
                case "object" -> kind.equals(ORGAN) ? organ(candidate, names) : value(candidate.object(), kind, names);
                case "time" -> candidate.time();
                case "present" ->
                    candidate.time().isEmpty() && isStated(candidate) ? authorship.date() : candidate.time();
                default -> value(new Candidate.Term(candidate.qualifiers().getOrDefault(name, ""), ""), kind, names);
            };
        });
    }

    /** An organ is that of the organization of which it is said. */
    private static String organ(Candidate candidate, EntityNames names) {
        Candidate.Term body = candidate.subject();
        Candidate.Term organ = candidate.object();
        boolean isOfBody =
                names.kind(body.label(), body.iri()).filter(BODY::equals).isPresent();
        return isOfBody && !organ.label().isEmpty()
                ? names.part(body.label(), organ.label(), organ.iri(), ORGAN)
                : value(organ, ORGAN, names);
    }

    private static String value(Candidate.Term term, String kind, EntityNames names) {
        return kind.isEmpty() || term.label().isEmpty()
                ? term.label()
                : names.reference(term.label(), term.iri(), kind);
    }

    /** A claim in one sentence of our own. */
    public String gloss(ClaimText text, EntityNames names) {
        Optional<Wording> wording =
                all().stream().filter(each -> each.fits(text)).max(Comparator.comparingInt(Wording::detail));
        String template = wording.map(each -> text.polarity().equals("-") ? each.denied() : each.gloss())
                .orElse("{subject}: " + text.property() + " {value}.");
        Map<String, String> qualifiers = text.qualifierValues();
        String plain = Template.fill(template, place -> switch (place) {
            case "subject" -> names.name(text.subject());
            case "fullName" -> longer(names.fullName(text.subject()), text.value());
            case "value" -> words(text.value(), names);
            case "asOf", "since" -> said(qualifiers.getOrDefault(place, ""), names);
            default -> words(qualifiers.getOrDefault(place, ""), names);
        });
        boolean saysWhose = wording.filter(
                        each -> Wording.kindOf(each.subject()).equals(AGENT))
                .isPresent();
        return wording(STANCE, text.modality())
                .filter(stance -> !saysWhose)
                .map(stance -> Template.fill(
                        stance.gloss(), place -> place.equals("gloss") ? plain : names.name(text.attribution())))
                .orElse(plain);
    }

    /** Nothing where there is no other name than the short one. */
    private static String longer(String fullName, String name) {
        return fullName.equals(name) ? "" : fullName;
    }

    private static String words(String value, EntityNames names) {
        boolean isDate = value.matches("[\\dX./~-]*\\d{3}[\\dX].*")
                && StatedDate.parse(value).isPresent();
        return isDate ? DateWords.when(value) : names.name(value);
    }

    private static String said(String value, EntityNames names) {
        return words(value, names).replaceFirst("^(in|on) ", "");
    }
}
