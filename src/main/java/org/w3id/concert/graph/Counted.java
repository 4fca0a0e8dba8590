package org.w3id.concert.graph;

import java.util.Set;
import org.w3id.concert.claim.Claim;

/**
 * What a graph is built from: every source and claim but those that are left out.
 *
 * @param withoutSources slugs of documents and data sets
 * @param withoutClaims ids of claims
 */
public record Counted(Set<String> withoutSources, Set<String> withoutClaims) {
    public static final Counted ALL = new Counted(Set.of(), Set.of());

    public Counted {
        withoutSources = Set.copyOf(withoutSources);
        withoutClaims = Set.copyOf(withoutClaims);
    }

    boolean source(String slug) {
        return !withoutSources.contains(slug);
    }

    boolean claim(Claim claim) {
        return source(claim.document()) && !withoutClaims.contains(claim.id());
    }
}
