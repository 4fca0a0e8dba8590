package org.w3id.concert.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * The files of a home without a source: what it says, what is said of it, and the entities that nothing else names. A
 * server that has only these cannot show what it does not have.
 */
public record Embargo(Home home, SourceDocument source) {
    private static final Pattern REFERENCE = Pattern.compile("[a-z-]+/[A-Za-z0-9.-]*[A-Za-z0-9]");
    private static final Set<String> REGISTERED = Set.of("ontology/entities.csv", "ontology/names.csv");

    /** A source on record, by its slug. */
    public static Embargo of(Home home, String slug) {
        List<Fault> faults = new ArrayList<>();
        return SourceDocument.read(home, faults).stream()
                .filter(document -> document.slug().equals(slug))
                .findFirst()
                .map(document -> new Embargo(home, document))
                .orElseThrow(() -> new FaultyInput(
                        new Fault("documents.csv", 0, slug, "the slug of a source on record expected", "")));
    }

    /** Writes them into a folder that has none, and gives the places that name the source still, to be changed by hand. */
    public List<String> write(Path folder) {
        if (Files.exists(folder.resolve("ontology"))) {
            throw new FaultyInput(new Fault(
                    folder.toString(),
                    0,
                    "ontology",
                    "a folder without a home expected",
                    "name one that is not there"));
        }
        Map<String, String> all = files();
        Map<String, String> kept = new TreeMap<>();
        all.forEach((name, text) -> {
            if (!isOfSource(name)) {
                kept.put(name, without(name, text, this::names));
            }
        });
        Set<String> gone = references(left(all, kept));
        kept.forEach((name, text) -> {
            if (!REGISTERED.contains(name)) {
                gone.removeAll(references(text));
            }
        });
        REGISTERED.forEach(name -> kept.computeIfPresent(
                name, (key, text) -> without(name, text, row -> gone.contains(row.replaceFirst(",(?s).*", "")))));
        kept.forEach((name, text) -> write(folder.resolve(name), text));
        return kept.entrySet().stream()
                .flatMap(file -> places(file.getKey(), file.getValue()))
                .toList();
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String part : List.of("ontology", "queries", "fuseki-config.ttl", "CHANGELOG.md")) {
            Path root = home.folder().resolve(part);
            if (Files.exists(root)) {
                try (Stream<Path> paths = Files.walk(root)) {
                    paths.filter(Files::isRegularFile)
                            .forEach(path ->
                                    files.put(home.folder().relativize(path).toString(), Home.text(path)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private boolean isOfSource(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith(source.slug() + ".");
    }

    private boolean names(String text) {
        return text.contains(source.slug())
                || Pattern.compile("\\b" + Pattern.quote(source.stem()) + "-\\d")
                        .matcher(text)
                        .find();
    }

    /** A table without some rows; of the tables' description, without the source's. */
    private String without(String name, String text, Predicate<String> isLeftOut) {
        if (name.endsWith(".csv")) {
            return records(text).stream().filter(row -> !isLeftOut.test(row)).collect(Collectors.joining());
        }
        return name.endsWith("csv-metadata.json") ? described(text) : text;
    }

    /** The rows of a table as they are written; a quoted cell may have several lines. */
    private static List<String> records(String text) {
        List<String> records = new ArrayList<>();
        int start = 0;
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            isQuoted ^= text.charAt(at) == '"';
            if (text.charAt(at) == '\n' && !isQuoted) {
                records.add(text.substring(start, at + 1));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            records.add(text.substring(start));
        }
        return records;
    }

    private String described(String text) {
        JsonObject metadata = JSON.parse(text);
        if (!metadata.hasKey("tables") || !names(text)) {
            return text;
        }
        JsonArray tables = new JsonArray();
        metadata.getArray("tables")
                .filter(table -> !isOfSource(table.getAsObject().getString("url")))
                .forEach(tables::add);
        metadata.put("tables", tables);
        return metadata + "\n";
    }

    /** What was left out, as one text. */
    private static String left(Map<String, String> all, Map<String, String> kept) {
        return all.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .flatMap(file -> {
                    Set<String> still = Set.copyOf(records(kept.getOrDefault(file.getKey(), "")));
                    return records(file.getValue()).stream().filter(row -> !still.contains(row));
                })
                .collect(Collectors.joining());
    }

    private static Set<String> references(String text) {
        return REFERENCE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> places(String name, String text) {
        List<String> lines = text.lines().toList();
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> names(lines.get(line)))
                .map(line -> name + ":" + (line + 1));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
