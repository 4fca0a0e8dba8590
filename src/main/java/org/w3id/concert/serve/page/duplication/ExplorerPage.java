package org.w3id.concert.serve.page.duplication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /duplications}: which bodies duplicate which functions at a date, as a matrix, by function or as a list; the
 * same as {@code /duplications.csv}. What is computed for a date is kept.
 */
public final class ExplorerPage implements Page {
    private final Site site;
    private final Snapshots snapshots;

    public ExplorerPage(Site site) {
        this.site = site;
        this.snapshots = new Snapshots(site);
    }

    @Override
    public void prepare() {
        answer(new Visit(List.of("duplications"), Map.of(), "text/html"));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.isAt("duplications")) {
            Explorer explorer = explorer(visit);
            return Optional.of(Frame.of(visit, "Who does it twice?")
                    .describedAs("Which bodies share members and duplicate functions at a date, and why.")
                    .page("duplication/explorer", Map.of("explorer", explorer)));
        }
        return visit.isAt("duplications.csv")
                ? Optional.of(
                        Reply.of(200, "text/csv; charset=utf-8", new ExplorerCsv(site.base()).of(explorer(visit))))
                : Optional.empty();
    }

    private Explorer explorer(Visit visit) {
        Filter filter = Filter.of(visit);
        View view = new View(site, visit);
        Codebook codebook = Codebook.of(view);
        Moments moments = Moments.of(view);
        String at = filter.value("at").isEmpty()
                ? moments.latest()
                        .map(Moments.Moment::date)
                        .orElseGet(() -> "" + LocalDate.now().getYear())
                : filter.value("at");
        LocalDate day = StatedDate.parse(at)
                .flatMap(StatedDate::latest)
                .orElseThrow(() -> new Refused(400, "at: a date such as 2018, 2020-01 or 2020-01-31 expected."));
        return new Explorer(view, filter, at, snapshots.at(day, view, codebook), codebook, moments);
    }
}
