package org.w3id.concert.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.lib.IRILib;
import org.w3id.concert.reason.measure.History;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Writes overlaps of the whole history as <a href="https://www.w3.org/TR/turtle/">Turtle</a> while they are found: one
 * node each, with both bodies, the function, and the first and the last day as date nodes. A span without documented
 * end has no {@code concert:end}. Names and dates are encoded once; nothing is made for a conclusion. Not thread-safe.
 */
public final class OverlapTurtle implements History.Found, AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** Of so many days in a row no two share a place. */
    private static final int DATES = 1 << 16;

    private static final byte[] OVERLAP_NAME = bytes("<overlap/");
    private static final byte[] OVERLAP = bytes("> a c:Overlap;c:firstBody <");
    private static final byte[] SECOND_BODY = bytes(">;c:secondBody <");
    private static final byte[] FUNCTION = bytes(">;c:function <");
    private static final byte[] START = bytes(">;c:start <date/");
    private static final byte[] END = bytes(">;c:end <date/");
    private static final byte[] CLOSE = bytes(">.\n");

    private final OutputStream out;
    private final Names bodies;
    private final Names functions;
    private final int[] days = new int[DATES];
    private final byte[][] dates = new byte[DATES][];
    private final byte[] buffer = new byte[BUFFER];
    private int size;

    /** @param body the path of the IRI of the body of that name after {@code /id/}, such as {@code organization/csto} */
    public OverlapTurtle(
            History history, Base base, UnaryOperator<String> body, UnaryOperator<String> function, OutputStream out) {
        this.out = out;
        this.bodies =
                new Names(history.bodies(), number -> body.apply(IRILib.encodeUriComponent(history.bodyName(number))));
        this.functions = new Names(
                history.functionCount(),
                number -> function.apply(IRILib.encodeUriComponent(history.functionName(number))));
        put(bytes("@base <" + base.id("").getURI() + "> .\n@prefix c: <" + CONCERT.NS + "> .\n"));
    }

    @Override
    public void overlap(int a, int b, int function, int first, int last) {
        byte[] nameOfA = bodies.path[a];
        byte[] nameOfB = bodies.path[b];
        byte[] nameOfFunction = functions.path[function];
        byte[] start = date(first);
        flush(BUFFER - 4 * (nameOfA.length + nameOfB.length + nameOfFunction.length + 64));
        put(OVERLAP_NAME);
        put(bodies.slug[a]);
        buffer[size++] = '.';
        put(bodies.slug[b]);
        buffer[size++] = '.';
        put(functions.slug[function]);
        buffer[size++] = '.';
        put(start);
        put(OVERLAP);
        put(nameOfA);
        put(SECOND_BODY);
        put(nameOfB);
        put(FUNCTION);
        put(nameOfFunction);
        put(START);
        put(start);
        if (last < History.OPEN) {
            put(END);
            put(date(last));
        }
        put(CLOSE);
    }

    /** Writes the rest; the stream stays open. */
    @Override
    public void close() {
        flush(0);
    }

    /** The names of things, as they stand in paths and as they stand in the names of overlaps. */
    private static final class Names {
        private final byte[][] path;
        private final byte[][] slug;

        Names(int size, IntFunction<String> name) {
            path = new byte[size][];
            slug = new byte[size][];
            for (int number = 0; number < size; number++) {
                path[number] = bytes(name.apply(number));
                slug[number] = bytes(name.apply(number).replaceFirst(".*/", ""));
            }
        }
    }

    private byte[] date(int day) {
        int at = day & DATES - 1;
        if (dates[at] == null || days[at] != day) {
            days[at] = day;
            dates[at] = bytes(LocalDate.ofEpochDay(day).toString());
        }
        return dates[at];
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, buffer, size, text.length);
        size += text.length;
    }

    private void flush(int above) {
        if (size > above) {
            try {
                out.write(buffer, 0, size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            size = 0;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
