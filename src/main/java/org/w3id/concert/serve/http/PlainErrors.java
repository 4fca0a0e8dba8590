package org.w3id.concert.serve.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is wrong before a request reaches the site, such as a malformed one, in one line that repeats nothing of it. No
 * answer says which server gives it.
 */
public final class PlainErrors extends ErrorHandler {
    private PlainErrors() {}

    /** Makes a server speak so that has not started yet. */
    public static void in(Server server) {
        server.setErrorHandler(new PlainErrors());
        for (Connector connector : server.getConnectors()) {
            HttpConfiguration http =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        }
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        byte[] line = (sentence(code) + "\n").getBytes(StandardCharsets.UTF_8);
        SafetyHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, line.length);
        response.write(true, ByteBuffer.wrap(line), callback);
    }

    private static String sentence(int code) {
        return switch (code) {
            case HttpStatus.BAD_REQUEST_400 -> "The request cannot be read.";
            case HttpStatus.URI_TOO_LONG_414 -> "The address of the request is too long; send the query by POST.";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "The headers of the request are too long.";
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> "The request is too long.";
            default -> HttpStatus.getMessage(code) + ".";
        };
    }
}
