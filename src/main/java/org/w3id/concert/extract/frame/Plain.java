package org.w3id.concert.extract.frame;

import java.util.Optional;
import org.w3id.concert.extract.rule.Masked;

/**
 * A sentence read plainly. Immutable.
 *
 * @param whole as it stands
 * @param simplified without its asides
 * @param members simplified, with bodies that are listed with states as states; empty where there are none
 */
public record Plain(Masked whole, Masked simplified, Optional<Masked> members) {
    /** The plainest way in which it can be read. */
    public Masked plainest() {
        return members.orElse(simplified);
    }
}
