package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeSite;

/** What a page and its look weigh over the wire, without a browser: sizes, which no machine's speed changes. */
class WeightTest {
    private static final int MOST = 15_000;
    private static final Pattern SECTION = Pattern.compile("href=\"([^\"#]*[?&](?:amp;)?section=[^\"#]*)");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** The pages of {@code addresses.txt}, and every section to which the longest of them lead. */
    @Test
    void every_page_and_its_stylesheet_weigh_at_most_fifteen_kilobytes() {
        int look = weight("assets/style.css");
        assertEquals(
                List.of(),
                Stream.concat(
                                Place.all().stream().map(Place::path),
                                Stream.of("doc/organization/csto", "doc/state/russia", "report/duplication")
                                        .flatMap(WeightTest::sections))
                        .distinct()
                        .map(path -> path + ": " + (weight(path) + look))
                        .filter(line -> Integer.parseInt(line.replaceFirst(".*: ", "")) > MOST)
                        .toList());
    }

    private static Stream<String> sections(String path) {
        URI page = URI.create(WholeSite.url() + path);
        String markup = send(page, HttpResponse.BodyHandlers.ofString(), "identity");
        TreeSet<String> found = new TreeSet<>();
        SECTION.matcher(markup)
                .results()
                .map((MatchResult link) ->
                        page.resolve(link.group(1).replace("&amp;", "&")).toString())
                .forEach(found::add);
        return found.stream().map(address -> address.replace(WholeSite.url(), ""));
    }

    private static int weight(String path) {
        return send(URI.create(WholeSite.url() + path), HttpResponse.BodyHandlers.ofByteArray(), "gzip").length;
    }

    private static <T> T send(URI address, HttpResponse.BodyHandler<T> body, String encoding) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept", "text/html")
                    .header("Accept-Encoding", encoding)
                    .build();
            HttpResponse<T> reply = CLIENT.send(request, body);
            assertEquals(200, reply.statusCode(), address.toString());
            return reply.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
