package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeSite;

/** The pages that set out claims, over the whole graph and without the documents. */
class LedgerPagesTest {
    private static final int MOST_BYTES = 15 * 1024;
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"#]*)");

    private static Web web;

    @BeforeAll
    static void start() {
        web = new Web(WholeSite.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chapter-viii",
                "contradictions",
                "contradictions?kind=status&resolved=false",
                "claims",
                "claims?modality=fact&polarity=denied&body=organization/csto",
                "arguments",
                "arguments?issue=issue/csto-in-european-security",
                "proposals",
                "proposals?addressee=organization/csto&topic=function/drug-trafficking",
                "unknown",
                "recognition",
                "about",
                "changes",
                "ontology",
                "codebook",
                "codebook?part=scheme/relation",
                "rules",
                "term/DisputedTerritory"
            })
    void a_page_is_light_and_its_links_lead_somewhere(String path) throws IOException {
        String page = web.page(path);
        assertEquals(1, count(page, "<h1"));
        long bytes = zipped(page) + zipped(web.get("assets/style.css").body());
        assertEquals(true, bytes <= MOST_BYTES, path + " has " + bytes + " bytes");
        Set<String> targets = new TreeSet<>();
        for (Matcher link = LINK.matcher(main(page)); link.find(); ) {
            if (!link.group(1).startsWith("http")) {
                targets.add(URI.create("http://localhost/" + path.replaceAll("\\?.*", ""))
                        .resolve(link.group(1).replace("&amp;", "&"))
                        .toString()
                        .substring("http://localhost/".length()));
            }
        }
        targets.removeIf(target -> target.startsWith("query?"));
        for (String target : targets) {
            int status = web.get(target, "Accept", "text/html").statusCode();
            assertEquals(true, status == 200 || status == 303, path + " -> " + target + " " + status);
        }
    }

    @Test
    void the_ledger_of_Chapter_VIII_tells_recognition_from_opinion_and_names_the_silent() {
        String page = words(web.page("chapter-viii"));
        assertContains(page, "Collective Security Treaty Organization No source counted disputes it.");
        assertContains(page, "recognized by the United Nations silent United Nations UN Charter Chapter VIII silent");
        assertContains(page, "opinion Institute of Contemporary Development");
        String silent = page.substring(page.indexOf("Of these bodies"));
        assertContains(silent, "Shanghai Cooperation Organization");
        assertEquals(false, silent.contains("North Atlantic Treaty Organization"));
    }

    @Test
    void contradictions_stand_side_by_side_with_their_kind() {
        String page = words(web.page("contradictions?kind=numeric&resolved=true"));
        assertContains(page, "3 contradictions");
        assertContains(
                page, "Seven members of CSTO in the report of 2011, six in the chapter of 2018 numeric resolved");
        assertContains(words(web.page("contradictions")), "49 contradictions");
    }

    @ParameterizedTest
    @CsvSource({
        "claims,1454",
        "claims?polarity=denied,53",
        "claims?modality=opinion&polarity=denied,9",
        "claims?modality=proposal&document=document/nikitin-2018-regional-organizations,84",
        "claims?body=organization/nosuch,0"
    })
    void claims_are_counted_by_their_filters_and_the_CSV_has_all(String path, int count) {
        assertContains(words(web.page(path)), count + " claims");
        String csv = web.get(path.replaceFirst("claims", "claims.csv")).body();
        assertEquals(count + 1, csv.lines().count());
    }

    @Test
    void an_issue_has_arguments_against_and_positions_each_with_its_holder() {
        String page = words(web.page("arguments"));
        assertContains(page, "Issue: cooperation between CSTO and NATO");
        assertContains(page, "arguments against 26 No. 1 ");
        assertContains(page, "positions 45 Alexander Nikitin");
        assertContains(words(web.page("arguments?issue=issue/csto-in-european-security")), "arguments for");
    }

    @Test
    void a_proposal_says_what_would_show_it_and_what_is_advised_against_is_not_asked_for() {
        String page = words(web.page("proposals"));
        assertContains(page, "190 proposals");
        assertContains(
                page,
                "Indicator a CSTO decision or operation outside its area of responsibility Shown by No claim in the"
                        + " sources counted shows it.");
        assertContains(
                words(web.page("proposals?addressee=organization/nato&topic=issue/afghanistan")),
                "Later claims to judge: ");
        assertContains(
                words(web.page("proposals?addressee=organization-set/csto-member-states")),
                "advised against Proposed by Alexander Nikitin");
    }

    @Test
    void what_is_documented_is_counted_and_what_is_not_is_silent() {
        String page = words(web.page("unknown"));
        assertContains(page, "African Union silent 54 silent silent");
        assertEquals(false, page.contains("Collective Security Treaty Organization silent"));
    }

    @Test
    void a_disputed_territory_is_named_without_a_status() {
        String page = words(web.page("recognition"));
        assertContains(page, "Abkhazia What the claims are about CIS peacekeeping mission in Abkhazia");
        assertContains(page, "Kosovo What the claims are about settlement of the conflict in Kosovo");
    }

    @Test
    void a_denied_claim_is_marked() {
        assertContains(
                words(web.page("claims?modality=fact&polarity=denied")), "fact denied Institute of Contemporary");
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    /** What a reader sees, in one line. */
    private static String words(String page) {
        return main(page)
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    private static void assertContains(String text, String part) {
        assertEquals(true, text.contains(part), "expected \"" + part + "\" in: " + text);
    }

    private static int count(String text, String part) {
        return List.of(text.split(Pattern.quote(part), -1)).size() - 1;
    }

    private static long zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
