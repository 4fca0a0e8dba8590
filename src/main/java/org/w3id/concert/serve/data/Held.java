package org.w3id.concert.serve.data;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.concert.publish.Release;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/** A version of the graph at hand, with its pages, which are made when the first of them is asked for. */
public record Held(Site site, Release release, Once<List<Page>> pages) {
    static Held of(Site site, Function<Site, List<Page>> pages) {
        return new Held(
                site,
                new Release(site.dataset()),
                new Once<>(() ->
                        pages.apply(site.at(VersionPage.path(site.version().get())))));
    }

    public String digest() {
        return site.version().get();
    }

    public String number() {
        return site.read(release::versionText);
    }

    public String date() {
        return site.read(release::dateText);
    }

    /** The beginning of the day of its release; empty where it states none. */
    Optional<ZonedDateTime> moment() {
        try {
            return Optional.of(LocalDate.parse(date()).atStartOfDay(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What it answers to an address within it. */
    Optional<Reply> answer(Visit within) {
        return pages.get().stream()
                .flatMap(page -> page.answer(within).stream())
                .findFirst();
    }

    boolean isCalled(String name) {
        return name.equals(number()) || name.length() >= VersionPage.FEWEST_DIGITS && digest().startsWith(name);
    }
}
