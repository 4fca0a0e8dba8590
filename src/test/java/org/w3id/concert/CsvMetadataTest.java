package org.w3id.concert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.source.Home;

/** The <a href="https://www.w3.org/TR/tabular-metadata/">CSVW</a> metadata describe each table as it is. */
class CsvMetadataTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "claims"})
    void columns_are_those_of_the_header(String folder) throws IOException {
        Path parent = WholeGraph.HOME.ontology().resolve(folder);
        JsonObject metadata = JSON.parse(Home.text(parent.resolve("csv-metadata.json")));
        Set<String> described = new TreeSet<>();
        for (var table : metadata.get("tables").getAsArray()) {
            Path file = parent.resolve(table.getAsObject().getString("url"));
            List<String> columns = table.getAsObject().getObj("tableSchema").get("columns").getAsArray().stream()
                    .map(column -> column.getAsObject().getString("name"))
                    .toList();
            assertEquals(String.join(",", columns), Files.readAllLines(file).get(0), file.toString());
            described.add(parent.relativize(file).toString());
        }
        assertEquals(tables(parent, folder.isEmpty()), described);
    }

    private static Set<String> tables(Path parent, boolean withImports) throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(parent, withImports ? 2 : 1)) {
            files.map(file -> parent.relativize(file).toString())
                    .filter(name -> name.endsWith(".csv") && !name.startsWith("claims/"))
                    .forEach(tables::add);
        }
        return tables;
    }
}
