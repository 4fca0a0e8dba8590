package org.w3id.concert.graph.imports;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A state of a data set.
 *
 * @param code of the data set
 * @param iso3 ISO 3166-1 alpha-3, matched by code; empty where it has none
 * @param since the day from which that code stands for it, as Correlates of War 345 is Yugoslavia before it is Serbia
 */
public record RosterState(String code, String name, Optional<String> iso3, LocalDate since) {}
