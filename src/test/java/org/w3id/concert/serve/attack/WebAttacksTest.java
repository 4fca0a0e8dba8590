package org.w3id.concert.serve.attack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.w3id.concert.serve.attack.Target.WIRE;
import static org.w3id.concert.serve.attack.Target.assertHarmless;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.serve.attack.Wire.Response;

/** Whoever tries to reach files, other readers, or the next request on the connection. */
class WebAttacksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/assets/../../../etc/passwd",
                "/assets/..%2f..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/%252e%252e/%252e%252e/etc/passwd",
                "/assets/..\\..\\etc\\passwd",
                "/assets/..%5c..%5cetc%5cpasswd",
                "/assets/style.css%00.txt",
                "/assets/;/../../etc/passwd",
                "/.git/config",
                "/.hidden",
                "/assets/",
                "/pom.xml",
                "/WEB-INF/web.xml",
                "/store/current",
                "/%c0%ae%c0%ae/etc/passwd"
            })
    void no_file_is_reached(String target) {
        Response response = WIRE.get(target);
        assertHarmless(response, 400, 404);
        assertFalse(response.body().contains("root:"), response::body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing/<script>alert(1)</script>",
                "/nothing/%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/query?query=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/what-if?change=%3Cscript%3Ealert(1)%3C/script%3E",
                "/duplications?at=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/compare?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void no_script_is_reflected(String target) {
        Response response = WIRE.get(target, "Accept: text/html");
        assertHarmless(response, 200, 400, 404);
        assertFalse(
                response.header("Content-Type").startsWith("text/html")
                        && response.body().contains("<script>alert"),
                response::body);
        assertEquals("", response.header("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stylesheet=http://evil.example/x.xsl",
                "stylesheet=%22?%3E%3Cscript%3E",
                "callback=alert",
                "force-accept=text/html",
                "output=text%2Fhtml%0D%0AX-Evil:1"
            })
    void a_parameter_does_not_change_what_the_answer_is(String parameter) {
        Response response = WIRE.get("/sparql?query=ASK%7B%7D&" + parameter, "Accept: application/sparql-results+xml");
        assertHarmless(response, 200, 303, 400, 406);
        assertFalse(response.body().contains("evil") || response.body().contains("alert("), response::body);
        assertEquals("", response.header("X-Evil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/organization/csto%0d%0aX-Evil:%201",
                "//evil.example/",
                "/query?query=%0d%0aX-Evil:1",
                "/id/organization/csto?x=%0d%0aSet-Cookie:a=b"
            })
    void no_header_is_injected_and_no_redirect_leads_away(String target) {
        Response response = WIRE.get(target, "Host: evil.example", "X-Forwarded-Host: evil.example");
        assertHarmless(response, 200, 303, 400, 404);
        assertFalse(response.header("Location").contains("evil"), response::head);
        assertEquals("", response.header("X-Evil") + response.header("Set-Cookie"));
    }

    @Test
    void the_host_of_a_request_is_in_no_answer() {
        for (String target :
                new String[] {"/", "/id/organization/csto", "/doc/organization/csto.ttl", "/void", "/sparql"}) {
            Response response =
                    WIRE.get(target, "Host: evil.example", "Accept: text/turtle", "Forwarded: host=evil.example");
            assertHarmless(response, 200, 303, 404, 406);
            assertFalse((response.head() + response.body()).contains("evil.example"), target);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "TRACK", "DEBUG", "PROPFIND", "MOVE", "get"})
    void other_methods_are_refused(String method) {
        for (String target : new String[] {"/", "/sparql", "/doc/organization/csto"}) {
            Response response = WIRE.send(method, target, new byte[0], "X-Secret: mirrored");
            assertHarmless(response, 400, 405, 501);
            assertFalse(response.body().contains("mirrored"), response::body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n folded\r\nConnection: close\r\n\r\n",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nASK{}",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /sparql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\u0002nonsense\r\n\r\n"
            })
    void a_malformed_request_is_answered_and_the_connection_closed(String request) {
        assertHarmless(WIRE.raw(request.getBytes(StandardCharsets.ISO_8859_1)), 400, 505);
    }

    @Test
    void no_answer_says_what_it_was_made_with() {
        for (String target :
                new String[] {"/", "/nothing", "/sparql?query=ASK%7B%7D", "/sparql?query=x", "/%", "/$/ping"}) {
            Response response = WIRE.get(target, "Accept: */*");
            String said = response.head()
                    + (response.status() == 200 ? "" : response.body().toLowerCase());
            assertFalse(said.matches("(?s).*\n(server|x-powered-by|fuseki[a-z-]*):.*"), said);
            assertFalse(said.contains("jetty") || said.contains("fuseki"), said);
        }
    }

    @Test
    void another_site_may_read_but_not_as_its_reader() {
        Response response = WIRE.get("/sparql?query=ASK%7B%7D", "Origin: https://evil.example", "Cookie: a=b");
        assertHarmless(response, 200);
        assertEquals("*", response.header("Access-Control-Allow-Origin"));
        assertEquals("", response.header("Access-Control-Allow-Credentials"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "\\u000B", "\\u000C", "\\uFFFE", "\\uFFFF", "]]>", "<&>", "\\u0085"})
    void an_answer_in_XML_is_well_formed_whatever_a_literal_holds(String character) {
        Response rows =
                WIRE.query("SELECT (\"a%sb\" AS ?x) {}".formatted(character), "Accept: application/sparql-results+xml");
        assertHarmless(rows, 200);
        assertDoesNotThrow(() -> DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(rows.bytes())));
        Response triples = WIRE.query(
                "CONSTRUCT { <urn:a> <urn:b> \"a%sb\" } WHERE {}".formatted(character), "Accept: application/rdf+xml");
        assertHarmless(triples, 200, 406);
        if (triples.status() == 200) {
            assertDoesNotThrow(() -> RDFDataMgr.read(
                    ModelFactory.createDefaultModel(), new ByteArrayInputStream(triples.bytes()), Lang.RDFXML));
        }
    }

    @Test
    void what_RDF_XML_cannot_say_is_refused_with_a_reason() {
        Response response = WIRE.query("CONSTRUCT { <urn:a> <urn:b:1> 1 } WHERE {}", "Accept: application/rdf+xml");
        assertHarmless(response, 406);
        assertEquals("The answer cannot be written in this form; ask for another.\n", response.body());
    }
}
