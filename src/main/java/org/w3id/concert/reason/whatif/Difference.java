package org.w3id.concert.reason.whatif;

import java.util.List;
import java.util.function.Predicate;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;

/**
 * What a scenario changes.
 *
 * @param vanished what holds as it stands and not under the scenario; of coverage, the days on which a state is left
 *     without any documented body for a function that it had
 * @param appeared the reverse
 * @param altered what holds at another time or in another grade
 * @param reasons why nothing changes, or no overlap or duplication; else none
 */
public record Difference(List<Finding> vanished, List<Finding> appeared, List<Altered> altered, List<String> reasons) {
    public Difference {
        vanished = List.copyOf(vanished);
        appeared = List.copyOf(appeared);
        altered = List.copyOf(altered);
        reasons = List.copyOf(reasons);
    }

    /** The same thing before and under the scenario. */
    public record Altered(Finding before, Finding after) {}

    public boolean isEmpty() {
        return vanished.isEmpty() && appeared.isEmpty() && altered.isEmpty();
    }

    /** Whether something of these kinds changes. */
    public boolean concerns(Kind... kinds) {
        Predicate<Finding> wanted = finding -> List.of(kinds).contains(finding.kind());
        return vanished.stream().anyMatch(wanted)
                || appeared.stream().anyMatch(wanted)
                || altered.stream().map(Altered::before).anyMatch(wanted);
    }

    public static List<Finding> of(Kind kind, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    Difference because(List<String> why) {
        return new Difference(vanished, appeared, altered, why);
    }
}
