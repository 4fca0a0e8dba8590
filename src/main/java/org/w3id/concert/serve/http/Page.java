package org.w3id.concert.serve.http;

import java.util.Optional;

/** Something that answers visits to some addresses. Shared by all requests: holds nothing that changes. */
public interface Page {
    /** The reply, or empty where the address is not this page's. */
    Optional<Reply> answer(Visit visit);

    /** Does beforehand what takes long, so that no visitor waits for it; of no other effect. */
    default void prepare() {}

    /** Removes what it keeps on the disk; nobody visits it any more. */
    default void close() {}
}
