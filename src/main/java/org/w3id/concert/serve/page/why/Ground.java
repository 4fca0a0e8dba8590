package org.w3id.concert.serve.page.why;

import java.util.List;
import org.w3id.concert.serve.http.Html;

/**
 * Something that a conclusion rests on, itself a fact or a conclusion.
 *
 * @param statement what it says
 * @param page a link to its own page
 * @param exhibits of a fact; none for a conclusion
 * @param ways in which it follows; none for a fact
 * @param isTold whether it is told above already, so that nothing of it is repeated
 */
public record Ground(String node, String statement, Html page, List<Exhibit> exhibits, List<Way> ways, boolean isTold) {
    public Ground {
        exhibits = List.copyOf(exhibits);
        ways = List.copyOf(ways);
    }

    /**
     * One derivation, independent of the others.
     *
     * @param atLeast how many of the grounds are needed; 0 for all
     */
    public record Way(RuleWords rule, int atLeast, List<Ground> grounds) {
        public Way {
            grounds = List.copyOf(grounds);
        }
    }

    /** The kind of thing, such as {@code competence}. */
    public String kind() {
        return node.replaceFirst("/.*", "");
    }

    /** Whether it is a list of common members, best shown as such. */
    public boolean isOfMembers() {
        return ways.stream().flatMap(way -> way.grounds().stream()).anyMatch(ground -> ground.kind()
                .equals("common-member"));
    }
}
