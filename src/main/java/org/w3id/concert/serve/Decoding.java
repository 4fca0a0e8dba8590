package org.w3id.concert.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.w3id.concert.serve.http.Refused;

/**
 * Refuses an address whose parameters are not percent-encoded UTF-8
 * (<a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986, 2.1</a>), which would else be read as
 * something that its sender did not write; and one that is too long.
 */
final class Decoding {
    private Decoding() {}

    static void check(HttpServletRequest request, int mostBytes) {
        String parameters = request.getQueryString() == null ? "" : request.getQueryString();
        if (request.getRequestURI().length() + parameters.length() > mostBytes) {
            throw new Refused(414, "The address has more than " + mostBytes / 1024 + " kB; send the query by POST.");
        }
        if (parameters.indexOf('%') >= 0 || !parameters.chars().allMatch(c -> c < 0x80)) {
            utf8(parameters);
        }
    }

    /** Throws where it is not percent-encoded UTF-8. */
    static void utf8(String encoded) {
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(raw.length);
        try {
            for (int at = 0; at < raw.length; at++) {
                boolean isEscape = raw[at] == '%';
                decoded.put(
                        isEscape
                                ? HexFormat.of().parseHex(new String(raw, at + 1, 2, StandardCharsets.ISO_8859_1))[0]
                                : raw[at]);
                at += isEscape ? 2 : 0;
            }
            StandardCharsets.UTF_8.newDecoder().decode(decoded.flip());
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused(400, "The parameters are not percent-encoded UTF-8.");
        }
    }
}
