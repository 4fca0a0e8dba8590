package org.w3id.concert.reason.measure;

import java.util.Set;
import org.w3id.concert.graph.imports.MembershipRole;

/**
 * What a measure counts.
 *
 * @param m common members that make two bodies overlap
 * @param k common functions that make two bodies overlap
 * @param level of the function scheme to which functions are rolled up; 1 holds the broadest
 * @param roles that make a member
 * @param theta the least division of labour, from 0 to 1, that makes two bodies complementary
 */
public record Parameters(int m, int k, int level, Set<MembershipRole> roles, double theta) {
    /** The defaults of O1, at the broadest functions and for full members. */
    public static final Parameters STANDARD = new Parameters(2, 1, 1, Set.of(MembershipRole.FULL), 0.5);

    public Parameters {
        if (m < 1 || k < 1 || level < 1 || roles.isEmpty() || !(theta >= 0 && theta <= 1)) {
            throw new IllegalArgumentException("m, k and level of at least 1, a role and theta up to 1 expected");
        }
        roles = Set.copyOf(roles);
    }

    /** With the standard theta. */
    public Parameters(int m, int k, int level, Set<MembershipRole> roles) {
        this(m, k, level, roles, STANDARD.theta());
    }
}
