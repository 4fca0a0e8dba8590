package org.w3id.concert.read.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.MappedText;

/** Turns an HTML file into clean text: its visible elements in their order, one block each. */
public final class HtmlText implements NodeFilter {
    private static final int WIDEST = 1_000;
    private static final int LONGEST_MARK = 500;
    private final String html;
    private final CodePoints places;
    private final CleanText.Builder clean = new CleanText.Builder();
    private final Deque<Grid> grids = new ArrayDeque<>();
    private final List<String> warnings = new ArrayList<>();
    private MappedText open = new MappedText();
    private MappedText cell;
    private Kind kind = Kind.PARAGRAPH;
    private int level;
    private int lists;
    private boolean hasTitle;
    private Element lastRow;
    private boolean isGridRow;

    private HtmlText(String html) {
        this.html = html;
        this.places = new CodePoints(html);
    }

    /** @param warnings receives one sentence for each thing that a reader should know */
    public static CleanText of(String html, List<String> warnings) {
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        HtmlText text = new HtmlText(html);
        document.filter(text);
        text.flush();
        warnings.addAll(text.warnings);
        return text.clean.build();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? begin(element) : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && VisibleElements.isBlock(element)) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        if (VisibleElements.isDeleted(element) && warnings.isEmpty()) {
            warnings.add("has text that is struck out, which is left out");
        }
        if (VisibleElements.isUnseen(element) || isNoteMark(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
            lineBreak(element);
        } else if (VisibleElements.isBlock(element)) {
            if (cell == null && open.trimmed().length() > 0) {
                flush();
            } else {
                open.space(open.length() == 0 ? 0 : open.end(open.length() - 1));
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                level = element.normalName().charAt(1) - '0';
                kind = level == 1 && !hasTitle ? Kind.TITLE : Kind.HEADING;
            }
            case "ul", "ol", "menu" -> lists++;
            case "li" -> {
                kind = VisibleElements.isNote(element) ? Kind.FOOTNOTE : Kind.ITEM;
                level = lists;
            }
            case "table" -> grids.push(new Grid(clean));
            case "td", "th" -> {
                if (isGridCell(element)) {
                    cell = open;
                }
            }
            default -> {
                if (VisibleElements.isNote(element)) {
                    kind = Kind.FOOTNOTE;
                }
            }
        }
    }

    private void end(Element element) {
        switch (element.normalName()) {
            case "td", "th" -> {
                if (cell != null && isGridCell(element)) {
                    endCell(element);
                }
            }
            case "tr" -> {
                if (cell == null && !grids.isEmpty()) {
                    grids.peek().endRow();
                }
            }
            case "table" -> grids.poll();
            case "ul", "ol", "menu" -> {
                flush();
                lists--;
            }
            default -> flush();
        }
    }

    /** Whether the cell holds text and not a layout: beside another cell, and without tables or headings in its row. */
    private boolean isGridCell(Element cell) {
        Element row = cell.parent();
        if (row != lastRow) {
            lastRow = row;
            isGridRow = row != null
                    && row.normalName().equals("tr")
                    && row.childrenSize() > 1
                    && row.selectFirst("table, h1, h2, h3, section, article") == null;
        }
        return isGridRow;
    }

    /** A mark is looked at only where its source is short, so that hostile nesting costs nothing. */
    private static boolean isNoteMark(Element element) {
        return element.normalName().equals("sup")
                && element.endSourceRange().endPos() - element.sourceRange().startPos() < LONGEST_MARK
                && VisibleElements.isNoteMark(element);
    }

    private void endCell(Element element) {
        MappedText content = open;
        cell = null;
        open = new MappedText();
        grids.peek()
                .cell(content, element.normalName().equals("th"), span(element, "colspan"), span(element, "rowspan"));
    }

    private static int span(Element element, String name) {
        String span = element.attr(name).strip();
        return span.matches("[1-9]\\d{0,3}") ? Math.min(WIDEST, Integer.parseInt(span)) : 1;
    }

    /** A line break ends the block, unless the sentence goes on after it. */
    private void lineBreak(Element element) {
        Node next = element.nextSibling();
        boolean goesOn = next instanceof TextNode text
                && !text.isBlank()
                && Character.isLowerCase(text.text().strip().codePointAt(0));
        if (cell != null || goesOn) {
            open.space(open.length() == 0 ? 0 : open.end(open.length() - 1));
        } else {
            Kind last = kind;
            int lastLevel = level;
            flush();
            kind = last;
            level = lastLevel;
        }
    }

    private void append(TextNode node) {
        Range range = node.sourceRange();
        if (range.isTracked()) {
            int from = range.startPos();
            Entities.append(open, html.substring(from, range.endPos()), places.before(from));
        }
    }

    private void flush() {
        if (cell != null) {
            return;
        }
        if (open.trimmed().length() > 0) {
            hasTitle |= kind == Kind.TITLE;
            clean.add(kind, open, kind == Kind.TITLE ? 0 : level, 0);
        }
        open = new MappedText();
        kind = Kind.PARAGRAPH;
        level = 0;
    }
}
