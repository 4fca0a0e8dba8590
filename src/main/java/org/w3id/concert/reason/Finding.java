package org.w3id.concert.reason;

import java.util.List;
import org.w3id.concert.reason.measure.Period;

/**
 * Something that holds over a period and that a scenario can change.
 *
 * @param terms what it is about, each as {@code kind/slug}: two bodies and a function, two bodies and a state, a state
 *     and a body, or a state and a function
 * @param support on what it rests, such as {@code enumerated/stated}; empty where that does not matter
 * @param grade of a duplication; else empty
 * @param nodes whose proofs together prove it, as {@code kind/slug}
 */
public record Finding(Kind kind, List<String> terms, String support, Period period, String grade, List<String> nodes) {
    public Finding {
        terms = List.copyOf(terms);
        nodes = List.copyOf(nodes);
    }

    /** What is compared, in the order in which it is told. */
    public enum Kind {
        DUPLICATION("duplication"),
        UNCOORDINATED("uncoordinated duplication"),
        OVERLAP("overlap"),
        MEMBERSHIP("membership"),
        COMMON_MEMBER("common member"),
        COVERAGE("coverage of a state by a function");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether both are about the same and have the same support, perhaps at another time or of another grade. */
    public boolean isAbout(Finding other) {
        return kind == other.kind && terms.equals(other.terms) && support.equals(other.support);
    }

    /** Whether nothing but the nodes tells them apart. */
    public boolean says(Finding other) {
        return isAbout(other) && period.equals(other.period) && grade.equals(other.grade);
    }
}
