package org.w3id.concert.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * A store that follows another server: what that serves is taken as N-Quads, has to have the digest that it is said to
 * have, and becomes a version here as a build does. Servers over this store need to know nothing of it.
 *
 * @param from the other server, such as {@code https://concert.example.org/}
 */
public record Replica(URI from, Store store) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_DESCRIPTION = 1 << 20;

    public Replica {
        if (from.getHost() == null || !String.valueOf(from.getScheme()).matches("https?")) {
            throw unreachable(from, "an address that begins with http:// or https:// expected");
        }
    }

    /** The new version, or empty where the one that is served here is that of the other server. */
    public Optional<Version> pull() {
        VersionDescription offered = offered();
        boolean isHere = store.served()
                .map(version -> version.description().digest().equals(offered.digest()))
                .orElse(false);
        if (isHere) {
            return Optional.empty();
        }
        Snapshot taken = taken(offered);
        try (Building building = store.building()) {
            return Optional.of(building.build(taken));
        }
    }

    private VersionDescription offered() {
        URI place = from.resolve("release/version.json");
        try (InputStream in = get(place)) {
            return VersionDescription.of(
                    new String(in.readNBytes(LONGEST_DESCRIPTION), StandardCharsets.UTF_8), place.toString());
        } catch (IOException e) {
            throw unreachable(place, e.toString());
        }
    }

    private Snapshot taken(VersionDescription offered) {
        URI place = from.resolve("release/" + offered.digest() + ".nq.gz");
        try (InputStream in = get(place)) {
            return Snapshot.read(in, offered, place.toString());
        } catch (IOException e) {
            throw unreachable(place, e.toString());
        }
    }

    /** Gives up on a server that sends nothing for a while. */
    private static InputStream get(URI place) throws IOException {
        URLConnection connection = place.toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        if (connection instanceof HttpURLConnection http) {
            http.setInstanceFollowRedirects(false);
            if (http.getResponseCode() != 200) {
                throw unreachable(place, "status " + http.getResponseCode());
            }
        }
        return connection.getInputStream();
    }

    private static FaultyInput unreachable(URI place, String found) {
        return new FaultyInput(new Fault(
                place.toString(),
                0,
                "release",
                "a server of Concert over a store expected: " + found,
                "what is served here stays"));
    }
}
