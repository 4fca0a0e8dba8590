package org.w3id.concert.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole response, ready to be sent. */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    static Reply html(Html page) {
        return of(200, HTML, page.markup());
    }

    static Reply of(int status, String type, String body) {
        return new Reply(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** See other: {@code location} is relative to the page that was asked for. */
    static Reply seeOther(String location) {
        return of(303, TEXT, "See " + location + "\n").with("Location", location);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }

    Reply with(int otherStatus) {
        return new Reply(otherStatus, type, body, headers);
    }

    /** Without its body where the request is HEAD. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        headers.forEach(response::setHeader);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
