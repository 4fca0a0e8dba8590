package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in {@code src/deploy} are accepted by the programs that they are for; skipped where one is not there. */
class DeploymentTest {
    private static final Path EXAMPLES = Path.of("src/deploy");

    @TempDir
    private Path folder;

    @Test
    void haproxy_accepts_its_configuration() throws IOException, InterruptedException {
        assertAccepted(
                "haproxy",
                "-v",
                "haproxy",
                "-c",
                "-f",
                EXAMPLES.resolve("haproxy.cfg").toString());
    }

    @Test
    void nginx_accepts_its_configuration() throws IOException, InterruptedException {
        String[] certificate = {
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=concert.example.org",
            "-keyout",
            folder.resolve("privkey.pem").toString(),
            "-out",
            folder.resolve("fullchain.pem").toString()
        };
        assumeTrue(run("openssl", "version").status() == 0, "needs openssl");
        assertEquals(0, run(certificate).status());
        Path site = example("nginx.conf", "/etc/ssl/concert", folder.toString());
        Path main = folder.resolve("main.conf");
        Files.writeString(
                main,
                "pid " + folder.resolve("pid") + "; error_log stderr; events {} http { access_log off; include " + site
                        + "; }");
        assertAccepted("nginx", "-v", "nginx", "-t", "-c", main.toString());
    }

    @Test
    void systemd_accepts_its_unit_and_finds_it_hardened() throws IOException, InterruptedException {
        Path unit = example(
                "concert.service", "/opt/concert", Path.of("").toAbsolutePath().toString());
        assertAccepted("systemd-analyze", "--version", "systemd-analyze", "verify", unit.toString());
        assertAccepted(
                "systemd-analyze",
                "--version",
                "systemd-analyze",
                "security",
                "--offline=true",
                "--threshold=20",
                unit.toString());
    }

    private Path example(String name, String place, String here) throws IOException {
        Path copy = folder.resolve(name);
        Files.writeString(copy, SmallServer.read(EXAMPLES.resolve(name)).replace(place, here));
        return copy;
    }

    private static void assertAccepted(String program, String version, String... command)
            throws IOException, InterruptedException {
        assumeTrue(run(program, version).status() == 0, "needs " + program);
        Said said = run(command);
        assertEquals(0, said.status(), said.text());
    }

    private record Said(int status, String text) {}

    private static Said run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            return new Said(127, e.getMessage());
        }
    }
}
