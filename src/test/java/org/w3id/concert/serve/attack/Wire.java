package org.w3id.concert.serve.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Requests byte by byte, as no honest client would write them. */
record Wire(int port) {
    private static final int PATIENCE_MILLISECONDS = 40_000;

    /** What came back: {@code head} has the headers in lower case, {@code body} is decoded as UTF-8. */
    record Response(int status, String head, String body, byte[] bytes) {
        String header(String name) {
            String mark = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
            int at = head.indexOf(mark);
            return at < 0
                    ? ""
                    : head.substring(at + mark.length(), head.indexOf("\r\n", at + 2))
                            .strip();
        }
    }

    Response get(String target, String... headers) {
        return send("GET", target, new byte[0], headers);
    }

    Response query(String query, String... headers) {
        return post("application/sparql-query", query, headers);
    }

    Response queryByAddress(String query, String... headers) {
        return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), headers);
    }

    Response post(String type, String body, String... headers) {
        String[] all = new String[headers.length + 1];
        all[0] = "Content-Type: " + type;
        System.arraycopy(headers, 0, all, 1, headers.length);
        return send("POST", "/sparql", body.getBytes(StandardCharsets.UTF_8), all);
    }

    Response send(String method, String target, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        boolean hasHost = false;
        for (String header : headers) {
            head.append(header).append("\r\n");
            hasHost |= header.startsWith("Host:");
        }
        head.append(hasHost ? "" : "Host: localhost\r\n").append("Connection: close\r\n");
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return raw(request.toByteArray());
    }

    /** Sends the bytes and reads until the server closes the connection. */
    Response raw(byte[] request) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            write(socket.getOutputStream(), request);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that refuses early may stop to read. */
    private static void write(OutputStream out, byte[] request) throws IOException {
        try {
            out.write(request);
            out.flush();
        } catch (SocketException e) {
            return;
        }
    }

    private static Response read(InputStream in) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            in.transferTo(received);
        } catch (SocketException e) {
            if (received.size() == 0) {
                throw e;
            }
        }
        byte[] all = received.toByteArray();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Response(0, "", "", new byte[0]);
        }
        String head = text.substring(0, end + 2);
        byte[] body = body(head.toLowerCase(Locale.ROOT), all, end + 4);
        return new Response(
                Integer.parseInt(head.substring(9, 12)),
                head.replaceAll("(?m)^([A-Za-z-]+):", "$1:").toLowerCase(Locale.ROOT),
                new String(body, StandardCharsets.UTF_8),
                body);
    }

    private static byte[] body(String head, byte[] all, int from) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!head.contains("transfer-encoding: chunked")) {
            body.write(all, from, all.length - from);
            return body.toByteArray();
        }
        String text = new String(all, StandardCharsets.ISO_8859_1);
        for (int at = from; at < all.length; ) {
            int line = text.indexOf("\r\n", at);
            int length = Integer.parseInt(text.substring(at, line).strip(), 16);
            body.write(all, line + 2, length);
            at = line + 2 + length + 2;
            if (length == 0) {
                break;
            }
        }
        return body.toByteArray();
    }
}
