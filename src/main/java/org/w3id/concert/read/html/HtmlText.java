package org.w3id.concert.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;

/** Turns an HTML file into clean text: its visible elements in their order, one block each. */
public final class HtmlText implements NodeFilter {
    private final String html;
    private final CodePoints places;
    private final CleanText.Builder clean = new CleanText.Builder();
    private final OpenBlock open = new OpenBlock(clean);
    private final TableCells cells = new TableCells();
    private final Facts facts = new Facts(open, clean);
    private final Deque<Grid> grids = new ArrayDeque<>();
    private int lists;
    private boolean hasDeletions;

    private HtmlText(String html) {
        this.html = html;
        this.places = new CodePoints(html);
    }

    /** @param warnings receives one sentence for each thing that a reader should know */
    public static CleanText of(String html, List<String> warnings) {
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        HtmlText text = new HtmlText(html);
        document.filter(text);
        text.open.flush();
        if (text.hasDeletions) {
            warnings.add("has text that is struck out, which is left out");
        }
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
        hasDeletions |= VisibleElements.isDeleted(element);
        if (VisibleElements.isUnseen(element) || VisibleElements.isNoteMark(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
            open.lineBreak(goesOn(element.nextSibling()));
        } else if (VisibleElements.isBlock(element)) {
            open.begin();
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                open.isHeading(element.normalName().charAt(1) - '0');
            case "caption" -> open.isHeading(Block.CAPTION);
            case "ul", "ol", "menu" -> lists++;
            case "li" -> open.is(VisibleElements.isNote(element) ? Kind.FOOTNOTE : Kind.ITEM, lists);
            case "table" -> grids.push(new Grid());
            case "dl" -> facts.begin(element);
            case "dt" -> facts.term();
            case "dd" -> facts.description();
            case "td", "th" -> {
                if (!grids.isEmpty() && cells.isInGrid(element, grids.peek().hasColumns())) {
                    open.beginCell();
                }
            }
            default -> {
                if (VisibleElements.isNote(element)) {
                    open.is(Kind.FOOTNOTE, 0);
                }
            }
        }
    }

    private void end(Element element) {
        switch (element.normalName()) {
            case "td", "th" -> {
                if (open.isCell()) {
                    grids.peek().cell(open.endCell(), element);
                }
            }
            case "tr" -> {
                if (!open.isCell() && !grids.isEmpty()) {
                    grids.peek().endRow();
                }
            }
            case "dt", "dd" -> facts.end(element);
            case "dl" -> facts.endList();
            case "table" -> {
                open.flush();
                grids.pop().table().appendTo(clean);
            }
            case "ul", "ol", "menu" -> {
                open.flush();
                lists--;
            }
            default -> open.flush();
        }
    }

    private static boolean goesOn(Node next) {
        return next instanceof TextNode text
                && !text.isBlank()
                && (Character.isLowerCase(text.text().strip().codePointAt(0))
                        || text.text().strip().startsWith("("));
    }

    private void append(TextNode node) {
        Range range = node.sourceRange();
        if (range.isTracked()) {
            int from = range.startPos();
            open.append(html.substring(from, range.endPos()), places.before(from));
        }
    }
}
