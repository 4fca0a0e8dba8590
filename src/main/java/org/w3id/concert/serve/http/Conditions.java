package org.w3id.concert.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which encoding a request takes and which representation it has already
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, 12.5.3</a> and 13.1.2).
 */
public record Conditions(boolean takesGzip, List<String> known) {
    public static Conditions of(HttpServletRequest request) {
        return new Conditions(
                takes(headers(request, "Accept-Encoding"), "gzip"),
                headers(request, "If-None-Match").stream()
                        .map(tag -> tag.replaceFirst("^W/", ""))
                        .toList());
    }

    public boolean knows(String tag) {
        return known.contains(tag) || known.contains("*");
    }

    /** What is said of the coding itself counts before what is said of all. */
    private static boolean takes(List<String> codings, String coding) {
        return weight(codings, coding).or(() -> weight(codings, "*")).orElse(0.0) > 0;
    }

    private static Optional<Double> weight(List<String> codings, String name) {
        return codings.stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2))
                .filter(coding -> coding[0].equals(name))
                .map(coding -> coding.length == 1 ? 1 : coding[1].matches("[01](\\.\\d{0,3})?") ? number(coding[1]) : 0)
                .findFirst();
    }

    private static double number(String weight) {
        return Double.parseDouble(weight);
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }
}
