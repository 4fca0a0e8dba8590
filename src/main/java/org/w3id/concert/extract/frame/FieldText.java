package org.w3id.concert.extract.frame;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that gives a name and a value, by offsets into the clean text: "Members (2020): ...", "aim - to promote ...".
 *
 * @param nameEnd before the brackets behind the name
 */
public record FieldText(int start, int nameEnd, int labelEnd, int valueStart, int end) {
    private static final Pattern FIELD = Pattern.compile(
            "(?:[•*–-] )?(?<name>\\p{L}[^:.;!–—()\\n]{1,60}?)(?<more> ?\\([^()\\n]{1,40}\\))?(?::| [-–—] ) *(?<value>\\S.*)",
            Pattern.DOTALL);

    public static Optional<FieldText> of(String clean, int start, int end) {
        Matcher field = FIELD.matcher(clean).region(start, end);
        return field.matches()
                ? Optional.of(
                        new FieldText(field.start("name"), field.end("name"), label(field), field.start("value"), end))
                : Optional.empty();
    }

    private static int label(Matcher field) {
        return field.group("more") == null ? field.end("name") : field.end("more");
    }

    public String name(String clean) {
        return clean.substring(start, nameEnd);
    }
}
