package org.w3id.concert.serve.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /version/{version}/…}: every page and document as of one state of the graph, so that what was cited is found
 * again (a fixed resource in the sense of <a href="https://www.rfc-editor.org/rfc/rfc7089#section-2.2">RFC 7089</a>).
 * A version is named by the first digits of its digest or by its release.
 */
public final class VersionPage implements Page {
    private static final String PATH = "version";
    static final int FEWEST_DIGITS = 8;

    private final List<Held> held;

    /**
     * @param site the version that is served
     * @param earlier others that are at hand
     * @param pages the pages of a site
     */
    public VersionPage(Site site, List<Site> earlier, Function<Site, List<Page>> pages) {
        this.held = Stream.concat(Stream.of(site), earlier.stream())
                .map(each -> Held.of(each, pages))
                .toList();
    }

    /** Where the pages of that version lie. */
    static String path(String digest) {
        return PATH + "/" + digest.substring(0, 2 * FEWEST_DIGITS) + "/";
    }

    /** The version that is served, then those before it, the newest first. */
    List<Held> held() {
        return held;
    }

    @Override
    public void prepare() {
        held.get(0).digest();
    }

    @Override
    public void close() {
        held.forEach(version -> version.pages().ifMade().ifPresent(pages -> pages.forEach(Page::close)));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.path().get(0).equals(PATH)) {
            return Optional.empty();
        }
        if (visit.path().size() == 1) {
            return Optional.of(list(visit));
        }
        String name = visit.path().get(1);
        Optional<Held> found =
                held.stream().filter(version -> version.isCalled(name)).findFirst();
        if (found.isEmpty()) {
            return Optional.of(list(visit).with(404));
        }
        if (visit.path().size() == 2) {
            return Optional.of(Reply.movedTo(visit.root() + path(found.get().digest())));
        }
        return answer(found.get(), visit);
    }

    private static Optional<Reply> answer(Held version, Visit visit) {
        Visit within = visit.below(2);
        return version.answer(within).map(reply -> reply.status() == 200 ? dated(version, visit, reply) : reply);
    }

    private static Reply dated(Held version, Visit visit, Reply reply) {
        String link = TimeGate.links(visit.root(), visit.below(2).address());
        String known = reply.headers().get("Link");
        Reply linked = reply.with("Link", known == null ? link : known + ", " + link);
        return version.moment()
                .map(moment -> linked.with("Memento-Datetime", TimeGate.header(moment)))
                .orElse(linked);
    }

    private Reply list(Visit visit) {
        return Frame.of(visit, "Versions").page("versions", Map.of("versions", held));
    }
}
