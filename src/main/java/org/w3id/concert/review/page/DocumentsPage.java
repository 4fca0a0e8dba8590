package org.w3id.concert.review.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.review.Desk;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.source.FaultyInput;

/** {@code /}: the documents at hand, and how far their review is. */
record DocumentsPage(Desk desk, String by) implements Page {
    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("")) {
            return Optional.empty();
        }
        List<Progress> rows = new ArrayList<>();
        desk.slugs().forEach(slug -> rows.add(row(slug)));
        return Optional.of(Sight.page(visit, "Review", "documents", Map.of("rows", rows, "by", by)));
    }

    private Progress row(String slug) {
        try {
            return desk.sheet(slug)
                    .map(sheet -> new Progress(
                            slug,
                            sheet.findings().stream().mapToLong(List::size).sum(),
                            sheet.open(),
                            sheet.disputed(),
                            ""))
                    .orElseThrow();
        } catch (FaultyInput faulty) {
            return new Progress(slug, 0, 0, 0, faulty.getMessage());
        }
    }
}
