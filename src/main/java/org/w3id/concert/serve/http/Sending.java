package org.w3id.concert.serve.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends bytes to a client at the client's pace: few at once, many without holding a thread
 * (<a href="https://jakarta.ee/specifications/servlet/6.0/">Jakarta Servlet 6.0</a>, 5.7, non-blocking output).
 */
public final class Sending implements WriteListener {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int FEW = 16 << 10;

    private final InputStream bytes;
    private final AsyncContext request;
    private final ServletOutputStream out;

    private Sending(InputStream bytes, AsyncContext request, ServletOutputStream out) {
        this.bytes = bytes;
        this.request = request;
        this.out = out;
    }

    /** Sends all bytes, and closes where they come from; what the response says is settled before. */
    public static void of(InputStream bytes, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (length <= FEW || !request.isAsyncSupported()) {
            try (bytes) {
                bytes.transferTo(response.getOutputStream());
            }
            return;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(new Sending(bytes, async, out));
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            byte[] some = bytes.readNBytes(FEW);
            if (some.length == 0) {
                finish();
                return;
            }
            out.write(some);
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("The client went away", failure);
        finish();
    }

    private void finish() {
        try {
            bytes.close();
        } catch (IOException e) {
            LOG.warn("An answer that was sent cannot be removed", e);
        }
        request.complete();
    }
}
