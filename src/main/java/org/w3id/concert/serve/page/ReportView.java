package org.w3id.concert.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.publish.report.Footnote;
import org.w3id.concert.publish.report.Line;
import org.w3id.concert.publish.report.Report;
import org.w3id.concert.publish.report.Section;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Leaf;
import org.w3id.concert.serve.site.Site;

/**
 * A report as a page shows it: the beginning of every section, or one section page by page with the passages that its
 * lines rest on, with links to what it names.
 *
 * @param only the number of the section that is shown alone; empty for all
 * @param labels {@code kind/slug} by what people call it
 * @param parameters the scope as a query string, with its question mark
 */
public record ReportView(Report report, String only, Map<String, String> labels, Visit visit, String parameters) {
    private static final int FIRST_LINES = 5;
    private static final int PAGE = 8;
    private static final List<String> CONCLUSIONS = List.of("duplication/", "overlap/");

    /** What the graph calls by one name only. */
    static Map<String, String> labels(Site site) {
        return site.read(() -> {
            Map<String, String> found = new HashMap<>();
            Set<String> ambiguous = new TreeSet<>();
            site.reasoning()
                    .graph()
                    .listStatements(null, SKOS.prefLabel, (org.apache.jena.rdf.model.RDFNode) null)
                    .forEach(named -> {
                        String reference = site.base().ref(named.getSubject().getURI());
                        if (reference.matches(
                                "(organization|organization-set|coalition|state|function|operation|force|programme|"
                                        + "organ|instrument|document)/.*")) {
                            String other = found.put(named.getString(), reference);
                            if (other != null && !other.equals(reference)) {
                                ambiguous.add(named.getString());
                            }
                        }
                    });
            found.keySet().removeAll(ambiguous);
            return Map.copyOf(found);
        });
    }

    public List<Section> sections() {
        List<Section> all = new ArrayList<>(List.of(report.sources()));
        all.addAll(report.sections());
        return all;
    }

    public List<Section> shown() {
        return sections().stream()
                .filter(section -> only.isEmpty() || section.number().equals(only))
                .toList();
    }

    public List<Line> lines(Section section) {
        return only.isEmpty()
                ? section.lines().stream().limit(FIRST_LINES).toList()
                : leaf(section).items();
    }

    /** Of a section that is shown alone. */
    public Leaf<Line> leaf(Section section) {
        return Leaf.of(section.lines(), PAGE, visit);
    }

    /** Where the passages are that the lines of a section rest on, to be followed by the number of one. */
    public String passage(Section section) {
        return (only.isEmpty() ? whole(section) : "") + "#passage-";
    }

    /** The footnotes of the lines of a section that is shown alone. */
    public List<Footnote> footnotes() {
        if (only.isEmpty()) {
            return List.of();
        }
        Set<Integer> used = new TreeSet<>();
        shown().forEach(section -> lines(section).forEach(line -> used.addAll(line.footnotes())));
        return report.footnotes().stream()
                .filter(footnote -> used.contains(footnote.number()))
                .toList();
    }

    /** The text with links to the entities that it names, whole or between commas. */
    public Html cell(String text) {
        if (labels.containsKey(text)) {
            return link(text);
        }
        String separator = text.contains("; ") ? "; " : ", ";
        List<String> parts = Arrays.asList(text.split(separator));
        if (parts.stream().noneMatch(labels::containsKey)) {
            return Html.text(text);
        }
        List<Html> linked = parts.stream()
                .map(part -> labels.containsKey(part) ? link(part) : Html.text(part))
                .toList();
        return new Html(String.join(separator, linked.stream().map(Html::markup).toList()));
    }

    /** The address of the proof of a line that tells a conclusion; empty otherwise. */
    public String why(Line line) {
        return line.restsOn().stream()
                .filter(node -> CONCLUSIONS.stream().anyMatch(node::startsWith))
                .findFirst()
                .map(node -> visit.root() + "doc/" + node)
                .orElse("");
    }

    /** This report with one section alone, beside its page. */
    public String whole(Section section) {
        return report.name() + (parameters.isEmpty() ? "?" : parameters + "&") + "section=" + section.number();
    }

    private Html link(String label) {
        return Html.format("<a href=\"%s\">%s</a>", visit.root() + "id/" + labels.get(label), label);
    }
}
