package org.w3id.concert.serve.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred clients that begin a request, or an answer, and do not go on; the next reader is answered all the same. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SlowClientsTest {
    private static final int CLIENTS = 200;

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 5000\r\n\r\nASK",
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 5000\r\n\r\nquery=",
                "GET /ontology.ttl HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%202000 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void nobody_is_kept_waiting_by_them(String begun) throws IOException {
        for (int number = 0; number < CLIENTS; number++) {
            Socket client = new Socket();
            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Target.port()));
            client.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        int status = 429;
        while (status == 429) {
            status = Target.WIRE.query("ASK {}").status();
        }
        assertEquals(200, status);
    }
}
