package org.w3id.concert.serve.page;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Citation;
import org.w3id.concert.serve.site.CitationFormat;
import org.w3id.concert.serve.site.Citations;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /cite?about=claim/insor-2011-0338}: how that is cited, as a page, or with {@code format=bib} or {@code ris} as
 * a file. {@code about} is the reference of an entity or the path of a page, with its
 * parameters if it has some; without it, the whole graph is cited.
 */
public record CitationPage(Site site) implements Page {
    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("cite")) {
            return Optional.empty();
        }
        String about = visit.parameter("about");
        Citation citation = new Citations(site)
                .of(about)
                .orElseThrow(() -> new Refused(
                        404,
                        "about: an entity such as claim/insor-2011-0338 or a page such as chapter-viii expected."));
        String format = visit.parameter("format");
        return Optional.of(format.isEmpty() ? page(visit, about, citation) : file(format, citation));
    }

    private static Reply file(String name, Citation citation) {
        CitationFormat format = Arrays.stream(CitationFormat.values())
                .filter(each -> each.ending().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(400, "format: bib or ris expected."));
        return Reply.of(200, format.mediaType() + "; charset=utf-8", format.write(citation))
                .with("Content-Disposition", "attachment; filename=\"" + citation.key() + "." + name + "\"");
    }

    private static Reply page(Visit visit, String about, Citation citation) {
        return Frame.of(visit, "How to cite").page("cite", Map.of("about", about, "citation", citation));
    }
}
