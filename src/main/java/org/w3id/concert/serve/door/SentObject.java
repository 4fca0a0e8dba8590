package org.w3id.concert.serve.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.source.StrictJson;

/** The JSON object that somebody sends to the door; an empty one where nothing is sent. */
final class SentObject {
    private static final int MOST_BYTES = 1 << 20;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    private SentObject() {}

    static JsonObject of(Request request) {
        if (request.getMethod().equals("GET")) {
            return new JsonObject();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(request)))
                    .toString();
            return text.isBlank() ? new JsonObject() : StrictJson.object(text);
        } catch (JsonException e) {
            throw new Refused(400, "The body: " + e.getMessage() + ".");
        } catch (CharacterCodingException e) {
            throw new Refused(400, "The body: UTF-8 expected.");
        } catch (IOException e) {
            throw new Refused(400, "The body did not arrive whole.");
        }
    }

    private static byte[] bytes(Request request) throws IOException {
        if (request.getLength() > MOST_BYTES) {
            throw tooLong();
        }
        long start = System.nanoTime();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] some = new byte[8192];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                all.write(some, 0, count);
                if (all.size() > MOST_BYTES) {
                    throw tooLong();
                }
                if (System.nanoTime() - start > LONGEST) {
                    throw new Refused(408, "The body took too long to arrive.");
                }
            }
        }
        return all.toByteArray();
    }

    private static Refused tooLong() {
        return new Refused(413, "The body: at most a megabyte expected.");
    }
}
