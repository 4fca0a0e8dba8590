package org.w3id.concert.source;

import java.util.List;
import java.util.stream.Collectors;

/** All faults that were found in the user's files, together; nothing was changed. */
public final class FaultyInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public FaultyInput(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public FaultyInput(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }
}
