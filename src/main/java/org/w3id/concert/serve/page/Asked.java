package org.w3id.concert.serve.page;

import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.concert.query.Answer;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.http.WebError;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.source.FaultyInput;

/** What a page shows of a query that was asked on it: its answer, or one sentence on why there is none. */
record Asked(int status, Html result) {
    static final Asked NOTHING = new Asked(200, Html.NONE);

    /** What a visitor may do wrong, and what takes too long, are answers; anything else is thrown. */
    static Asked of(Supplier<Asked> asking) {
        try {
            return asking.get();
        } catch (FaultyInput | Answer.CutShort | Answer.TooManyRows | QueryCancelledException e) {
            WebError error = WebError.of(e);
            return new Asked(error.status(), Html.format("<p class=\"error\" role=\"alert\">%s</p>", error.sentence()));
        }
    }

    static Asked of(Site site, Visit visit, Answer answer) {
        return new Asked(200, site.read(() -> new ResultTable(new Terms(site, visit.root())).of(answer)));
    }
}
