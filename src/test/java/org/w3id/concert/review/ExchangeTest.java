package org.w3id.concert.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.review.exchange.Exchange;
import org.w3id.concert.source.Home;

class ExchangeTest {
    @TempDir
    Path folder;

    @Test
    void decisions_come_back_from_web_annotations_as_they_were_and_without_text_unless_it_is_asked_for() {
        ReviewedDocument one = ReviewedDocument.in(folder.resolve("one"));
        one.describe();
        one.decide(one.decision(Kind.ACCEPT, one.namibia(), one.draft(one.namibia()), "Ana"));
        Path file = folder.resolve("reviews.jsonld");
        Exchange.write(desk(one), file, Exchange.Format.WEB_ANNOTATION, false);
        assertEquals(false, Home.text(file).contains("became the tenth"));
        assertEquals(true, Home.text(file).contains("TextPositionSelector"));

        ReviewedDocument other = ReviewedDocument.in(folder.resolve("other"));
        Docket docket = DecisionFile.of(one.home(), one.slug()).read();
        assertEquals(docket.decisions().size(), Exchange.read(desk(other), file, "Ben"));
        assertEquals(0, Exchange.read(desk(other), file, "Ben"));
        assertEquals(
                docket.decisions(),
                DecisionFile.of(other.home(), other.slug()).read().decisions());
        assertEquals(
                "Ana",
                docket.standing(one.namibia().id()).ruling().orElseThrow().by());

        Exchange.write(desk(one), file, Exchange.Format.WEB_ANNOTATION, true);
        assertEquals(true, Home.text(file).contains("became the tenth"));
    }

    @Test
    void a_relation_that_was_drawn_in_doccano_becomes_a_missed_claim() throws java.io.IOException {
        ReviewedDocument document = ReviewedDocument.in(folder.resolve("one"));
        document.describe();
        Desk desk = desk(document);
        Path file = folder.resolve("doccano.jsonl");
        Exchange.write(desk, file, Exchange.Format.DOCCANO, false);
        String line = Home.text(file)
                .lines()
                .filter(each -> each.contains("Rwanda was a member of neither"))
                .findFirst()
                .orElseThrow();
        String drawn = line.replaceFirst(
                "\"relations\" : \\[[^\\]]*\\]",
                "\"relations\" : [ { \"id\" : 0 , \"from_id\" : 0 , \"to_id\" : 1 , \"type\" : \"membership: observer\" } ]");
        java.nio.file.Files.write(file, List.of(drawn));
        assertEquals(1, Exchange.read(desk, file, "Ben"));
        assertEquals(
                Map.of("state/rwanda", Kind.MISSED),
                DecisionFile.of(document.home(), document.slug()).read().decisions().stream()
                        .filter(decision -> !decision.claim().isEmpty())
                        .collect(java.util.stream.Collectors.toMap(
                                decision -> decision.says("subject"), Decision::kind)));
    }

    private static Desk desk(ReviewedDocument document) {
        return Desk.of(document.home(), new DocumentFolder(document.folder()));
    }
}
