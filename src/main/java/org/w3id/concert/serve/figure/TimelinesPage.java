package org.w3id.concert.serve.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/** {@code /timelines}: memberships in time of every body that sources date, and the rosters of all others. */
public record TimelinesPage(Site site) implements Page {
    /** The memberships of one body. */
    public record Body(Html link, String name, String reference, Timeline timeline) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("timelines") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        View view = new View(site, visit);
        List<Body> bodies = view.rows("map-bodies").stream()
                .flatMap(row -> body(view, row).stream())
                .toList();
        return Frame.of(visit, "Memberships in time")
                .describedAs("Who signed, joined, left and came back, and when, as precise as the sources say.")
                .page("timelines", Map.of("bodies", bodies, "rosters", view.rows("timeline-rosters")));
    }

    private static Optional<Body> body(View view, Row row) {
        String reference = row.reference("body");
        return Timeline.of(view.rows("entity-timeline", Map.of("entity", reference)))
                .map(timeline -> new Body(row.link("body"), row.text("label"), reference, timeline));
    }
}
