package org.w3id.concert.serve.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.w3id.concert.publish.Journal;
import org.w3id.concert.source.FaultyInput;

/**
 * A server of its own for what changes something, apart from the public one. Whoever comes shows a token
 * ({@code Authorization: Bearer}, <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</a>); what is
 * done, and what is refused, is in the journal {@code admin}. Wrong tokens are limited for an address, requests for a
 * person. {@code GET /} lists what can be done.
 */
public final class AdminDoor implements AutoCloseable {
    private static final int MOST_WRONG_A_MINUTE = 10;
    private static final int MOST_A_MINUTE = 120;
    private static final int MOST_BYTES = 1 << 20;

    private final Server server;
    private final ServerConnector connector;
    private final Tokens tokens;
    private final List<Action> actions;
    private final Journal journal;
    private final Attempts wrong = new Attempts(MOST_WRONG_A_MINUTE, Clock.systemUTC());
    private final Attempts requests = new Attempts(MOST_A_MINUTE, Clock.systemUTC());

    private AdminDoor(InetSocketAddress address, Tokens tokens, List<Action> actions, Journal journal) {
        this.tokens = tokens;
        this.actions = List.copyOf(actions);
        this.journal = journal;
        this.server = new Server();
        this.connector = new ServerConnector(server);
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                answer(request).send(response, callback);
                return true;
            }
        });
    }

    /** Opens it; the journal is closed with it. */
    public static AdminDoor open(InetSocketAddress address, Tokens tokens, List<Action> actions, Journal journal) {
        AdminDoor door = new AdminDoor(address, tokens, actions, journal);
        try {
            door.server.start();
            return door;
        } catch (Exception e) {
            throw new IllegalStateException("the door for administration does not open", e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** A status and what is said with it. */
    private record Said(int status, JsonObject body) {
        static Said refusing(int status, String sentence) {
            JsonObject body = new JsonObject();
            body.put("refused", sentence);
            return new Said(status, body);
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

    private Said answer(Request request) {
        String address = Request.getRemoteAddr(request);
        if (wrong.areTooMany(address)) {
            return Said.refusing(429, "Too many wrong tokens; try again in a minute.");
        }
        Optional<Person> person = person(request);
        if (person.isEmpty()) {
            wrong.add(address);
            return recorded(request, "nobody", Said.refusing(401, "A token expected, as Authorization: Bearer TOKEN."));
        }
        String name = person.get().name();
        if (requests.areTooMany(name)) {
            return Said.refusing(429, "Too many requests; try again in a minute.");
        }
        requests.add(name);
        Said said = answer(request, person.get());
        return request.getMethod().equals("GET") && said.status() == 200 ? said : recorded(request, name, said);
    }

    private Optional<Person> person(Request request) {
        String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return given != null && given.startsWith("Bearer ")
                ? tokens.whose(given.substring("Bearer ".length()).strip())
                : Optional.empty();
    }

    private Said answer(Request request, Person person) {
        String path = Request.getPathInContext(request);
        if (path.equals("/")) {
            return new Said(200, list(person));
        }
        Optional<Action> action = actions.stream()
                .filter(each -> each.path().equals(path) && each.method().equals(request.getMethod()))
                .findFirst();
        if (action.isEmpty()) {
            return Said.refusing(404, "GET / lists what can be done.");
        }
        if (!person.role().may(action.get().least())) {
            return Said.refusing(403, "That takes a " + action.get().least().label() + ".");
        }
        try {
            return new Said(200, action.get().doing().apply(person, body(request)));
        } catch (FaultyInput e) {
            return Said.refusing(400, e.getMessage());
        } catch (JsonException | IOException e) {
            return Said.refusing(400, "A JSON object of at most a megabyte expected.");
        } catch (RuntimeException e) {
            return Said.refusing(500, "It failed: " + e.getMessage());
        }
    }

    private static JsonObject body(Request request) throws IOException {
        if (request.getMethod().equals("GET")) {
            return new JsonObject();
        }
        byte[] bytes = Content.Source.asInputStream(request).readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("too long");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.isBlank() ? new JsonObject() : JSON.parse(text);
    }

    private JsonObject list(Person person) {
        JsonArray all = new JsonArray();
        actions.stream()
                .filter(action -> person.role().may(action.least()))
                .forEach(action -> all.add(action.method() + " " + action.path()));
        JsonObject list = new JsonObject();
        list.put("you", person.name());
        list.put("role", person.role().label());
        list.put("actions", all);
        return list;
    }

    private Said recorded(Request request, String name, Said said) {
        JsonObject line = new JsonObject();
        line.put("who", name);
        line.put("from", Request.getRemoteAddr(request));
        line.put("action", request.getMethod() + " " + Request.getPathInContext(request));
        line.put("status", said.status());
        line.put("answer", said.body());
        journal.append(line);
        return said;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the door for administration does not close", e);
        } finally {
            journal.close();
        }
    }
}
