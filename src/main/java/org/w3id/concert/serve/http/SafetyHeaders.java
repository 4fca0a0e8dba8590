package org.w3id.concert.serve.http;

import java.util.HashMap;
import java.util.Map;

/** The headers that protect readers, which every answer has, whoever gives it. */
public final class SafetyHeaders {
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Link, ETag, Location, Content-Location, Vary");

    /** Where pages of other sites may read nothing. */
    public static final Map<String, String> OWN = own();

    private SafetyHeaders() {}

    private static Map<String, String> own() {
        Map<String, String> own = new HashMap<>(ALL);
        own.keySet().removeIf(name -> name.startsWith("Access-Control-"));
        own.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(own);
    }
}
