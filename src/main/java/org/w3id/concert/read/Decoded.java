package org.w3id.concert.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file's bytes, without its byte order mark. Decoding is strict: by the mark, else as declared, else as
 * UTF-8 (<a href="https://encoding.spec.whatwg.org/#decode">Encoding Standard</a>); no replacement character is ever
 * put in.
 *
 * @param warnings one sentence each
 */
public record Decoded(String text, Charset charset, List<String> warnings) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Quotes, dashes and signs that stand at the same place in all Windows code pages for Latin and Cyrillic. */
    private static final String SHARED_PUNCTUATION = "‚„…†‡‰‹‘’“”•–—™›\u00A0¦§©«¬\u00AD®°±¶·»";

    /** @param declared what the document says of itself, if it does */
    public static Decoded of(byte[] bytes, Optional<Charset> declared) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (declared.isPresent()) {
            return strict(bytes, 0, declared.get());
        }
        return utf8(bytes);
    }

    /** The same text with one more warning. */
    public Decoded with(String warning) {
        List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new Decoded(text, charset, List.copyOf(more));
    }

    private static Decoded utf8(byte[] bytes) {
        try {
            return strict(bytes, 0, StandardCharsets.UTF_8);
        } catch (Refusal refusal) {
            String text = new String(bytes, WINDOWS_1252);
            boolean isCertain =
                    text.chars().allMatch(character -> character < 0x80 || SHARED_PUNCTUATION.indexOf(character) >= 0);
            if (isCertain) {
                return new Decoded(
                        text, WINDOWS_1252, List.of("read as windows-1252, of which only punctuation occurs"));
            }
            throw refusal;
        }
    }

    private static Decoded strict(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return new Decoded(decoder.decode(input).toString(), charset, List.of());
        } catch (CharacterCodingException e) {
            int position = Math.min(input.position(), bytes.length - 1);
            String found = String.format("byte %02X at %d", bytes[position], position);
            if (isBinary(bytes)) {
                throw new Refusal("binary file", "txt, HTML, PDF or DOCX expected", "save it in one of these formats");
            }
            throw new Refusal(found, charset.name() + " text expected", "save the file as UTF-8");
        }
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            expected[i] = (byte) mark[i];
        }
        return bytes.length >= mark.length && Arrays.equals(expected, 0, mark.length, bytes, 0, mark.length);
    }
}
