package org.w3id.concert.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that gives a name and a value, by offsets: "Members (2020): ...", "aim - to promote ...".
 *
 * @param nameEnd before the brackets behind the name
 * @param labelEnd behind them
 * @param sign the colon, the dash or the two hyphens between name and value
 */
public record FieldLine(int start, int nameEnd, int labelEnd, String sign, int valueStart, int end) {
    private static final Pattern FIELD = Pattern.compile(
            "(?:[•*–-] )?(?:\\d{1,3} )?(?<name>\\p{L}[^:.;!–—()\\n]{1,60}?)(?<more> ?\\([^()\\n]{1,40}\\))?(?<sign>:| [-–—] | ?(?:—|--) ?) *(?<value>\\S.*)",
            Pattern.DOTALL);

    /** What a stretch of a text is, if it is such a line and nothing else. */
    public static Optional<FieldLine> of(String text, int start, int end) {
        Matcher field = FIELD.matcher(text).region(start, end);
        return field.matches() ? Optional.of(of(field)) : Optional.empty();
    }

    private static FieldLine of(Matcher field) {
        int nameEnd = field.end("name");
        return new FieldLine(
                field.start("name"),
                nameEnd,
                Math.max(nameEnd, field.end("more")),
                field.group("sign").strip(),
                field.start("value"),
                field.end());
    }

    public String name(String text) {
        return text.substring(start, nameEnd);
    }

    public boolean hasColon() {
        return sign.equals(":");
    }
}
