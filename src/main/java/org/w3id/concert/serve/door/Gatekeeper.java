package org.w3id.concert.serve.door;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.w3id.concert.serve.http.Audience;
import org.w3id.concert.serve.http.Refused;

/**
 * Looks at who comes: a token in one header ({@code Authorization: Bearer},
 * <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</a>). Wrong tokens are limited for an
 * address, requests for a person. A page of the web, which a browser of this machine may show, can do nothing here: what
 * says where it is from is refused, and what shows no token shuts nobody out who has one. Thread-safe.
 */
final class Gatekeeper {
    private static final int MOST_WRONG_A_MINUTE = 10;
    private static final int MOST_A_MINUTE = 120;
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/-]{1,200}=*) *");

    private final Tokens tokens;
    private final boolean onlyThisMachine;
    private final Attempts wrong = new Attempts(MOST_WRONG_A_MINUTE, Clock.systemUTC());
    private final Attempts without = new Attempts(MOST_WRONG_A_MINUTE, Clock.systemUTC());
    private final Attempts requests = new Attempts(MOST_A_MINUTE, Clock.systemUTC());

    /** @param onlyThisMachine whether the door is open to this machine alone, so that it has no other name */
    Gatekeeper(Tokens tokens, boolean onlyThisMachine) {
        this.tokens = tokens;
        this.onlyThisMachine = onlyThisMachine;
    }

    /** Who comes; throws where nobody may come in so. */
    Person person(Request request) {
        String address = Request.getRemoteAddr(request);
        List<String> given = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
        if (isOfPage(request) || given.size() != 1) {
            if (without.areTooMany(address)) {
                throw new Refused(429, "Too many requests without a token; try again in a minute.");
            }
            without.add(address);
            throw isOfPage(request)
                    ? new Refused(403, "This door is for programs of this machine, not for pages of the web.")
                    : new Refused(401, "One token expected, as Authorization: Bearer TOKEN.");
        }
        if (wrong.areTooMany(address)) {
            throw new Refused(429, "Too many wrong tokens; try again in a minute.");
        }
        Matcher bearer = BEARER.matcher(given.get(0));
        Person person = Optional.of(bearer)
                .filter(Matcher::matches)
                .flatMap(token -> tokens.whose(token.group(1)))
                .orElseThrow(() -> {
                    wrong.add(address);
                    return new Refused(401, "A token that was given expected, as Authorization: Bearer TOKEN.");
                });
        if (requests.areTooMany(person.name())) {
            throw new Refused(429, "Too many requests; try again in a minute.");
        }
        requests.add(person.name());
        return person;
    }

    /** A browser says so, or calls this machine by a name that some page has given it. */
    private boolean isOfPage(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String host = request.getHeaders().get(HttpHeader.HOST);
        return request.getHeaders().contains(HttpHeader.ORIGIN)
                || site != null && !site.equals("none")
                || onlyThisMachine && !Audience.isThisMachine(host);
    }
}
