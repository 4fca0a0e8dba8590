package org.w3id.concert.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /assets/{name}}: what the build made from npm packages; nothing where it had no npm. */
public final class PackageAssets implements Page {
    private static final String FOLDER = "/org/w3id/concert/serve/web/npm/";
    private static final Map<String, String> TYPES = Map.of(
            "query.js", "text/javascript; charset=utf-8",
            "yasgui.min.js", "text/javascript; charset=utf-8",
            "yasgui.min.css", "text/css; charset=utf-8",
            "world.svg", "image/svg+xml; charset=utf-8",
            "third-party.txt", Reply.TEXT);

    private final Map<String, Once<Body>> bodies = new HashMap<>();

    public PackageAssets() {
        TYPES.keySet().stream()
                .filter(PackageAssets::has)
                .forEach(name -> bodies.put(name, new Once<>(() -> Body.Packed.of(bytes(name)))));
    }

    /** Whether the build made it; pages do without it otherwise. */
    public static boolean has(String name) {
        return PackageAssets.class.getResource(FOLDER + name) != null;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() != 2 || !visit.path().get(0).equals("assets")) {
            return Optional.empty();
        }
        String name = visit.path().get(1);
        return Optional.ofNullable(bodies.get(name)).map(body -> new Reply(200, TYPES.get(name), body.get(), Map.of())
                .with("Cache-Control", "max-age=3600"));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PackageAssets.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
