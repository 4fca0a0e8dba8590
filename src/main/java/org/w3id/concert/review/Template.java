package org.w3id.concert.review;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places {@code {name}} or {@code {name:kind}}, and with parts in brackets that need all their places. */
final class Template {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{([\\w:-]+)}");

    private Template() {}

    /** @param values of places, by all that stands between the braces; empty where there is none */
    static String fill(String template, UnaryOperator<String> values) {
        String whole = OPTIONAL.matcher(template).replaceAll(part -> {
            boolean isFull = PLACE.matcher(part.group(1)).results().noneMatch(place -> values.apply(place.group(1))
                    .isEmpty());
            return Matcher.quoteReplacement(isFull ? part.group(1) : "");
        });
        return PLACE.matcher(whole)
                .replaceAll(place -> Matcher.quoteReplacement(values.apply(place.group(1))))
                .strip();
    }
}
