package org.w3id.concert.reason.whatif;

import java.util.Optional;
import org.w3id.concert.claim.StatedDate;

/** One change of a scenario; who and what are named as {@code kind/slug}. */
public sealed interface Change {
    /** The change as a line that {@link ChangeGrammar} reads again, always the same for the same change. */
    String text();

    /** A state withdraws; it stays away until a source documents that it enters again. */
    record StateLeaves(String state, String body, StatedDate date) implements Change {
        @Override
        public String text() {
            return slug(state) + " leaves " + slug(body) + " " + date.edtf();
        }
    }

    /** A state joins, and stays until a source documents that it leaves. */
    record StateJoins(String state, String body, StatedDate date) implements Change {
        @Override
        public String text() {
            return slug(state) + " joins " + slug(body) + " " + date.edtf();
        }
    }

    /** A function with its narrower ones, as if it had always been that of the other body. */
    record FunctionMoves(String function, String from, String to) implements Change {
        @Override
        public String text() {
            return slug(function) + " moves from " + slug(from) + " to " + slug(to);
        }
    }

    /** A programme, operation, force, organ or instrument, with the functions that the body has through it. */
    record UnitMoves(String unit, String from, String to) implements Change {
        @Override
        public String text() {
            return slug(unit) + " moves from " + slug(from) + " to " + slug(to);
        }
    }

    /** All that is documented of the two is documented of one body. */
    record BodiesMerge(String first, String second, String into) implements Change {
        @Override
        public String text() {
            return slug(first) + " merges with " + slug(second) + " into " + slug(into);
        }
    }

    /** Its memberships and functions end; without a date, as if it had never been. */
    record BodyDissolved(String body, Optional<StatedDate> date) implements Change {
        @Override
        public String text() {
            return slug(body) + " is dissolved" + on(date);
        }
    }

    /** From the date on, or at all times, the duplications of the two are not uncoordinated. */
    record AgreementConcluded(String first, String second, Optional<StatedDate> date) implements Change {
        @Override
        public String text() {
            return slug(first) + " and " + slug(second) + " conclude a cooperation agreement" + on(date);
        }
    }

    private static String slug(String ref) {
        return ref.replaceFirst(".*/", "");
    }

    private static String on(Optional<StatedDate> date) {
        return date.map(each -> " " + each.edtf()).orElse("");
    }
}
