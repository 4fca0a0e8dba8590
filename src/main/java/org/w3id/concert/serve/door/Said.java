package org.w3id.concert.serve.door;

import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A status and what is said with it. */
record Said(int status, JsonObject body) {
    static Said refusing(int status, String sentence) {
        JsonObject body = new JsonObject();
        body.put("refused", sentence);
        return new Said(status, body);
    }

    /** What of it is worth a line in the journal: not what was sent, which has a journal of its own. */
    JsonObject inShort() {
        JsonObject all = new JsonObject();
        body.forEach((name, value) -> {
            if (!value.isObject()) {
                all.put(name, value);
            }
        });
        return all;
    }

    void send(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (status == 401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == 429) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "60");
        }
        Content.Sink.write(response, true, body + "\n", callback);
    }
}
