package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Real requests to a server on this machine, redirects not followed. */
record Web(int port) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** A page for readers, which is there and has one heading of the first rank. */
    String page(String path) {
        HttpResponse<String> response = get(path, "Accept", "text/html");
        assertEquals("200 text/html", response.statusCode() + " " + type(response), path);
        assertEquals(List.of("<h1"), found(response.body(), "(<h1)\\b"), path);
        return response.body();
    }

    /** The groups of all matches, joined by blanks. */
    static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(match::group)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    HttpResponse<String> query(String query, String... headers) {
        return get("sparql?query=" + encode(query), headers);
    }

    String csv(String query) {
        return query(query, "Accept", "text/csv").body().replace("\r\n", "\n");
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }
}
