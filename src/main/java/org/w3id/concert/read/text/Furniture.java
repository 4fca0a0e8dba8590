package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3id.concert.read.WordList;

/**
 * What belongs to the page and not to the text: page numbers, running heads and feet, tables of contents. A number alone on a line is a
 * page number at the edge of a page or in a wide gap; a head is a short line that returns at the edges of pages.
 */
final class Furniture {
    private static final Pattern SAID = Pattern.compile("(?i)[\\p{Punct}–—]{1,3}\\s*\\d{1,4}\\s*[\\p{Punct}–—]{1,3}"
            + "|\\[?\\s*" + WordList.ofPages("page") + "\\s+\\d{1,4}(\\s*(" + WordList.ofPages("of pages")
            + "|/)\\s*\\d{1,4})?\\s*\\]?|\\d{1,4}\\s*/\\s*\\d{1,4}");
    private static final Pattern BARE = Pattern.compile("\\d{1,4}|[ivxl]{1,6}");
    private static final Pattern CONTENTS =
            Pattern.compile("(?:" + WordList.ofPages("contents") + "|\\[|\\]|\\s)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHAPTER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+[^.;:]{2,90}");
    private static final int FEWEST_CHAPTERS = 2;
    private static final int EDGE = 2;
    private static final int OFTEN = 3;
    private static final int PAGE_LINES = 15;
    private static final int CENTRE = 4;
    private static final int LONGEST_HEAD = 120;
    private final List<Line> lines;
    private final Layout layout;
    private final BitSet furniture = new BitSet();

    private Furniture(List<Line> lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    /** The lines without it; the line after it, or after any page break, opens a page. */
    static List<Line> remove(List<Line> lines, Layout layout) {
        return new Furniture(lines, layout).body();
    }

    private List<Line> body() {
        for (int i = 0; i < lines.size(); i++) {
            if (isPageNumber(i)) {
                furniture.set(i);
            }
        }
        markHeads();
        markContents();
        List<Line> body = new ArrayList<>();
        boolean opensPage = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            opensPage |= line.opensPage() || furniture.get(i) || layout.indentMarksPage() && line.indent() == 1;
            if (!furniture.get(i)) {
                body.add(opensPage ? line.openingPage() : line);
                opensPage = false;
            }
        }
        return body;
    }

    /** The numbered lines of a table of contents, with the word above them. */
    private void markContents() {
        for (int i = 0; i + 2 < lines.size(); i++) {
            int end = i + 1;
            while (CONTENTS.matcher(lines.get(i).text()).matches()
                    && end < lines.size()
                    && CHAPTER.matcher(lines.get(end).text()).matches()
                    && lines.get(end).blanks() <= lines.get(i + 1).blanks()) {
                end++;
            }
            if (end - i > FEWEST_CHAPTERS) {
                furniture.set(i, end);
            }
        }
    }

    private boolean isPageNumber(int index) {
        String text = lines.get(index).text();
        if (text.length() > 20) {
            return false;
        }
        return SAID.matcher(text).matches() && isIsolated(index)
                || BARE.matcher(text).matches() && (isEdge(index, 1) || isInWideGap(index) || isCentred(index));
    }

    private boolean isIsolated(int index) {
        boolean isLast = index + 1 == lines.size();
        return isEdge(index, 1)
                || lines.get(index).blanks() > layout.gap()
                || isLast
                || lines.get(index + 1).blanks() > layout.gap();
    }

    private boolean isCentred(int index) {
        return lines.get(index).indent() > layout.width() / CENTRE && isIsolated(index);
    }

    private boolean isInWideGap(int index) {
        int after = index + 1 < lines.size() ? lines.get(index + 1).blanks() : Integer.MAX_VALUE;
        int before = lines.get(index).blanks();
        int wide = layout.gap() + 2;
        return Character.isDigit(lines.get(index).text().charAt(0))
                && (before >= wide && after > layout.gap() || after >= wide && before > layout.gap());
    }

    /** Whether the line is one of the {@code depth} first or last of a page that form feeds divide. */
    private boolean isEdge(int index, int depth) {
        int page = lines.get(index).page();
        return page > 0
                && (index < depth
                        || index + depth >= lines.size()
                        || lines.get(index - depth).page() != page
                        || lines.get(index + depth).page() != page);
    }

    private void markHeads() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!furniture.get(i) && mayBeHead(i)) {
                places.computeIfAbsent(shape(lines.get(i).text()), key -> new ArrayList<>())
                        .add(i);
            }
        }
        places.values().stream().filter(this::returnsEachPage).forEach(found -> found.forEach(furniture::set));
    }

    private boolean mayBeHead(int index) {
        Line line = lines.get(index);
        if (line.length() > LONGEST_HEAD
                || line.text().chars().filter(Character::isLetter).count() < 4) {
            return false;
        }
        return line.page() > 0
                ? isEdge(index, EDGE) || isBesideFurniture(index)
                : isBesideFurniture(index) || isApart(index);
    }

    private boolean isBesideFurniture(int index) {
        return index > 0 && furniture.get(index - 1) || furniture.get(index + 1);
    }

    private boolean isApart(int index) {
        Line line = lines.get(index);
        boolean isLast = index + 1 == lines.size();
        return line.terminal() == 0
                && line.blanks() > layout.gap()
                && (isLast || lines.get(index + 1).blanks() > layout.gap());
    }

    private boolean returnsEachPage(List<Integer> found) {
        int first = found.get(0);
        boolean isDivided = lines.get(first).page() > 0;
        if (found.size() < (isDivided && lastPage() < 6 ? OFTEN - 1 : OFTEN)) {
            return false;
        }
        for (int i = 1; i < found.size(); i++) {
            boolean samePage = lines.get(found.get(i)).page()
                    == lines.get(found.get(i - 1)).page();
            if (isDivided ? samePage : found.get(i) - found.get(i - 1) < PAGE_LINES) {
                return false;
            }
        }
        return true;
    }

    private int lastPage() {
        return lines.get(lines.size() - 1).page();
    }

    private static String shape(String text) {
        return text.replaceAll("\\d+", "#").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
