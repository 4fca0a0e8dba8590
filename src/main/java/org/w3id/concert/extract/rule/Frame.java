package org.w3id.concert.extract.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A situation of which clauses speak in many wordings: the words that evoke it, the roles of those who take part, and
 * what must not stand in its clause
 * (<a href="https://framenet.icsi.berkeley.edu">Fillmore, Frame semantics, 1982</a>).
 *
 * @param rule its name and its claims, without patterns
 * @param isDenied whether the words evoke it only where they are denied
 */
record Frame(Rule rule, List<Role> roles, List<Pattern> blockers, boolean isDenied) {
    Frame {
        roles = List.copyOf(roles);
        blockers = List.copyOf(blockers);
    }

    /**
     * Who or what takes part.
     *
     * @param filler a mention or a list of mentions
     * @param sites where it may stand, the likeliest first
     */
    record Role(String group, Pattern filler, List<String> sites) {
        Role {
            sites = List.copyOf(sites);
        }

        boolean mayBeLeftOut() {
            return sites.contains("left-out");
        }
    }

    /**
     * Words that evoke a frame, from a verb or a noun on.
     *
     * @param rest what stands behind the first word
     */
    record Trigger(Frame frame, Set<Inflection.Form> forms, Pattern rest) {
        boolean isNoun() {
            return forms.isEmpty();
        }
    }

    /**
     * Words of a sentence that evoke a frame, with the auxiliaries before them.
     *
     * @param isDenied whether these deny it
     */
    record Evoked(int start, int verb, int end, boolean isPassive, boolean isNoun, boolean isDenied) {
        Evoked passive() {
            return new Evoked(start, verb, end, true, isNoun, isDenied);
        }
    }
}
