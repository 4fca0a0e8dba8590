package org.w3id.concert.serve.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * A line of JSON for every answer: when, by which id, what was asked, with what result, in how many milliseconds. Of a
 * client's address it tells the network only (IPv4 /24, IPv6 /48), of a query nothing. Thread-safe.
 */
public final class AccessLog {
    private static final String FORWARDED = "X-Forwarded-For";

    private final PrintStream out;

    private AccessLog(PrintStream out) {
        this.out = out;
    }

    /** Appends to a file; {@code -} is standard error. */
    public static AccessLog to(String file) {
        if (file.equals("-")) {
            return new AccessLog(System.err);
        }
        try {
            return new AccessLog(new PrintStream(
                    Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true,
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FaultyInput(
                    new Fault(file, 0, "--access-log", "a file that can be written expected", "name another"));
        }
    }

    void add(String id, HttpServletRequest request, int status, long milliseconds, long bytes, Object rows) {
        JsonObject line = new JsonObject();
        line.put("time", Instant.now().toString());
        line.put("id", id);
        line.put("client", network(client(request)));
        line.put("method", request.getMethod());
        line.put("path", request.getRequestURI());
        line.put("status", status);
        line.put("ms", milliseconds);
        line.put("bytes", bytes);
        if (rows instanceof Integer count) {
            line.put("rows", count);
        }
        out.println(JSON.toStringFlat(line));
    }

    /** Where a proxy on this machine hands a request on, whom it names last. */
    private static String client(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        String forwarded = request.getHeader(FORWARDED);
        boolean isOwnProxy = direct.equals("127.0.0.1") || direct.endsWith(":1");
        return isOwnProxy && forwarded != null
                ? forwarded.replaceFirst(".*,", "").strip()
                : direct;
    }

    /** Only literal addresses are looked at, so that nothing asks a name service. */
    private static String network(String address) {
        if (!address.matches("[0-9a-fA-F:.]+|\\[[0-9a-fA-F:]+]")) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == 4 ? 3 : 6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
