package org.w3id.concert.source;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * JSON that others wrote: one object of <a href="https://www.rfc-editor.org/rfc/rfc7493">I-JSON</a>, in which no name
 * is twice, no number is out of the range of a double, and no text holds half a character. Jena's reader takes more than
 * JSON, the last of two values of a name, and minutes for a number of a million digits; it sees only what is sound.
 */
public final class StrictJson {
    private static final int MOST_LEVELS = 64;
    private static final int MOST_DIGITS = 40;

    private StrictJson() {}

    /**
     * The object that {@code text} is.
     *
     * @throws JsonException where it is none; the message says what is wrong
     */
    public static JsonObject object(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MOST_LEVELS);
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                throw new JsonException("a JSON object expected");
            }
            check(reader);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new JsonException("a whole JSON object of at most " + MOST_LEVELS + " levels expected");
        }
        return JSON.parse(text);
    }

    /** The value as a whole number. */
    public static int whole(JsonValue value) {
        if (value == null || !value.isNumber()) {
            throw new JsonException("a number expected");
        }
        try {
            return new BigDecimal(value.getAsNumber().value().toString()).intValueExact();
        } catch (ArithmeticException e) {
            throw new JsonException("a whole number below two billion expected, found " + value);
        }
    }

    private static void check(JsonReader reader) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
            switch (token) {
                case BEGIN_OBJECT -> {
                    reader.beginObject();
                    names.push(new HashSet<>());
                }
                case END_OBJECT -> {
                    reader.endObject();
                    names.pop();
                }
                case NAME -> once(characters(reader.nextName()), names.element());
                case STRING -> characters(reader.nextString());
                case NUMBER -> number(reader.nextString());
                case BEGIN_ARRAY -> reader.beginArray();
                case END_ARRAY -> reader.endArray();
                default -> reader.skipValue();
            }
        }
    }

    private static void once(String name, Set<String> names) {
        if (!names.add(name)) {
            throw new JsonException("each name once expected, " + shortened(name) + " is there twice");
        }
    }

    private static String characters(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new JsonException("whole characters expected, half of one found");
        }
        return text;
    }

    private static void number(String digits) {
        if (digits.length() > MOST_DIGITS || Double.isInfinite(new BigDecimal(digits).doubleValue())) {
            throw new JsonException(
                    "a number of at most " + MOST_DIGITS + " digits expected, found " + shortened(digits));
        }
    }

    private static String shortened(String text) {
        return text.length() > MOST_DIGITS ? text.substring(0, MOST_DIGITS) + "…" : text;
    }
}
