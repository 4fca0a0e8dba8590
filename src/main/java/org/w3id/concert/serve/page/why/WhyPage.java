package org.w3id.concert.serve.page.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Statements;
import org.w3id.concert.serve.http.Latest;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /explain?a=&b=&function=&at=} for readers: why two bodies are said to overlap or duplicate, with the passages,
 * or which premise is missing. Other forms of the same address are not this page's.
 */
public final class WhyPage implements Page {
    private static final int MOST = 200;
    private final Site site;
    private final Once<Reliance> reliance;
    private final Latest<String, Why> kept = new Latest<>(MOST);

    public WhyPage(Site site, Once<Reliance> reliance) {
        this.site = site;
        this.reliance = reliance;
    }

    /** What several pages read of the proofs, once. */
    public static Once<Reliance> reliance(Site site) {
        return new Once<>(() -> Reliance.of(site));
    }

    @Override
    public void prepare() {
        reliance.get();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        boolean wantsPage = visit.parameter("format").isEmpty()
                && visit.preferred("application/json", "text/plain", "text/html")
                        .filter("text/html"::equals)
                        .isPresent();
        return visit.isAt("explain") && wantsPage ? Optional.of(reply(visit).with("Vary", "Accept")) : Optional.empty();
    }

    private Reply reply(Visit visit) {
        View view = new View(site, visit);
        String a = visit.parameter("a").strip();
        String b = visit.parameter("b").strip();
        if (a.isEmpty() || b.isEmpty()) {
            return page(Frame.of(visit, "Why is that so?"), visit, view, Optional.empty());
        }
        String key = visit.root() + visit.queryString() + reliance.ifMade().isPresent();
        Why why = kept.get(key, () -> site.read(() -> why(visit, view, a, b)));
        return page(Frame.of(visit, why.question()).describedAs(why.verdict()), visit, view, Optional.of(why));
    }

    private Why why(Visit visit, View view, String a, String b) {
        Resource one = site.reasoning().names().find(a, "organization");
        Resource other = site.reasoning().names().find(b, "organization");
        String asked = visit.parameter("function").strip();
        Optional<Resource> function = asked.isEmpty()
                ? Optional.empty()
                : Optional.of(site.reasoning().names().find(asked, "function"));
        Optional<StatedDate> at = at(visit);
        Between between = new Between(site, one, other);
        List<Resource> always = between.conclusions(function, Optional.empty());
        Explained explained = new Explained(view, reliance);
        return between.conclusions(function, at.flatMap(StatedDate::latest)).stream()
                .findFirst()
                .flatMap(site.reasoning().proofs()::of)
                .map(proof -> explained.of(question(one, other, function, at), proof, always))
                .orElseGet(() -> explained.blocked(site.reasoning().pairs().explain(one, other, function, at), always));
    }

    private static String question(Resource one, Resource other, Optional<Resource> function, Optional<StatedDate> at) {
        return Statements.label(one) + " and " + Statements.label(other)
                + function.map(each -> ", " + Statements.label(each)).orElse("")
                + at.map(date -> ", at " + date.edtf()).orElse("");
    }

    private static Optional<StatedDate> at(Visit visit) {
        String at = visit.parameter("at").strip();
        Optional<StatedDate> date =
                StatedDate.parse(at).filter(each -> each.latest().isPresent());
        if (!at.isEmpty() && date.isEmpty()) {
            throw new Refused(400, "at: a date such as 2018 or 2020-01-31 expected.");
        }
        return date;
    }

    private static Reply page(Frame frame, Visit visit, View view, Optional<Why> why) {
        Map<String, Object> values = Map.of(
                "why",
                why,
                "visit",
                visit,
                "bodies",
                view.rows("bodies-with-functions"),
                "functions",
                view.rows("functions-in-order"));
        return frame.page("why/explain", values);
    }
}
