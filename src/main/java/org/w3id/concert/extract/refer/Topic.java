package org.w3id.concert.extract.refer;

import java.util.Optional;
import org.w3id.concert.extract.link.Mention;

/** What a document is about: the organization that its title names, if it is one, and the one that it names most often. */
public record Topic(Optional<Mention> title, Optional<Mention> frequent) {
    Optional<Mention> body() {
        return title.or(() -> frequent);
    }
}
