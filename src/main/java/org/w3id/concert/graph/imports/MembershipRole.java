package org.w3id.concert.graph.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a state belongs to a body; the concepts full, associate and observer of the scheme {@code membership-role}. */
public enum MembershipRole {
    FULL,
    ASSOCIATE,
    OBSERVER;

    /** The slug of the concept, which is also the word on the command line. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty where no role has that slug */
    public static Optional<MembershipRole> of(String slug) {
        return Stream.of(values()).filter(role -> role.slug().equals(slug)).findFirst();
    }
}
