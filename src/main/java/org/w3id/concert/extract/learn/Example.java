package org.w3id.concert.extract.learn;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the words of an annotated document tell of a relation, and whether it holds.
 *
 * @param isNew whether no rule says anything of the kind
 */
public record Example(String document, String relation, Set<String> features, Verdict verdict, boolean isNew) {
    /** What the annotators say of it: that it is stated there, perhaps, nowhere, or only elsewhere. */
    public enum Verdict {
        RIGHT,
        OPTIONAL,
        WRONG,
        ELSEWHERE;

        boolean holds() {
            return this == RIGHT || this == OPTIONAL;
        }
    }

    public Example {
        features = Collections.unmodifiableSet(new LinkedHashSet<>(features));
    }
}
