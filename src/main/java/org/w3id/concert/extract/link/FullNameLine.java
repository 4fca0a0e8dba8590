package org.w3id.concert.extract.link;

import java.util.List;

/** What a heading looks like below which a line may give the full name. */
final class FullNameLine {
    private static final int LONGEST = 4;
    private static final int CAPITALS = 3;

    private FullNameLine() {}

    /** An abbreviation, perhaps with a place or a code name behind it. */
    static boolean isShort(List<Token> heading) {
        return !heading.isEmpty()
                && heading.size() <= LONGEST
                && heading.get(0).capitals() >= CAPITALS
                && heading.stream().allMatch(token -> token.isWord() || token.isHyphen() || token.is("/"));
    }
}
