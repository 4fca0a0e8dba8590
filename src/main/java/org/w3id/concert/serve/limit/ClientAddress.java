package org.w3id.concert.serve.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Whom a request counts for: the address that it comes from, or, behind a proxy that says so, the one that the proxy
 * itself added to {@code X-Forwarded-For}, which is the last; all before it are the client's own words.
 */
public record ClientAddress(boolean behindProxy) {
    private static final String ADDRESS = "[0-9A-Fa-f.:]{2,45}";

    public String of(HttpServletRequest request) {
        String from = request.getRemoteAddr();
        if (!behindProxy) {
            return network(from);
        }
        List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
        String last = headers.isEmpty()
                ? ""
                : headers.get(headers.size() - 1).replaceFirst(".*,", "").strip();
        return network(last.matches(ADDRESS) ? last : from);
    }

    /** One household has a whole /64 of IPv6. */
    private static String network(String address) {
        if (!address.contains(":") || address.contains("::ffff:")) {
            return address;
        }
        String[] parts = address.replaceFirst("::.*", "").split(":");
        return String.join(":", List.of(parts).subList(0, Math.min(4, parts.length))) + "::/64";
    }
}
