package org.w3id.concert.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.shared.JenaException;

/**
 * What a page needs to know of a request.
 *
 * @param path its decoded segments; the site's root is one empty segment
 * @param parameters of the query string, the first value of each
 * @param accept the Accept header, {@code *}{@code /*} where there is none
 */
public record Visit(List<String> path, Map<String, String> parameters, String accept) {
    public Visit {
        path = List.copyOf(path);
    }

    public static Visit of(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        String accept = request.getHeader("Accept");
        return new Visit(
                segments(request.getRequestURI()
                        .substring(request.getContextPath().length())),
                parameters,
                accept == null || accept.isBlank() ? "*/*" : accept);
    }

    /** What leads from this page to the site's root, such as {@code ../../}. */
    public String root() {
        return path.size() == 1 ? "./" : "../".repeat(path.size() - 1);
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isAt(String... segments) {
        return path.equals(List.of(segments));
    }

    /** The first of {@code offers} that the reader likes best, or empty where none will do. */
    public Optional<String> preferred(String... offers) {
        try {
            MediaType match = AcceptList.match(new AcceptList(accept), AcceptList.create(offers));
            return Optional.ofNullable(match).map(MediaType::getContentTypeStr);
        } catch (JenaException e) {
            return Optional.of(offers[0]);
        }
    }

    /** The parameters as a query string. */
    public String queryString() {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> segments(String uri) {
        return Arrays.stream(uri.substring(1).split("/", -1)).map(Visit::decode).toList();
    }

    private static String decode(String segment) {
        byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(raw.length);
        try {
            for (int at = 0; at < raw.length; at++) {
                boolean isEscape = raw[at] == '%';
                decoded.put(isEscape ? HexFormat.of().parseHex(segment, at + 1, at + 3)[0] : raw[at]);
                at += isEscape ? 2 : 0;
            }
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused(400, "The address is not percent-encoded UTF-8.");
        }
    }
}
