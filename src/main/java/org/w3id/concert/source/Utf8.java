package org.w3id.concert.source;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text as UTF-8, strictly, without the byte order mark that spreadsheets put before it. */
final class Utf8 {
    private static final int MARK = 0xFEFF;

    private Utf8() {}

    static Reader withoutMark(Path file) throws IOException {
        PushbackReader reader = new PushbackReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        try {
            int first = reader.read();
            if (first >= 0 && first != MARK) {
                reader.unread(first);
            }
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }
}
