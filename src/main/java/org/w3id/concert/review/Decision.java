package org.w3id.concert.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one person decided at one time.
 *
 * @param claim id of the candidate or of the missed claim; empty where the decision is about names
 * @param says columns of the file into which it flows, as the reviewer saw them: claims, entities, surface forms,
 *     documents
 * @param patch those columns in which the reviewer corrected what was found
 * @param found what a decision on a claim is about
 * @param adjudicates whether it settles a disagreement, and so goes before what others decided
 */
public record Decision(
        Kind kind,
        String claim,
        Map<String, String> says,
        Map<String, String> patch,
        Optional<Evidence> found,
        String reason,
        String by,
        Instant at,
        boolean adjudicates) {
    public Decision {
        says = Map.copyOf(says);
        patch = Map.copyOf(patch);
    }

    /** What can be decided. */
    public enum Kind {
        ACCEPT,
        REJECT,
        CORRECT,
        MISSED,
        /** Takes back the reviewer's own decision on a claim. */
        WITHDRAW,
        /** A document calls an entity by a name. */
        LABEL,
        /** Something new that claims may speak of. */
        ENTITY,
        /** Two are one. */
        MERGE,
        /** What is on record of the document. */
        DOCUMENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A decision about names or the document, for which no claim is needed. */
    public static Decision about(Kind kind, Map<String, String> says, String by, Instant at) {
        return new Decision(kind, "", says, Map.of(), Optional.empty(), "", by, at, false);
    }

    boolean isAboutClaim() {
        return !claim.isEmpty();
    }

    public boolean affirms() {
        return kind == Kind.ACCEPT || kind == Kind.CORRECT || kind == Kind.MISSED;
    }

    public ClaimText claimText() {
        return ClaimText.of(says);
    }

    public String says(String column) {
        return says.getOrDefault(column, "");
    }

    public Decision adjudicating() {
        return new Decision(kind, claim, new LinkedHashMap<>(says), patch, found, reason, by, at, true);
    }
}
