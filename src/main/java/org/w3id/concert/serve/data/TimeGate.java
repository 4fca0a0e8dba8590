package org.w3id.concert.serve.data;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /timegate/{address}} leads to the version of a page that was current at the time of {@code Accept-Datetime};
 * {@code /timemap/{address}} lists all versions of it at hand
 * (<a href="https://www.rfc-editor.org/rfc/rfc7089#section-4.2.1">RFC 7089, pattern 2.1</a>). Where several versions
 * have one date, the last of them that was built counts.
 */
public final class TimeGate implements Page {
    private static final String GATE = "timegate";
    private static final String MAP = "timemap";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final String LINK_FORMAT = "application/link-format";

    private final Site site;
    private final VersionPage versions;

    public TimeGate(Site site, VersionPage versions) {
        this.site = site;
        this.versions = versions;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        String kind = visit.path().get(0);
        if (visit.path().size() < 2 || !kind.equals(GATE) && !kind.equals(MAP)) {
            return Optional.empty();
        }
        Visit asked = visit.below(1);
        List<Held> mementos = versions.held().stream()
                .filter(version -> version.moment().isPresent())
                .filter(version -> version.answer(asked)
                        .filter(reply -> reply.status() < 400)
                        .isPresent())
                .toList();
        return mementos.isEmpty()
                ? Optional.empty()
                : Optional.of(kind.equals(GATE) ? gate(visit, asked, mementos) : map(visit, asked, mementos));
    }

    private Reply gate(Visit visit, Visit asked, List<Held> mementos) {
        Held chosen = chosen(asked.moment(), mementos);
        return Reply.of(302, Reply.TEXT, "Version of " + chosen.date() + "\n")
                .with("Location", address(visit, chosen, asked))
                .with("Vary", "Accept-Datetime")
                .with("Link", links(root(visit), asked.address()));
    }

    /** The last that was not after the time; the first where all were; the served one where no time is given. */
    private static Held chosen(String time, List<Held> mementos) {
        if (time.isEmpty()) {
            return mementos.get(0);
        }
        ZonedDateTime moment = parsed(time);
        Comparator<Held> byMoment =
                Comparator.comparing(version -> version.moment().orElseThrow());
        return mementos.stream()
                .filter(version -> !version.moment().orElseThrow().isAfter(moment))
                .sorted(byMoment.reversed())
                .findFirst()
                .orElseGet(() -> mementos.stream().min(byMoment).orElseThrow());
    }

    private static ZonedDateTime parsed(String time) {
        try {
            return ZonedDateTime.parse(time, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeParseException e) {
            throw new Refused(400, "Accept-Datetime: a time such as Sat, 21 Nov 2026 00:00:00 GMT expected.");
        }
    }

    private Reply map(Visit visit, Visit asked, List<Held> mementos) {
        List<String> lines = new ArrayList<>();
        lines.add(link(root(visit) + asked.address(), "original"));
        lines.add(link(root(visit) + MAP + "/" + asked.address(), "self") + "; type=\"" + LINK_FORMAT + "\"");
        lines.add(link(root(visit) + GATE + "/" + asked.address(), "timegate"));
        for (Held version : mementos) {
            lines.add(link(address(visit, version, asked), "memento") + "; datetime=\""
                    + header(version.moment().orElseThrow()) + "\"");
        }
        return Reply.of(200, LINK_FORMAT, String.join(",\n", lines) + "\n");
    }

    private String root(Visit visit) {
        return site.address(visit, "");
    }

    private String address(Visit visit, Held version, Visit asked) {
        return root(visit) + VersionPage.path(version.digest()) + asked.address();
    }

    /** From a page or one of its versions to the page, its time gate and its time map. */
    static String links(String root, String address) {
        return String.join(", ", link(root + address, "original"), others(root, address));
    }

    /** From a page to its time gate and its time map. */
    static String others(String root, String address) {
        return link(root + GATE + "/" + address, "timegate") + ", " + link(root + MAP + "/" + address, "timemap")
                + "; type=\"" + LINK_FORMAT + "\"";
    }

    /** A moment as HTTP writes it. */
    static String header(ZonedDateTime moment) {
        return HTTP_DATE.format(moment.withZoneSameInstant(ZoneOffset.UTC));
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
