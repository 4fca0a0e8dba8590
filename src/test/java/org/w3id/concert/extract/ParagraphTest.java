package org.w3id.concert.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.read.Reader;
import org.w3id.concert.source.Home;

/** Own-written paragraphs, each read as a document of its own, against the claims that stand below them. */
class ParagraphTest {
    private static final Path FOLDER = Path.of("src/test/resources/extraction-paragraphs");
    private static final Set<String> NAMES = Set.of("full name", "abbreviation", "alias");
    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void reads_the_rules() {
        extractor = Extractor.of(new Home(Path.of("").toAbsolutePath()));
    }

    /** A paragraph and its claims: true for those that must be found. */
    private record Paragraph(String text, Map<String, Boolean> claims) {}

    private static List<Paragraph> paragraphs(Path file) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String block : Files.readString(file).split("\\n\\s*\\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            List<String> claims = lines.stream()
                    .filter(line -> line.startsWith("= ") || line.startsWith("~ "))
                    .toList();
            String text = String.join(
                    "\n", lines.stream().filter(line -> !claims.contains(line)).toList());
            if (!text.isBlank()) {
                paragraphs.add(new Paragraph(text, keys(claims)));
            }
        }
        return paragraphs;
    }

    private static Map<String, Boolean> keys(List<String> lines) {
        Map<String, String> links = new HashMap<>();
        List<String[]> claims = lines.stream()
                .map(line -> line.substring(2).split("\\s*\\|\\s*"))
                .toList();
        claims.stream()
                .filter(claim -> NAMES.contains(claim[1]))
                .forEach(claim -> links.put(plain(claim[2]), plain(claim[0])));
        Map<String, Boolean> keys = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            String[] claim = claims.get(at);
            String polarity = claim.length > 3 ? claim[3] : "+";
            keys.put(
                    key(links, claim[0], claim[1], claim[2], polarity),
                    lines.get(at).startsWith("= "));
        }
        links.forEach((other, name) -> keys.put("link " + other, false));
        return keys;
    }

    private static String key(Map<String, String> links, String subject, String property, String object, String sign) {
        String what = NAMES.contains(property) ? plain(object) : links.getOrDefault(plain(object), plain(object));
        return String.join(" | ", links.getOrDefault(plain(subject), plain(subject)), property, what, sign);
    }

    private static String plain(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("^the ", "");
    }

    private Set<String> found(Paragraph paragraph, String kind) {
        Path file = folder.resolve("paragraph.txt");
        try {
            Files.writeString(file, paragraph.text() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> links = new HashMap<>();
        paragraph.claims().keySet().stream()
                .filter(key -> !key.startsWith("link "))
                .map(key -> key.split(" \\| "))
                .filter(parts -> NAMES.contains(parts[1]))
                .forEach(parts -> links.put(parts[2], parts[0]));
        return new java.util.TreeSet<>(extractor.extract(Reader.read(file)).stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .filter(candidate -> Set.of("fact", "reported").contains(candidate.modality()))
                .map(candidate -> key(
                        links,
                        candidate.subject().label(),
                        candidate.property(),
                        candidate.object().label(),
                        candidate.polarity()))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"instrument", "force", "operation", "function", "chapter8", "relation", "overlap", "region"})
    void paragraphs_say_what_is_written_below_them_and_hardly_anything_else(String kind) throws IOException {
        int hits = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Paragraph paragraph : paragraphs(FOLDER.resolve(kind + ".txt"))) {
            Set<String> found = found(paragraph, kind);
            for (Map.Entry<String, Boolean> claim : paragraph.claims().entrySet()) {
                if (claim.getValue()) {
                    hits += found.contains(claim.getKey()) ? 1 : 0;
                    if (!found.contains(claim.getKey())) {
                        missed.add(claim.getKey());
                    }
                }
            }
            found.stream().filter(key -> !paragraph.claims().containsKey(key)).forEach(wrong::add);
        }
        assertTrue(hits >= 0.85 * (hits + missed.size()), "missed: " + missed);
        assertTrue(hits >= 0.85 * (hits + wrong.size()), "wrong: " + wrong);
    }
}
