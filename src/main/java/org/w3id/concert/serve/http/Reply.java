package org.w3id.concert.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A whole response, ready to be sent. A 200 gets a strong ETag, and is answered with 304 to whoever has it already;
 * text of more than a kilobyte is compressed for whoever takes gzip.
 */
public record Reply(int status, String type, Body body, Map<String, String> headers) {
    public static final String HTML = "text/html; charset=utf-8";
    public static final String TEXT = "text/plain; charset=utf-8";

    private static final Pattern COMPRESSIBLE =
            Pattern.compile("text/.*|.*[+/](json|xml|turtle|n-triples|n-quads|trig|sparql-query)\\b.*");
    private static final int LEAST = 1000;

    public Reply(int status, String type, byte[] body, Map<String, String> headers) {
        this(status, type, new Body.Bytes(body), headers);
    }

    public static Reply html(Html page) {
        return of(200, HTML, page.markup());
    }

    public static Reply of(int status, String type, String body) {
        return new Reply(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** See other: {@code location} is absolute, or relative to the page that was asked for. */
    public static Reply seeOther(String location) {
        return of(303, TEXT, "See " + location + "\n").with("Location", location);
    }

    /** Moved for good. */
    public static Reply movedTo(String location) {
        return of(301, TEXT, "Now at " + location + "\n").with("Location", location);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }

    public Reply with(int otherStatus) {
        return new Reply(otherStatus, type, body, headers);
    }

    /** Without its body where the request is HEAD or its sender has it. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Conditions conditions = Conditions.of(request);
        boolean compressible =
                body.length() > LEAST && COMPRESSIBLE.matcher(type).matches();
        boolean compressed = compressible && conditions.takesGzip();
        headers.forEach(response::setHeader);
        if (compressible) {
            response.setHeader(
                    "Vary",
                    headers.containsKey("Vary") ? headers.get("Vary") + ", Accept-Encoding" : "Accept-Encoding");
        }
        if (status == 200) {
            String tag = '"' + body.digest().substring(0, 32) + (compressed ? "-gzip" : "") + '"';
            response.setHeader("ETag", tag);
            if (!headers.containsKey("Cache-Control")) {
                response.setHeader("Cache-Control", "no-cache");
            }
            if (conditions.knows(tag)) {
                response.setStatus(304);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(type);
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        Body sent = compressed ? body.compressed() : body;
        response.setContentLengthLong(sent.length());
        if (!request.getMethod().equals("HEAD")) {
            Sending.of(sent.open(), sent.length(), request, response);
        }
    }
}
