package org.w3id.concert.serve.page.compare;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Names;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /compare?a=&b=&at=}: two bodies side by side, with their measures; without a date, on the last day on which a
 * membership is documented.
 */
public record ComparePage(Site site) implements Page {
    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("compare") ? Optional.of(site.read(() -> page(visit))) : Optional.empty();
    }

    private Reply page(Visit visit) {
        View view = new View(site, visit);
        Names names = site.reasoning().names();
        String a = visit.parameter("a").strip();
        String b = visit.parameter("b").strip();
        Optional<Sides> sides = a.isEmpty() || b.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sides(
                        view, names.find(a, "organization"), names.find(b, "organization"), day(visit), at(visit)));
        String title = sides.map(both -> both.first() + " and " + both.second() + " compared")
                .orElse("Compare two bodies");
        return Frame.of(visit, title)
                .page("compare/compare", Map.of("sides", sides, "bodies", view.rows("bodies-with-functions")));
    }

    private String at(Visit visit) {
        String at = visit.parameter("at").strip();
        return at.isEmpty() ? day(visit).toString() : at;
    }

    private LocalDate day(Visit visit) {
        String at = visit.parameter("at").strip();
        return at.isEmpty()
                ? site.reasoning().measures().lastDocumentedDay().orElseGet(LocalDate::now)
                : StatedDate.parse(at)
                        .flatMap(StatedDate::latest)
                        .orElseThrow(() -> new Refused(400, "at: a date such as 2018 or 2020-01-31 expected."));
    }
}
