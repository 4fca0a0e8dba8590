package org.w3id.concert.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code /assets/{name}}: a file of the site's own look. */
public record Asset(String name, String type) implements Page {
    private static final String FOLDER = "/org/w3id/concert/serve/web/";

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("assets", name)
                ? Optional.of(new Reply(200, type, bytes(), Map.of()).with("Cache-Control", "max-age=3600"))
                : Optional.empty();
    }

    private byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
