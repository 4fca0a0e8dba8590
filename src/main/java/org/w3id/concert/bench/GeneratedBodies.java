package org.w3id.concert.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.w3id.concert.graph.imports.MembershipRole;
import org.w3id.concert.reason.measure.Affiliation;
import org.w3id.concert.reason.measure.Attestations;
import org.w3id.concert.reason.measure.FunctionScheme;
import org.w3id.concert.reason.measure.Period;

/**
 * Organizations, their members and functions over two centuries. The first {@value #LARGE} are like the
 * intergovernmental ones, of all sizes up to the whole world and dated by years; all further ones are small, near one
 * another, and dated by days. So conclusions grow about as the number of bodies. The same seed gives the same bodies.
 */
final class GeneratedBodies {
    /** Bodies like the intergovernmental ones. */
    private static final int LARGE = 534;

    private static final int STATES = 200;
    private static final int BODIES_OF_A_PLACE = 20;
    private static final int STATES_OF_A_PLACE = 7;
    private static final int FIRST_YEAR = 1816;
    private static final int LAST_YEAR = 2014;
    private static final String SOURCE = "generated";

    private final Random random;
    private final List<Affiliation> affiliations = new ArrayList<>();

    private GeneratedBodies(long seed) {
        random = new Random(seed);
    }

    /** So many bodies, with members and functions. */
    static Attestations of(int bodies, long seed) {
        GeneratedBodies generated = new GeneratedBodies(seed);
        for (int body = 0; body < Math.min(bodies, LARGE); body++) {
            generated.addLarge(name(body));
        }
        int[] place = {};
        for (int body = LARGE; body < bodies; body++) {
            place = (body - LARGE) % BODIES_OF_A_PLACE == 0 ? generated.place() : place;
            generated.addSmall(name(body), place);
        }
        return new GeneratedFunctions(seed + 1)
                .added(new Attestations(generated.affiliations, List.of(), FunctionScheme.NONE, Set.of()));
    }

    /** Its region is a stretch of the circle of states; the larger it is, the more of the world it takes in. */
    private void addLarge(String body) {
        int size = Math.min(STATES - 10, 3 + (int) (22 * -Math.log(1 - random.nextDouble())));
        int centre = random.nextInt(STATES);
        int width = Math.min(STATES, 10 + size + random.nextInt(size));
        int founded = LAST_YEAR - (int) (110 * Math.pow(random.nextDouble(), 1.5));
        boolean isDissolved = random.nextInt(4) == 0;
        int ends = isDissolved ? founded + random.nextInt(LAST_YEAR - founded + 1) : LAST_YEAR;
        Set<Integer> members = new LinkedHashSet<>();
        while (members.size() < Math.min(size, width - 2)) {
            members.add((centre + random.nextInt(width)) % STATES);
        }
        members.forEach(state -> addYears(body, state, founded, ends));
    }

    private void addYears(String body, int state, int founded, int ends) {
        int joined = random.nextInt(10) < 6 ? founded : founded + random.nextInt(ends - founded + 1);
        boolean leaves = random.nextInt(8) == 0;
        int left = leaves ? joined + random.nextInt(ends - joined + 1) : ends;
        add(body, state, LocalDate.of(joined, 1, 1), left == LAST_YEAR ? LocalDate.MAX : LocalDate.of(left, 12, 31));
        if (leaves && left + 2 < ends && random.nextInt(3) == 0) {
            add(body, state, LocalDate.of(left + 2, 1, 1), LocalDate.of(ends, 12, 31));
        }
    }

    private int[] place() {
        return random.ints(0, STATES).distinct().limit(STATES_OF_A_PLACE).toArray();
    }

    private void addSmall(String body, int[] place) {
        LocalDate founded =
                LocalDate.of(FIRST_YEAR, 1, 1).plusDays((long) (365 * 198 * Math.sqrt(random.nextDouble())));
        int size = 2 + random.nextInt(STATES_OF_A_PLACE - 2);
        int from = random.nextInt(place.length);
        for (int member = 0; member < size; member++) {
            LocalDate joined = random.nextInt(10) < 7 ? founded : founded.plusDays(random.nextInt(9000));
            LocalDate left = random.nextInt(3) > 0 ? LocalDate.MAX : joined.plusDays(random.nextInt(9000));
            add(body, place[(from + member) % place.length], joined, left);
        }
    }

    private void add(String body, int state, LocalDate first, LocalDate last) {
        affiliations.add(
                new Affiliation(body, "state" + state, MembershipRole.FULL, new Period(first, last), Set.of(SOURCE)));
    }

    private static String name(int body) {
        return "body" + (100_000 + body);
    }
}
