package org.w3id.concert.serve.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses what Fuseki streams, which itself compresses nothing. The headers are settled with the first byte, so
 * that an answer without a body stays as it is. For one request, in one thread.
 */
public final class CompressedAnswer extends HttpServletResponseWrapper {
    private final Packed stream = new Packed();
    private GZIPOutputStream packed;

    public CompressedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    /** Without effect: the length before compression is not the length that is sent. */
    @Override
    public void setContentLength(int length) {}

    /** Without effect, as above. */
    @Override
    public void setContentLengthLong(long length) {}

    /** Begins anew, as for an error instead of an answer. */
    @Override
    public void resetBuffer() {
        super.resetBuffer();
        packed = null;
    }

    /** To be called once, when everything is written. */
    public void finish() throws IOException {
        if (packed != null) {
            packed.finish();
        }
    }

    private GZIPOutputStream packed() throws IOException {
        if (packed == null) {
            setHeader("Content-Encoding", "gzip");
            packed = new GZIPOutputStream(super.getOutputStream(), 8192);
        }
        return packed;
    }

    private final class Packed extends ServletOutputStream {
        @Override
        public void write(int octet) throws IOException {
            packed().write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            packed().write(octets, from, length);
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
