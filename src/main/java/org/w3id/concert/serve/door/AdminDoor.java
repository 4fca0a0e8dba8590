package org.w3id.concert.serve.door;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.concert.publish.Journal;
import org.w3id.concert.serve.http.PlainErrors;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.source.FaultyInput;

/**
 * A server of its own for what changes something, apart from the public one. Whoever comes shows a token to the
 * {@link Gatekeeper}; what is done, and what is refused, is in the journal {@code admin}. {@code GET /} lists what can be
 * done.
 */
public final class AdminDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminDoor.class);
    private static final long LONGEST_SILENCE = 10_000;

    private final Server server;
    private final ServerConnector connector;
    private final Gatekeeper gatekeeper;
    private final List<Action> actions;
    private final Journal journal;

    private AdminDoor(InetSocketAddress address, Tokens tokens, List<Action> actions, Journal journal) {
        this.gatekeeper = new Gatekeeper(tokens, address.getAddress().isLoopbackAddress());
        Action list = new Action("GET", "/", Role.READER, (person, sent) -> list(person));
        this.actions = Stream.concat(Stream.of(list), actions.stream()).toList();
        this.journal = journal;
        this.server = new Server();
        this.connector = new ServerConnector(server);
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(LONGEST_SILENCE);
        server.addConnector(connector);
        PlainErrors.in(server);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                allowed(request).ifPresent(allow -> response.getHeaders().put(HttpHeader.ALLOW, allow));
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

    private Said answer(Request request) {
        String name = "nobody";
        Said said;
        try {
            Person person = gatekeeper.person(request);
            name = person.name();
            said = done(request, person);
        } catch (Refused e) {
            said = Said.refusing(e.status(), e.getMessage());
        } catch (FaultyInput e) {
            said = Said.refusing(400, e.getMessage());
        } catch (JsonException e) {
            said = Said.refusing(400, "The body: something else expected: " + e.getMessage() + ".");
        } catch (RuntimeException e) {
            LOG.error("What was asked at the door failed", e);
            said = Said.refusing(500, "It failed: " + e.getMessage());
        }
        boolean isQuiet = said.status() == 429 || request.getMethod().equals("GET") && said.status() == 200;
        if (!isQuiet) {
            record(request, name, said);
        }
        return said;
    }

    private Said done(Request request, Person person) {
        String path = Request.getPathInContext(request);
        Optional<Action> action = actions.stream()
                .filter(each -> each.path().equals(path) && each.method().equals(request.getMethod()))
                .findFirst();
        if (action.isEmpty()) {
            throw allowed(request).isEmpty()
                    ? new Refused(404, "GET / lists what can be done.")
                    : new Refused(405, "That is not done by this method; GET / lists what can be done.");
        }
        if (!person.role().may(action.get().least())) {
            throw new Refused(403, "That takes a " + action.get().least().label() + ".");
        }
        return new Said(200, action.get().doing().apply(person, SentObject.of(request)));
    }

    /** Where something is at that path, but not by that method: the methods that there are. */
    private Optional<String> allowed(Request request) {
        List<String> methods = actions.stream()
                .filter(each -> each.path().equals(Request.getPathInContext(request)))
                .map(Action::method)
                .toList();
        return methods.isEmpty() || methods.contains(request.getMethod())
                ? Optional.empty()
                : Optional.of(String.join(", ", methods));
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

    private void record(Request request, String name, Said said) {
        JsonObject line = new JsonObject();
        line.put("who", name);
        line.put("from", Request.getRemoteAddr(request));
        line.put("action", request.getMethod() + " " + Request.getPathInContext(request));
        line.put("status", said.status());
        line.put("answer", said.inShort());
        journal.append(line);
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
