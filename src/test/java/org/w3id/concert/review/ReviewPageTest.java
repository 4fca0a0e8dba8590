package org.w3id.concert.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.check.GraphCheck;
import org.w3id.concert.check.Verification;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.reason.Inference;
import org.w3id.concert.review.page.ReviewServer;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;

/** From a file in a folder to answers in the graph, over HTTP, as a browser without JavaScript does it. */
@TestMethodOrder(OrderAnnotation.class)
class ReviewPageTest {
    @TempDir
    static Path folder;

    private static ReviewedDocument document;
    private static Desk desk;
    private static ReviewServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        document = ReviewedDocument.in(folder);
        desk = Desk.of(document.home(), new DocumentFolder(document.folder()));
        server = ReviewServer.start(desk, "Ana", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void the_first_page_lists_the_documents() {
        String page = get("").body();
        assertEquals(true, page.contains(document.slug()), page);
    }

    @Test
    @Order(2)
    void a_document_is_described_before_its_claims_are_accepted() {
        Finding finding = first("joined");
        HttpResponse<String> refused = post("decide", Map.of("claim", finding.claim(), "decision", "accept"));
        assertEquals(400, refused.statusCode());
        assertEquals(true, refused.body().contains("Describe the document first"));
        HttpResponse<String> described = post(
                "document",
                Map.of(
                        "title", "SADC fact sheet",
                        "creator", "Concert contributors",
                        "class", "prov:Organization",
                        "date", "2025~",
                        "type", "schema:Report"));
        assertEquals(303, described.statusCode());
    }

    @Test
    @Order(3)
    void an_accepted_claim_is_kept_with_who_and_when() {
        Finding finding = first("joined");
        assertEquals(400, decide(finding, "burn").statusCode());
        assertEquals(400, decide(finding, "merge").statusCode());
        HttpResponse<String> done = decide(finding, "accept");
        assertEquals(303, done.statusCode(), done.body());
        Standing standing = desk.sheet(document.slug())
                .orElseThrow()
                .finding(finding.claim())
                .orElseThrow()
                .standing();
        assertEquals(Standing.Verdict.ACCEPTED, standing.verdict());
        assertEquals("Ana", standing.ruling().orElseThrow().by());
    }

    @Test
    @Order(4)
    void a_claim_is_rejected_with_its_reason_and_another_corrected() {
        List<Finding> open = open();
        Finding wrong = open.get(0);
        post("decide", Map.of("claim", wrong.claim(), "decision", "reject", "reason", "wrong-date", "at", at(wrong)));
        assertEquals("wrong-date", standing(wrong).ruling().orElseThrow().reason());
        Finding other = first("signed");
        for (Map.Entry<String, String> bad : Map.of(
                        "qualifiers", "date=20011", "subject", "state/nowhere", "value", "organization/nowhere")
                .entrySet()) {
            Map<String, String> form = Map.of(
                    "claim", other.claim(), "decision", "correct", bad.getKey(), bad.getValue(), "at", at(other));
            assertEquals(400, post("decide", form).statusCode(), bad.toString());
        }
        assertEquals(Standing.OPEN, standing(other));
        HttpResponse<String> done = post(
                "decide",
                Map.of("claim", other.claim(), "decision", "correct", "qualifiers", "date=2001-08", "at", at(other)));
        assertEquals(303, done.statusCode(), done.body());
        assertEquals(
                "date=2001-08", standing(other).ruling().orElseThrow().patch().get("qualifiers"));
    }

    @Test
    @Order(5)
    void a_missed_claim_is_offered_only_in_kinds_that_the_types_allow_and_added() {
        int sentence = sentence("Namibia became the tenth");
        String page = get(document.slug() + "?at=" + sentence + "&subject=state/namibia&object=organization/sadc")
                .body();
        assertEquals(true, page.contains("membership|observer"));
        assertEquals(false, page.contains("instrument|amends"));
        HttpResponse<String> done = post(
                "missed",
                Map.of(
                        "at", String.valueOf(sentence),
                        "subject", "state/namibia",
                        "object", "organization/sadc",
                        "wording", "membership|member",
                        "time", "1990",
                        "modality", "fact",
                        "polarity", "+"));
        assertEquals(303, done.statusCode(), done.body());
        assertEquals(
                true,
                desk.sheet(document.slug()).orElseThrow().findings(sentence).stream()
                        .anyMatch(
                                finding -> finding.text().gloss().equals("Namibia is a member of SADC (as of 1990).")));
    }

    @Test
    @Order(6)
    void a_label_is_added_where_its_words_stand() {
        int sentence = sentence("Two years on, the Conference");
        HttpResponse<String> done = post(
                "label", Map.of("at", String.valueOf(sentence), "form", "Conference", "entity", "organization/sadc"));
        assertEquals(303, done.statusCode(), done.body());
    }

    @Test
    @Order(6)
    void what_was_decided_last_is_taken_back_be_it_of_a_name_or_a_claim() {
        String at = String.valueOf(sentence("Two years on, the Conference"));
        post("label", Map.of("at", at, "form", "Two years on", "entity", "organization/sadc"));
        Finding finding = open().get(0);
        decide(finding, "accept");
        assertEquals(303, post("undo", Map.of("at", at)).statusCode());
        assertEquals(Standing.Verdict.OPEN, standing(finding).verdict());
        assertEquals(true, labels().contains("Two years on"));
        assertEquals(303, post("undo", Map.of("at", at)).statusCode());
        assertEquals(false, labels().contains("Two years on"));
        assertEquals(
                400,
                send("POST", document.slug() + "/undo", "", "Cookie", "reviewer=Eve")
                        .statusCode());
    }

    @Test
    @Order(6)
    void an_entity_is_merged_only_into_one_of_its_kind_that_is_there() {
        for (String into : List.of("state/namibia", "organization/nowhere")) {
            HttpResponse<String> refused = post("merge", Map.of("from", "organization/new-one", "into", into));
            assertEquals(400, refused.statusCode(), into);
        }
        assertEquals(
                303,
                post("merge", Map.of("from", "organization/new-one", "into", "organization/sadc"))
                        .statusCode());
        assertEquals(303, post("undo", Map.of()).statusCode());
    }

    @Test
    @Order(6)
    void after_a_decision_the_next_claim_of_the_sentence_is_gone_to() {
        Finding finding = findings().stream()
                .filter(each -> desk.sheet(document.slug()).orElseThrow().findings(each.sentence()).stream()
                                .filter(Finding::isOpen)
                                .count()
                        > 1)
                .filter(Finding::isOpen)
                .findFirst()
                .orElseThrow();
        List<String> open = desk.sheet(document.slug()).orElseThrow().findings(finding.sentence()).stream()
                .filter(Finding::isOpen)
                .map(Finding::claim)
                .toList();
        HttpResponse<String> done = decide(finding, "reject");
        String next = done.headers().firstValue("Location").orElseThrow().replaceFirst(".*#", "");
        assertEquals(open.get(open.indexOf(finding.claim()) + 1), next);
        post("undo", Map.of());
    }

    @Test
    @Order(7)
    void what_was_accepted_is_proved_and_answers_in_the_next_graph() {
        HttpResponse<String> done = post("accept", Map.of());
        assertEquals(200, done.statusCode(), done.body());
        AssertedGraph graph = AssertedGraph.build(document.home(), Base.PUBLISHED);
        var claims = graph.claims().stream()
                .filter(claim -> claim.document().equals(document.slug()))
                .toList();
        assertEquals(3, claims.size());
        Dataset layers = graph.dataset();
        Inference.addTo(layers, document.home(), Base.PUBLISHED);
        Dataset whole = DatasetFactory.wrap(UnionDataset.of(layers));
        assertEquals(List.of(), GraphCheck.of(whole, document.home(), Base.PUBLISHED));
        var documents = SourceDocument.read(document.home(), new java.util.ArrayList<>());
        assertEquals(new Verification(3, List.of()), Verification.of(claims, documents, document.folder()));
        String query =
                """
                PREFIX prov: <http://www.w3.org/ns/prov#>
                ASK { GRAPH ?facts { ?membership ?member <https://w3id.org/concert/id/state/namibia> ;
                                                 ?body <https://w3id.org/concert/id/organization/sadc> ;
                                                 prov:wasDerivedFrom ?claim } }
                """;
        try (var execution = org.apache.jena.query.QueryExecutionFactory.create(
                query, DatasetFactory.wrap(graph.dataset().asDatasetGraph()))) {
            assertEquals(true, execution.execAsk());
        }
    }

    @Test
    @Order(8)
    void two_reviewers_who_disagree_are_both_shown() {
        Finding finding = first("joined");
        String body =
                form(Map.of("claim", finding.claim(), "decision", "reject", "reason", "wrong-date", "at", at(finding)));
        send("POST", document.slug() + "/decide", body, "Cookie", "reviewer=Ben");
        assertEquals(Standing.Verdict.DISPUTED, standing(finding).verdict());
        String page = get(document.slug() + "?at=" + at(finding)).body();
        assertEquals(true, page.contains("Ana: accept") && page.contains("Ben: reject"), page);
        post("decide", Map.of("claim", finding.claim(), "decision", "accept", "adjudicates", "yes", "at", at(finding)));
        assertEquals(Standing.Verdict.ACCEPTED, standing(finding).verdict());
    }

    @Test
    @Order(9)
    void other_sites_can_neither_read_nor_decide() {
        assertEquals(
                403,
                send("POST", document.slug() + "/accept", "", "Origin", "http://example.org")
                        .statusCode());
        assertEquals(
                403,
                send("POST", document.slug() + "/accept", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
    }

    private static List<String> labels() {
        return desk.sheet(document.slug()).orElseThrow().docket().about(Decision.Kind.LABEL).stream()
                .map(label -> label.says("form"))
                .toList();
    }

    private static Finding first(String property) {
        return findings().stream()
                .filter(finding -> finding.evidence().property().equals(property)
                        && finding.candidate().isPresent())
                .filter(finding ->
                        !property.equals("joined") || finding.text().subject().equals("state/mauritius"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings() {
        return desk.sheet(document.slug()).orElseThrow().findings().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> open() {
        return findings().stream()
                .filter(finding -> finding.standing().verdict() == Standing.Verdict.OPEN)
                .toList();
    }

    private static Standing standing(Finding finding) {
        return desk.sheet(document.slug())
                .orElseThrow()
                .finding(finding.claim())
                .orElseThrow()
                .standing();
    }

    private static int sentence(String words) {
        Sheet sheet = desk.sheet(document.slug()).orElseThrow();
        for (int at = 0; at < sheet.size(); at++) {
            if (sheet.analysis().text(at).contains(words)) {
                return at;
            }
        }
        throw new IllegalStateException(words);
    }

    private static String at(Finding finding) {
        return String.valueOf(finding.sentence());
    }

    private static HttpResponse<String> decide(Finding finding, String decision) {
        return post("decide", Map.of("claim", finding.claim(), "decision", decision, "at", at(finding)));
    }

    private static HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private static HttpResponse<String> post(String action, Map<String, String> fields) {
        return send("POST", document.slug() + "/" + action, form(fields));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
