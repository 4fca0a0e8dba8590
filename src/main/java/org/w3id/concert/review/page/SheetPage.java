package org.w3id.concert.review.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.review.Desk;
import org.w3id.concert.review.Sheet;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;

/** {@code /{slug}?at=N}: a document beside what may be claimed of one of its sentences. */
record SheetPage(Desk desk, String by) implements Page {
    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() != 1) {
            return Optional.empty();
        }
        return desk.sheet(visit.path().get(0)).map(sheet -> reply(visit, sheet));
    }

    private Reply reply(Visit visit, Sheet sheet) {
        List<Integer> order = sheet.order(visit.parameter("rest").equals("1"));
        int at = place(visit.parameter("at"), sheet, order);
        SheetView view = new SheetView(
                sheet, desk, at, order, by, visit.parameter("rest").equals("1"));
        MissedForm missed = MissedForm.of(visit, view);
        return Sight.page(visit, sheet.slug(), "sheet", Map.of("view", view, "missed", missed));
    }

    private static int place(String at, Sheet sheet, List<Integer> order) {
        if (at.matches("\\d{1,7}") && Integer.parseInt(at) < sheet.size()) {
            return Integer.parseInt(at);
        }
        return order.stream()
                .filter(number -> sheet.findings(number).stream().anyMatch(finding -> finding.isOpen()))
                .findFirst()
                .orElse(order.isEmpty() ? 0 : order.get(0));
    }
}
