package org.w3id.concert.extract.table;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.extract.link.Mention;

/**
 * One name of a list, with what is said of it in brackets or behind a dash: "Nepal and Bhutan (2004)", "Fiji – joined
 * 1996, suspended 2006–2010".
 *
 * @param remarks what is said of it, in parts; each may hold a date
 * @param isPlain whether nothing else stands beside the name
 */
record Listed(Mention name, List<Remark> remarks, boolean isPlain) {
    /** What is said of a name, with its date; without words where the date stands alone. */
    record Remark(String words, Optional<Mention> date) {}

    Listed {
        remarks = List.copyOf(remarks);
    }

    boolean isDated() {
        return remarks.stream().anyMatch(remark -> remark.date().isPresent());
    }

    Listed with(List<Remark> others) {
        return new Listed(name, others, isPlain);
    }

    /** A date before several names is that of each that has none of its own. */
    Listed ifUndated(Optional<Mention> date) {
        return date.isPresent() && !isDated() ? with(List.of(new Remark("", date))) : this;
    }
}
