package org.w3id.concert.serve.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * What Fuseki writes, kept until the last byte is there: an answer is then sent whole, compressed for whoever takes
 * gzip, or an error is sent in its place. For one request, in one thread.
 */
public final class SpooledAnswer extends HttpServletResponseWrapper {
    private final Spools spools;
    private final Runnable check;
    private final boolean takesGzip;
    private final HttpServletRequest request;
    private Spooled answer;

    /** @param check throws once no more of an answer may be made */
    public SpooledAnswer(HttpServletResponse response, HttpServletRequest request, Spools spools, Runnable check) {
        super(response);
        this.spools = spools;
        this.check = check;
        this.request = request;
        this.takesGzip = Conditions.of(request).takesGzip();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (answer == null) {
            answer = new Spooled();
        }
        return answer;
    }

    @Override
    public void setContentType(String type) {
        if (type != null && request.getAttribute(FormCheck.class.getName()) instanceof FormCheck form) {
            form.check(type);
        }
        super.setContentType(type);
    }

    /** Without effect, as is everything that would settle the response early. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    /** Fuseki numbers its answers, which concerns nobody else. */
    @Override
    public void setHeader(String name, String value) {
        if (!name.toLowerCase(Locale.ROOT).startsWith("fuseki")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        new WebError(status, message == null ? "The request is refused." : message).send(this);
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    /** Begins anew, as for an error instead of an answer. */
    @Override
    public void resetBuffer() {
        discard();
    }

    /** Sends what was written; to be called once. */
    public void send(HttpServletRequest request) throws IOException {
        if (answer != null) {
            answer.finish();
            super.setContentLengthLong(answer.spool.length());
            Sending.of(answer.spool.open(), answer.spool.length(), request, (HttpServletResponse) getResponse());
            answer = null;
        }
    }

    /** Of no effect after sending. */
    public void discard() {
        if (answer != null) {
            answer.spool.discard();
            answer = null;
        }
    }

    private boolean isXml() {
        return String.valueOf(getContentType()).matches(".*[+/]xml\\b.*");
    }

    /** The form of the answer is settled with its first byte. */
    private final class Spooled extends ServletOutputStream {
        private final Spool spool = spools.spool();
        private OutputStream out;
        private XmlCharacters xml;
        private GZIPOutputStream packed;
        private long written;

        private OutputStream out() throws IOException {
            if (out == null) {
                out = spool;
                if (takesGzip) {
                    setHeader("Content-Encoding", "gzip");
                    setHeader("Vary", "Accept, Accept-Encoding");
                    packed = new GZIPOutputStream(spool, 8192);
                    out = packed;
                }
                if (isXml()) {
                    xml = new XmlCharacters(out);
                    out = xml;
                }
            }
            return out;
        }

        private void count(int more) {
            written += more;
            if (written > spools.mostBytes()) {
                throw new Refused(
                        413, "The answer has more than " + spools.mostBytes() + " bytes; add LIMIT, or take the dump.");
            }
            if (getStatus() < SC_BAD_REQUEST) { // Why there is no answer is told all the same.
                check.run();
            }
        }

        @Override
        public void write(int octet) throws IOException {
            count(1);
            out().write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int count) throws IOException {
            count(count);
            out().write(octets, from, count);
        }

        /** What is kept needs no flushing. */
        @Override
        public void flush() {}

        /** Not yet: an error may still come. */
        @Override
        public void close() {}

        /** Whoever wrote may have taken a refusal for its own end. */
        private void finish() throws IOException {
            count(0);
            if (xml != null) {
                xml.finish();
            }
            if (packed != null) {
                packed.finish();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written in one thread");
        }
    }
}
