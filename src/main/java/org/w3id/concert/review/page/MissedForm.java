package org.w3id.concert.review.page;

import java.util.List;
import java.util.Set;
import org.w3id.concert.claim.ClaimProperty;
import org.w3id.concert.review.Wording;
import org.w3id.concert.serve.http.Visit;

/**
 * A claim that nobody found yet, as far as it is chosen: two things, and the kinds of claims that their types allow.
 *
 * @param choices none before the subject is chosen
 */
public record MissedForm(String subject, String object, List<Wording> choices) {
    static MissedForm of(Visit visit, SheetView view) {
        String subject = reference(visit.parameter("subject"), view);
        String object = reference(visit.parameter("object"), view);
        List<Wording> choices = kind(subject).isEmpty()
                ? List.of()
                : view.desk().wordings().all().stream()
                        .filter(wording -> allows(wording, subject, object, view))
                        .toList();
        return new MissedForm(subject, object, choices);
    }

    /** Whether it is known what the claim would be about. */
    public boolean isKnown() {
        return !kind(subject).isEmpty();
    }

    private static String reference(String given, SheetView view) {
        return given.matches("[a-z-]+/\\S+")
                ? given
                : view.sheet().names().find(given).orElse(given);
    }

    private static boolean allows(Wording wording, String subject, String object, SheetView view) {
        ClaimProperty property =
                view.desk().vocabulary().schema().property(wording.claim()).orElse(null);
        if (property == null) {
            return false;
        }
        boolean isTurned = wording.subject().contains("{object");
        String first = isTurned ? object : subject;
        String second = isTurned ? subject : object;
        boolean takesSubject =
                property.subjectKinds().isEmpty() || property.subjectKinds().contains(kind(first));
        boolean isReference = !Wording.kindOf(wording.value()).isEmpty();
        return takesSubject && (isReference ? takes(property.valueKinds(), kind(second)) : takesWords(wording, object));
    }

    private static boolean takes(Set<String> kinds, String kind) {
        return kinds.contains(kind) || kinds.contains("any") || kinds.contains("entity");
    }

    /** Texts and numbers stand for themselves; another thing is then named in a qualifier. */
    private static boolean takesWords(Wording wording, String object) {
        boolean needsObject = (wording.value() + wording.qualifiers()).contains("{object");
        return needsObject != object.isEmpty()
                && (kind(object).isEmpty() || wording.qualifiers().contains("{object:"));
    }

    private static String kind(String reference) {
        return reference.matches("[a-z-]+/\\S+") ? reference.substring(0, reference.indexOf('/')) : "";
    }
}
