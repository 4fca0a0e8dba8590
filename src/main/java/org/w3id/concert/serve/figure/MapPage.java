package org.w3id.concert.serve.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.serve.http.PackageAssets;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /map?body=organization/osce&at=2020-01}: the members of a body at a date, of which the last day counts, on a
 * map where the build has one, and as a list.
 */
public record MapPage(Site site) implements Page {
    private static final String MEMBERS = "map-members";
    private static final String LATEST = "2020-01";

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("map") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        View view = new View(site, visit);
        String asked = visit.parameter("at").strip();
        String at = asked.isEmpty() ? LATEST : asked;
        String date = StatedDate.parse(at)
                .flatMap(StatedDate::latest)
                .map(Object::toString)
                .orElseThrow(() -> new Refused(400, "A date is written as 2008, 2008-05 or 2008-05-15."));
        String body = visit.parameter("body").isBlank()
                ? site.pageQueries().get(MEMBERS).parameters().get(0).standard()
                : visit.parameter("body");
        List<Row> members = view.rows(MEMBERS, Map.of("body", body, "date", date));
        List<Row> bodies = view.rows("map-bodies");
        String name = bodies.stream()
                .filter(row -> row.reference("body").equals(body))
                .map(row -> row.text("label"))
                .findFirst()
                .orElse(body);
        Map<String, Object> values = new HashMap<>();
        values.put("body", body);
        values.put("name", name);
        values.put("at", at);
        values.put("date", date);
        values.put("members", members);
        values.put("bodies", bodies);
        values.put("hasMap", PackageAssets.has("world.svg"));
        return Frame.of(visit, "Members on a map: " + name).page("map", values);
    }
}
