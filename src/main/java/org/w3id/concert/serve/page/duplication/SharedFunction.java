package org.w3id.concert.serve.page.duplication;

import java.util.List;

/**
 * A function that two bodies have at a date, and what is concluded of it.
 *
 * @param function empty reference where the source leaves open which one
 * @param level how deep the function stands in the codebook; 0 where it is left open
 * @param grade of a duplication; else empty
 * @param members {@code enumerated} or {@code stated}; empty where nothing is concluded
 * @param functions likewise
 * @param states the common members that are enumerated
 * @param nested {@code ⊂} where all members of the first are members of the second, {@code ⊃} for the reverse
 * @param silent the bodies of which no members are documented for the date
 * @param conclusion {@code kind/slug}; empty where nothing is concluded
 */
public record SharedFunction(
        Named first,
        Named second,
        Named function,
        int level,
        Outcome outcome,
        String grade,
        String members,
        String functions,
        String from,
        String to,
        boolean assumesContinuation,
        List<Named> states,
        String nested,
        List<Named> silent,
        String conclusion) {
    public SharedFunction {
        states = List.copyOf(states);
        silent = List.copyOf(silent);
    }

    public boolean isOf(Named one, Named other) {
        return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
    }

    boolean concerns(String body) {
        return first.slug().equals(body) || second.slug().equals(body);
    }

    /** When it holds, as documented. */
    public String period() {
        return from.equals(to) ? from : to.isEmpty() ? "from " + from : from + "–" + to;
    }

    /** The path of the page that explains it, below the site's root. */
    public String why(String at) {
        return function.reference().isEmpty()
                ? "doc/" + conclusion
                : "explain?a=" + first.slug() + "&b=" + second.slug() + "&function=" + function.slug() + "&at=" + at;
    }
}
