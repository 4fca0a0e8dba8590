package org.w3id.concert.serve.http;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of HTML. Whatever is not itself {@code Html} is escaped on its way in, so that no text becomes markup. */
public record Html(String markup) implements Content {
    public static final Html NONE = new Html("");

    /** The text, escaped for content and for quoted attributes. */
    public static Html text(String text) {
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
    public static Html format(String markup, Object... arguments) {
        return new Html(String.format(
                markup, Arrays.stream(arguments).map(Html::escaped).toArray()));
    }

    public static Html join(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    @Override
    public boolean isEmptyContent() {
        return markup.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    private static String escaped(Object value) {
        return value instanceof Html html
                ? html.markup()
                : text(value.toString()).markup();
    }
}
