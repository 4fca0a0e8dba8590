package org.w3id.concert.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.concert.reason.measure.Affiliation;
import org.w3id.concert.reason.measure.Assignment;
import org.w3id.concert.reason.measure.Attestations;
import org.w3id.concert.reason.measure.FunctionScheme;
import org.w3id.concert.reason.measure.Period;

/**
 * Functions at two levels for bodies of which only members are known: three to seven each, some functions far more common
 * than others, most of them from the founding on and without end. The same seed gives the same functions.
 */
final class GeneratedFunctions {
    private static final int BROAD = 20;
    private static final int NARROWER = 5;
    private static final double SKEW = 1.6;
    private static final int LATEST_START = 20 * 365;
    private static final String SOURCE = "generated";

    private final Random random;

    GeneratedFunctions(long seed) {
        random = new Random(seed);
    }

    /** The same memberships, and functions for each of their bodies. */
    Attestations added(Attestations members) {
        Map<String, LocalDate> founded = new TreeMap<>();
        for (Affiliation each : members.affiliations()) {
            founded.merge(each.body(), each.period().first(), (one, other) -> one.isBefore(other) ? one : other);
        }
        List<Assignment> assignments = new ArrayList<>();
        founded.forEach((body, day) -> addFunctions(body, day, assignments));
        return new Attestations(members.affiliations(), assignments, scheme(), members.parts());
    }

    private void addFunctions(String body, LocalDate founded, List<Assignment> assignments) {
        int count = 3 + random.nextInt(5);
        for (int each = 0; each < count; each++) {
            int broad = (int) (BROAD * Math.pow(random.nextDouble(), SKEW));
            String function = random.nextInt(3) == 0 ? name(broad) : name(broad) + "." + random.nextInt(NARROWER);
            LocalDate first = random.nextInt(10) < 7 ? founded : founded.plusDays(random.nextInt(LATEST_START));
            LocalDate last =
                    random.nextInt(4) > 0 ? LocalDate.MAX : first.plusDays(365 + (long) random.nextInt(LATEST_START));
            assignments.add(new Assignment(body, function, new Period(first, last), Set.of(SOURCE)));
        }
    }

    private static FunctionScheme scheme() {
        Map<String, Set<String>> broader = new HashMap<>();
        for (int broad = 0; broad < BROAD; broad++) {
            for (int narrower = 0; narrower < NARROWER; narrower++) {
                broader.put(name(broad) + "." + narrower, Set.of(name(broad)));
            }
        }
        return new FunctionScheme(broader);
    }

    private static String name(int broad) {
        return "function" + (10 + broad);
    }
}
