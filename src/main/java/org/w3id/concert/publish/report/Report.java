package org.w3id.concert.publish.report;

import java.util.List;

/**
 * A report as it is read: which sources it counts, and sections whose lines are footnoted with their passages.
 *
 * @param name of its plan, such as {@code duplication}
 * @param scope for which date and states
 * @param sources which are counted, and what silence means
 */
public record Report(String name, Scope scope, Section sources, List<Section> sections, List<Footnote> footnotes) {
    public Report {
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }

    public String title() {
        return "Report on " + name.replace('-', ' ');
    }
}
