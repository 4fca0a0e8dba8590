package org.w3id.concert.serve.page.duplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is documented and concluded of all bodies at one day.
 *
 * @param bodies those with a function or a conclusion, by name
 * @param members of each body, by {@code kind/slug}; none where the sources are silent
 * @param levels by body and function the levels at which the body has the function
 */
record Snapshot(
        LocalDate day,
        List<Named> bodies,
        Map<String, Set<String>> members,
        Map<String, Map<String, List<Named>>> levels,
        List<SharedFunction> lines) {
    Snapshot {
        bodies = List.copyOf(bodies);
        members = new TreeMap<>(members);
        levels = new TreeMap<>(levels);
        lines = List.copyOf(lines);
    }

    /** Whether members of the body are documented for the day. */
    boolean hasMembers(Named body) {
        return !members.getOrDefault(body.reference(), Set.of()).isEmpty();
    }

    /** {@code ⊂} where the one's documented members are some of the other's, at least two; {@code ⊃} for the reverse. */
    static String nested(Set<String> one, Set<String> other) {
        if (one.size() > 1 && one.size() < other.size() && other.containsAll(one)) {
            return "⊂";
        }
        return other.size() > 1 && other.size() < one.size() && one.containsAll(other) ? "⊃" : "";
    }
}
