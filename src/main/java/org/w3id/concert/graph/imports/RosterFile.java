package org.w3id.concert.graph.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * One CSV file of a data set, perhaps packed with gzip, read row by row. Its faults name file and line; a row with a
 * fault is left out and the rest is read, but a file with {@value #MOST_FAULTS} faults is given up.
 */
final class RosterFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int MOST_FAULTS = 20;

    private final Path path;
    private final List<Fault> faults = new ArrayList<>();

    RosterFile(Path path) {
        this.path = path;
    }

    /** The first of these files that the folder has. */
    static Optional<RosterFile> first(Path folder, String... names) {
        return Stream.of(names)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(RosterFile::new);
    }

    /** One row; a cell that is missing is empty. */
    record Row(CSVRecord cells, long line) {
        String get(String column) {
            return cells.isSet(column) ? cells.get(column).strip() : "";
        }

        String get(int column) {
            return cells.get(column).strip();
        }

        String column(int column) {
            return cells.getParser().getHeaderNames().get(column);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /**
     * Gives each row to {@code reader}, in order.
     *
     * @throws FaultyInput where the file cannot be read as what it should be
     */
    void read(List<String> columns, Consumer<List<String>> header, Consumer<Row> reader) {
        try (Reader text = open();
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> names = parser.getHeaderNames();
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(names);
            if (!missing.isEmpty()) {
                throw new FaultyInput(
                        new Fault(name(), 1, String.join(", ", missing), "column expected in the header", "add it"));
            }
            header.accept(names);
            long line = parser.getCurrentLineNumber() + 1;
            boolean isEmpty = true;
            for (CSVRecord record : parser) {
                isEmpty = false;
                if (record.isConsistent()) {
                    reader.accept(new Row(record, line));
                } else {
                    String expected = names.size() + " fields expected, " + record.size() + " found";
                    fault(line, record.get(0), expected, "check commas and quotation marks");
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (isEmpty) {
                throw unreadable("rows expected below the header", "check the file");
            }
        } catch (CharacterCodingException e) {
            throw unreadable("UTF-8 expected", "save the file as UTF-8");
        } catch (EOFException | ZipException e) {
            throw unreadable("a whole gzip file expected", "fetch it again");
        } catch (UncheckedIOException | IOException e) {
            boolean isCut = e.getCause() instanceof EOFException || e.getCause() instanceof ZipException;
            throw isCut
                    ? unreadable("a whole gzip file expected", "fetch it again")
                    : unreadable("CSV expected", "it cannot be read: " + e.getMessage());
        }
    }

    /** What was left out because of its faults, a sentence each. */
    List<String> remarks() {
        return faults.stream().map(fault -> fault + " (left out)").toList();
    }

    ImportedFile file() {
        return ImportedFile.of(path);
    }

    /** Notes a fault; after twenty the file is given up. */
    void fault(long line, String term, String expected, String advice) {
        faults.add(new Fault(name(), line, term, expected, advice));
        if (faults.size() == MOST_FAULTS) {
            throw new FaultyInput(faults);
        }
    }

    private FaultyInput unreadable(String expected, String advice) {
        faults.add(new Fault(name(), 0, name(), expected, advice));
        return new FaultyInput(faults);
    }

    private Reader open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            InputStream plain = name().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
