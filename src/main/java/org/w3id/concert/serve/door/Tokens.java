package org.w3id.concert.serve.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.concert.publish.Locks;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * Who may come in, in a file that only its owner reads: a line each with name, role, salt and the SHA-256 of salt and
 * token. A token is 256 random bits, so that no hash needs to be slow, and is shown once, when it is made.
 */
public record Tokens(Path file) {
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Line(Person person, String salt, String hash) {
        boolean isOf(String token) {
            return MessageDigest.isEqual(bytes(hash), bytes(DocumentText.digest(salt + token)));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return String.join("\t", person.name(), person.role().label(), salt, hash);
        }
    }

    /** Makes a token for somebody, in place of one that the name may have had. */
    public String add(Person person) {
        if (!person.name().matches("[A-Za-z0-9._@-]{1,64}")) {
            throw new FaultyInput(new Fault(
                    file.toString(), 0, person.name(), "a name of letters, digits, . _ @ and - expected", ""));
        }
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String salted = HexFormat.of().formatHex(salt);
        changing(() -> {
            List<Line> lines = others(person.name());
            lines.add(new Line(person, salted, DocumentText.digest(salted + token)));
            write(lines);
        });
        return token;
    }

    /** Shuts somebody out. */
    public void remove(String name) {
        changing(() -> {
            List<Line> rest = others(name);
            if (rest.size() == lines().size()) {
                throw new FaultyInput(
                        new Fault(file.toString(), 0, name, "the name of somebody who has a token expected", ""));
            }
            write(rest);
        });
    }

    /** One program at a time, so that nobody whom one shuts out is let in again by another that read before. */
    private void changing(Runnable change) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel held = Locks.take(file.resolveSibling(file.getFileName() + ".lock"), "try again");
            try (held) {
                change.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Person> people() {
        return lines().stream().map(Line::person).toList();
    }

    /** Whose token that is; every line is looked at, so that the time tells nothing. */
    Optional<Person> whose(String token) {
        List<Line> found = lines().stream().filter(line -> line.isOf(token)).toList();
        return found.stream().map(Line::person).findFirst();
    }

    private List<Line> others(String name) {
        return new ArrayList<>(lines().stream()
                .filter(line -> !line.person().name().equals(name))
                .toList());
    }

    private List<Line> lines() {
        return Files.exists(file) ? Home.text(file).lines().map(this::line).toList() : List.of();
    }

    private Line line(String text) {
        String[] cells = text.split("\t");
        try {
            Person person = new Person(cells[0], Role.valueOf(cells[1].toUpperCase(Locale.ROOT)));
            return new Line(person, cells[2], cells[3]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new FaultyInput(
                    new Fault(file.toString(), 0, "tokens", "lines as concert token wrote them expected", ""));
        }
    }

    private void write(List<Line> lines) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path aside = Files.createTempFile(
                    folder,
                    "tokens",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(aside, lines.stream().map(Line::toString).toList(), StandardOpenOption.SYNC);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
