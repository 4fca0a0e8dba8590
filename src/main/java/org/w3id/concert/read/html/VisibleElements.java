package org.w3id.concert.read.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which elements are seen on the page, and which begin a new block. */
final class VisibleElements {
    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "frame",
            "noframes",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "datalist",
            "textarea",
            "input",
            "button",
            "progress",
            "meter",
            "dialog",
            "math",
            "rp",
            "rt");
    /** Classes by which encyclopaedias call what leads about their pages. */
    private static final Set<String> WAYS = Set.of(
            "mw-editsection", "toc", "navbox", "noprint", "breadcrumb", "breadcrumbs", "mw-jump-link", "catlinks");

    private static final Set<String> DELETED = Set.of("del", "s", "strike");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Pattern HIDDEN = Pattern.compile("(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern NOTE = Pattern.compile("(fn|footnote|endnote|cite_note|note)[-_:]?.*");

    private static final int LONGEST_MARK = 500;

    private VisibleElements() {}

    /** Whether the element is not shown, or only leads about the page and the site. */
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || isWay(element)
                || isDeleted(element)
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }

    private static boolean isWay(Element element) {
        return element.normalName().equals("nav")
                || element.attr("role").equals("navigation")
                || WAYS.stream().anyMatch(element::hasClass);
    }

    /** Whether the page shows the element as text that no longer holds. */
    static boolean isDeleted(Element element) {
        return DELETED.contains(element.normalName());
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isNote(Element element) {
        return element.attr("role").matches("doc-(foot|end)note")
                || element.normalName().equals("li")
                        && NOTE.matcher(element.id()).matches();
    }

    /**
     * Whether the element only points to a note: a number or letter set high, in brackets or in a link. It is looked
     * at only where its source is short, so that hostile nesting costs nothing.
     */
    static boolean isNoteMark(Element element) {
        boolean isShort = element.normalName().equals("sup")
                && element.endSourceRange().endPos() - element.sourceRange().startPos() < LONGEST_MARK;
        if (!isShort) {
            return false;
        }
        String text = element.text().strip();
        return text.matches("\\[[^\\]]{1,20}\\]")
                || text.matches("\\d{1,3}|[a-z*†‡]") && element.selectFirst("a") != null;
    }
}
