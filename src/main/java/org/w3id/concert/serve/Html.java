package org.w3id.concert.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A piece of HTML. Whatever is not itself {@code Html} is escaped on its way in, so that no text becomes markup. */
record Html(String markup) {
    static final Html NONE = new Html("");

    /** The text, escaped for content and for quoted attributes. */
    static Html text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c < 0x20 && c != '\n' && c != '\t' ? 0xFFFD : c);
            }
        });
        return new Html(escaped.toString());
    }

    /** {@code markup} with each {@code %s} replaced by an argument. */
    static Html format(String markup, Object... arguments) {
        return new Html(String.format(
                markup, Arrays.stream(arguments).map(Html::escaped).toArray()));
    }

    static Html join(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    /** A template that lies beside this class, each <code>{{name}}</code> in it replaced by the value of that name. */
    static Html template(String file, Map<String, ?> values) {
        String[] parts = resource(file).split("\\{\\{|\\}\\}");
        StringBuilder filled = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            filled.append(
                    part % 2 == 0
                            ? parts[part]
                            : escaped(Objects.requireNonNull(values.get(parts[part]), parts[part])));
        }
        return new Html(filled.toString());
    }

    static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(Object value) {
        return value instanceof Html html
                ? html.markup()
                : text(value.toString()).markup();
    }
}
