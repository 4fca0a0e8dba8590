package org.w3id.concert.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who may read what a server answers. A browser lets every page that its user visits ask a server of the same machine,
 * under that page's own name too if its name service says so (DNS rebinding); what the page then reads is up to us
 * (<a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, 3.2</a>).
 */
public enum Audience {
    /** Everybody, and pages of other sites for them. */
    WEB(SafetyHeaders.ALL),
    /** Whom something before the server lets through; no pages of other sites. */
    GUESTS(SafetyHeaders.OWN),
    /** Who sits at this machine; the server has no other name. */
    THIS_MACHINE(SafetyHeaders.OWN);

    private static final Pattern NAMES = Pattern.compile("(?i)(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?");

    private final Map<String, String> headers;

    Audience(Map<String, String> headers) {
        this.headers = headers;
    }

    /** What every answer to it says. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Throws where a request calls this machine by a name that is not its own. */
    public void check(HttpServletRequest request) {
        if (this == THIS_MACHINE && !isThisMachine(request.getHeader("Host"))) {
            throw new Refused(403, "This server is for its own machine alone; ask for it at localhost.");
        }
    }

    /** Whether a Host header names the loopback interface; so does one that is not there. */
    public static boolean isThisMachine(String host) {
        return host == null || NAMES.matcher(host).matches();
    }
}
