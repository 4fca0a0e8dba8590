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
import java.util.stream.IntStream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.shared.JenaException;

/**
 * What a page needs to know of a request.
 *
 * @param path its decoded segments; the site's root is one empty segment
 * @param values of each parameter of the query string, in order
 * @param accept the Accept header, {@code *}{@code /*} where there is none
 * @param moment the Accept-Datetime header of <a href="https://www.rfc-editor.org/rfc/rfc7089#section-2.1.1">RFC 7089</a>;
 *     empty where there is none
 */
public record Visit(List<String> path, Map<String, List<String>> values, String accept, String moment) {
    public Visit {
        path = List.copyOf(path);
    }

    public Visit(List<String> path, Map<String, List<String>> values, String accept) {
        this(path, values, accept, "");
    }

    public static Visit of(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, List.of(given)));
        String accept = request.getHeader("Accept");
        String moment = request.getHeader("Accept-Datetime");
        return new Visit(
                segments(request.getRequestURI()
                        .substring(request.getContextPath().length())),
                values,
                accept == null || accept.isBlank() ? "*/*" : accept,
                moment == null ? "" : moment.strip());
    }

    /** What leads from this page to the site's root, such as {@code ../../}. */
    public String root() {
        return path.size() == 1 ? "./" : "../".repeat(path.size() - 1);
    }

    /** A link from this page to itself with one other value for a parameter. */
    public String linkWith(String name, String value) {
        return encode(path.get(path.size() - 1)) + "?" + with(name, value).queryString();
    }

    /** The address within the site, encoded, without parameters. */
    public String address() {
        return path.stream().map(Visit::encode).collect(Collectors.joining("/"));
    }

    /** The same with one value for a parameter. */
    public Visit with(String name, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(values);
        other.put(name, List.of(value));
        return new Visit(path, other, accept, moment);
    }

    /** The same visit as a site sees it that lies {@code segments} segments below the server's root. */
    public Visit below(int segments) {
        return new Visit(path.subList(segments, path.size()), values, accept, moment);
    }

    /** The first value of each parameter. */
    public Map<String, String> parameters() {
        Map<String, String> first = new LinkedHashMap<>();
        values.forEach((name, given) -> first.put(name, given.get(0)));
        return first;
    }

    /** The first value of a parameter, or an empty word. */
    public String parameter(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    /** The number that a parameter gives, such as that of a page in a list; 1 where it gives none below 10 000. */
    public int number(String name) {
        String given = parameter(name);
        return given.matches("[1-9]\\d{0,3}") ? Integer.parseInt(given) : 1;
    }

    /** All values of a parameter that are not blank; each may have several lines. */
    public List<String> lines(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The same without the empty segments that slashes standing together make. */
    public Visit withoutEmptySegments() {
        List<String> clean = IntStream.range(0, path.size())
                .filter(at -> at == path.size() - 1 || !path.get(at).isEmpty())
                .mapToObj(path::get)
                .toList();
        return new Visit(clean, values, accept, moment);
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
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
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
