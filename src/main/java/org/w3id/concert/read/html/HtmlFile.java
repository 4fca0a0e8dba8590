package org.w3id.concert.read.html;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.Decoded;
import org.w3id.concert.read.Parsed;
import org.w3id.concert.read.Refusal;

/** An HTML file: decoded by its mark, by what it declares, or as UTF-8; offsets count in it with its tags. */
public final class HtmlFile {
    private static final int HEAD = 2048;
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)|<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9_.:-]+)",
            Pattern.CASE_INSENSITIVE);

    private HtmlFile() {}

    public static Parsed parse(Path file) throws IOException {
        Decoded decoded = decode(Files.readAllBytes(file));
        List<String> warnings = new ArrayList<>(decoded.warnings());
        CleanText text = HtmlText.of(decoded.text(), warnings);
        return new Parsed("html (jsoup 1.21.2)", decoded.text(), text, warnings);
    }

    /** Decodes strictly; bytes that are UTF-8 beyond ASCII are that, whatever the file declares of a single-byte set. */
    static Decoded decode(byte[] bytes) {
        Optional<Charset> declared = declared(bytes);
        if (declared.isEmpty() || declared.get().equals(StandardCharsets.UTF_8)) {
            return Decoded.of(bytes, declared);
        }
        try {
            Decoded utf8 = Decoded.of(bytes, Optional.of(StandardCharsets.UTF_8));
            boolean isPlain = utf8.text().chars().allMatch(character -> character < 0x80);
            return isPlain ? utf8 : utf8.with("declares " + declared.get() + ", but its bytes are " + utf8.charset());
        } catch (Refusal notUtf8) {
            return Decoded.of(bytes, declared);
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find()
                ? Optional.of(charset(declared.group(1) != null ? declared.group(1) : declared.group(2)))
                : Optional.empty();
    }

    /** As the <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a> understands labels. */
    private static Charset charset(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        if (name.matches("iso-?8859-?1|latin1|us-ascii|ascii|l1")) {
            return Charset.forName("windows-1252");
        }
        if (name.startsWith("utf-16")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal("charset " + label, "known charset expected", "save the file as UTF-8");
        }
    }
}
