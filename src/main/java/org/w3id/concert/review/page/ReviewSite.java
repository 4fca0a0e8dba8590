package org.w3id.concert.review.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.review.Desk;
import org.w3id.concert.serve.http.Asset;
import org.w3id.concert.serve.http.Audience;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.http.WebError;

/**
 * Answers requests from this machine's own browser: pages for GET, decisions for POST. A page of another site can
 * neither read nor decide anything: the host must be this machine, and decisions must come from a page of this site
 * (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>).
 */
final class ReviewSite {
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'");
    private static final List<Page> ASSETS = List.of(
            new Asset("style.css", "text/css; charset=utf-8"),
            new Asset("review.css", "text/css; charset=utf-8"),
            new Asset("review.js", "text/javascript; charset=utf-8"),
            new Asset("icon.svg", "image/svg+xml; charset=utf-8"));

    private final Desk desk;
    private final String reviewer;

    ReviewSite(Desk desk, String reviewer) {
        this.desk = desk;
        this.reviewer = reviewer;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HEADERS.forEach(response::setHeader);
        try {
            reply(request).send(request, response);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            WebError.of(e).send(response);
        }
    }

    private Reply reply(HttpServletRequest request) {
        String host = String.valueOf(request.getHeader("Host"));
        Audience.THIS_MACHINE.check(request);
        Visit visit = Visit.of(request);
        String by = reviewer(request);
        if (request.getMethod().equals("POST")) {
            checkOrigin(request, host);
            return new Actions(desk, visit, by).reply();
        }
        Stream<Page> pages =
                Stream.concat(ASSETS.stream(), Stream.of(new DocumentsPage(desk, by), new SheetPage(desk, by)));
        return pages.flatMap(page -> page.answer(visit).stream()).findFirst().orElseGet(() -> Sight.page(
                        visit, "Not found", "not-found", Map.of("path", String.join("/", visit.path())))
                .with(404));
    }

    private static void checkOrigin(HttpServletRequest request, String host) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean isOwn = (origin == null || origin.equals("http://" + host))
                && (site == null || site.equals("same-origin") || site.equals("none"));
        if (!isOwn) {
            throw new Refused(403, "Decisions are taken from this page alone.");
        }
    }

    private String reviewer(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals("reviewer"))
                .map(Cookie::getValue)
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(reviewer);
    }
}
