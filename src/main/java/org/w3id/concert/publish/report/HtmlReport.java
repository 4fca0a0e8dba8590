package org.w3id.concert.publish.report;

import java.util.ArrayList;
import java.util.List;

/** One self-contained page: no scripts, nothing loaded, light and dark; all text is escaped. */
public final class HtmlReport {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d2327; --quiet: #59636b; --line: #d9d6cd; --link: #1f5c7a }
            @media (prefers-color-scheme: dark) {
            :root { --paper: #15191c; --ink: #e8e6e1; --quiet: #a3adb5; --line: #343c42; --link: #8cc7e6 }
            }
            body { margin: 0 auto; max-width: 80rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink);
            font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word }
            p { max-width: 46rem }
            a { color: var(--link) }
            :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
            .skip { position: absolute; left: -100rem }
            .skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--paper) }
            .report-table { overflow-x: auto }
            table { border-collapse: collapse }
            caption { text-align: start; color: var(--quiet) }
            th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
            @media print { body { max-width: none } .report-table { overflow: visible } nav, .skip { display: none } }
            """;

    private HtmlReport() {}

    static String page(Report report) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + escaped(report.title())
                + " – Concert</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#main\">Skip to content</a>\n<main id=\"main\">\n" + content(report)
                + "</main>\n</body>\n</html>\n";
    }

    /** What stands in the page, for a frame of another's. */
    public static String content(Report report) {
        List<Section> sections = new ArrayList<>(List.of(report.sources()));
        sections.addAll(report.sections());
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(report.title())).append("</h1>\n<p>Scope: ");
        html.append(escaped(report.scope().text())).append("</p>\n<nav aria-label=\"Sections\">\n<ul>\n");
        for (Section section : sections) {
            html.append("<li><a href=\"#section-")
                    .append(escaped(section.number()))
                    .append("\">");
            html.append(heading(section))
                    .append("</a> (")
                    .append(lines(section))
                    .append(")</li>\n");
        }
        html.append("<li><a href=\"#passages\">Passages</a></li>\n</ul>\n</nav>\n");
        sections.forEach(section -> append(section, html));
        html.append("<section aria-labelledby=\"passages\">\n<h2 id=\"passages\">Passages</h2>\n<ol>\n");
        for (Footnote footnote : report.footnotes()) {
            html.append("<li id=\"passage-").append(footnote.number()).append("\">");
            html.append(escaped(footnote.locator())).append(". ").append(escaped(footnote.gloss()));
            html.append(" <small>").append(escaped(footnote.node())).append("</small></li>\n");
        }
        return html.append("</ol>\n</section>\n").toString();
    }

    private static void append(Section section, StringBuilder html) {
        String id = "section-" + escaped(section.number());
        html.append("<section aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">");
        html.append(heading(section))
                .append("</h2>\n<p>")
                .append(escaped(section.explanation()))
                .append("</p>\n");
        if (section.lines().isEmpty()) {
            html.append("<p>The sources counted are silent.</p>\n</section>\n");
            return;
        }
        html.append("<div class=\"report-table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
                .append(id);
        html.append("\">\n<table>\n<caption>").append(lines(section)).append("</caption>\n<thead>\n<tr>");
        section.columns().forEach(column -> html.append("<th scope=\"col\">")
                .append(escaped(column))
                .append("</th>"));
        html.append("<th scope=\"col\">passages</th></tr>\n</thead>\n<tbody>\n");
        for (Line line : section.lines()) {
            html.append("<tr>");
            line.cells()
                    .forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("<td>").append(references(line.footnotes())).append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static String heading(Section section) {
        return escaped(section.number() + ". " + section.heading());
    }

    private static String lines(Section section) {
        return section.lines().size() == 1 ? "1 line" : section.lines().size() + " lines";
    }

    /** Three or more in a row as one link to the first of them. */
    private static String references(List<Integer> footnotes) {
        List<String> links = new ArrayList<>();
        for (int from = 0, to; from < footnotes.size(); from = to) {
            to = from + 1;
            while (to < footnotes.size() && footnotes.get(to) == footnotes.get(to - 1) + 1) {
                to++;
            }
            if (to - from > 2) {
                links.add(link(footnotes.get(from), footnotes.get(from) + "–" + footnotes.get(to - 1)));
            } else {
                footnotes.subList(from, to).forEach(number -> links.add(link(number, number.toString())));
            }
        }
        return String.join(", ", links);
    }

    private static String link(int number, String text) {
        return "<a href=\"#passage-" + number + "\" aria-label=\"Passage " + text + "\">" + text + "</a>";
    }

    /** For content and for quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
