package org.w3id.concert.serve.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The forms of a citation: <a href="https://ctan.org/pkg/biblatex">BibTeX</a>, with the entry types that BibTeX itself
 * knows, and <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a>.
 */
public enum CitationFormat {
    BIB("BibTeX", "application/x-bibtex") {
        @Override
        public String write(Citation citation) {
            List<String> fields = new ArrayList<>();
            fields.add(field("author", "{" + Citation.AUTHOR + "}"));
            fields.add(field("title", "{" + escaped(citation.title()) + "}"));
            fields.add(field("howpublished", escaped(Citation.PUBLISHER)));
            citation.year().ifPresent(year -> fields.add(field("year", year)));
            citation.date().ifPresent(date -> fields.add(field("date", date)));
            citation.version().ifPresent(version -> fields.add(field("version", version)));
            if (!citation.notes().isEmpty()) {
                fields.add(field("note", escaped(String.join("; ", citation.notes()))));
            }
            fields.add(field("url", citation.address()));
            return "@misc{" + citation.key() + ",\n" + String.join(",\n", fields) + "\n}\n";
        }
    },
    RIS("RIS", "application/x-research-info-systems") {
        @Override
        public String write(Citation citation) {
            List<String> lines = new ArrayList<>();
            lines.add("TY  - " + (citation.isPage() ? "ELEC" : "DATA"));
            lines.add("ID  - " + citation.key());
            lines.add("AU  - " + Citation.AUTHOR);
            lines.add("TI  - " + citation.title());
            lines.add("PB  - " + Citation.PUBLISHER);
            citation.year().ifPresent(year -> lines.add("PY  - " + year));
            citation.date().ifPresent(date -> lines.add("DA  - " + date.replace('-', '/')));
            citation.version().ifPresent(version -> lines.add("ET  - " + version));
            citation.notes().forEach(note -> lines.add("N1  - " + note));
            lines.add("UR  - " + citation.address());
            lines.add("ER  - ");
            return lines.stream()
                            .map(line -> line.replaceAll("\\s*\\R\\s*", " "))
                            .collect(Collectors.joining("\r\n")) + "\r\n";
        }
    };

    private final String words;
    private final String mediaType;

    CitationFormat(String words, String mediaType) {
        this.words = words;
        this.mediaType = mediaType;
    }

    public abstract String write(Citation citation);

    public String words() {
        return words;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name, without its dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "}";
    }

    /** What TeX would take for a sign of its own. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("\\", "\\textbackslash ")
                .replaceAll("([&%$#_{}])", "\\\\$1")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }
}
