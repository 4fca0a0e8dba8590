package org.w3id.concert.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 on its way into an XML document: characters that <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0</a>
 * cannot hold, written as they are or as references, become U+FFFD, and a comment at the end says so.
 */
final class XmlCharacters extends OutputStream {
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
    private static final int LONGEST_REFERENCE = 10;

    private final OutputStream out;
    private final ByteArrayOutputStream reference = new ByteArrayOutputStream();
    private int before;
    private int last;
    private boolean replaced;

    XmlCharacters(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        int now = octet & 0xFF;
        if (now == '&' || reference.size() > 0) {
            refer(now);
        } else if (isControl(now)) {
            replace();
        } else if (before == 0xEF && last == 0xBF && now > 0xBD) {
            out.write(0xBD);
            replaced = true;
        } else {
            out.write(now);
        }
        before = last;
        last = now;
    }

    /** Most text needs no look at each of its bytes twice. */
    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        int clean = from;
        for (int at = from; at < from + count; at++) {
            int now = octets[at] & 0xFF;
            if (isControl(now) || now == '&' || reference.size() > 0 || last == 0xBF && now > 0xBD) {
                out.write(octets, clean, at - clean);
                write(now);
                clean = at + 1;
            } else {
                before = last;
                last = now;
            }
        }
        out.write(octets, clean, from + count - clean);
    }

    private static boolean isControl(int octet) {
        return octet < 0x20 && octet != '\t' && octet != '\n' && octet != '\r';
    }

    private void refer(int now) throws IOException {
        reference.write(now);
        if (now != ';' && reference.size() < LONGEST_REFERENCE) {
            return;
        }
        String text = reference.toString(StandardCharsets.ISO_8859_1);
        if (text.matches("&#x0*([0-8BCEFbcef]|1[0-9A-Fa-f]|[Dd][89A-Fa-f]..|[Ff]{3}[EFef]);")) {
            replace();
        } else {
            reference.writeTo(out);
        }
        reference.reset();
    }

    private void replace() throws IOException {
        out.write(REPLACEMENT);
        replaced = true;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** To be called once, when everything is written. */
    void finish() throws IOException {
        reference.writeTo(out);
        if (replaced) {
            out.write("<!-- U+FFFD stands for a character that XML 1.0 cannot hold; JSON holds it. -->\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
