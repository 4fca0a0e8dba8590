package org.w3id.concert.read.html;

import org.jsoup.nodes.Element;

/** Tells the description lists that give names and values, each as long as a cell is, from those that hold running text. */
final class FactLists {
    private static final int LONGEST = 1_500;

    private FactLists() {}

    /** Whether each term has its description, and none is long or has headings, tables or lists of that kind in it. */
    static boolean isOne(Element list) {
        boolean isNested = list.selectFirst("dl dl, h1, h2, h3, h4, h5, h6, table, p + p") != null;
        return !isNested
                && list.selectFirst("dt") != null
                && list.select("dt, dd").stream().allMatch(FactLists::isShort);
    }

    private static boolean isShort(Element part) {
        return part.endSourceRange().endPos() - part.sourceRange().startPos() < LONGEST;
    }
}
