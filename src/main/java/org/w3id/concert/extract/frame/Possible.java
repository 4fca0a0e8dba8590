package org.w3id.concert.extract.frame;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A claim that a sentence may make.
 *
 * @param relation its name in the file of weights
 * @param features what the sentence tells for it or against it
 * @param isNew whether no rule says anything of the kind
 */
public record Possible(String relation, Set<String> features, Draft draft, boolean isNew) {
    public Possible {
        features = Collections.unmodifiableSet(new LinkedHashSet<>(features));
    }
}
