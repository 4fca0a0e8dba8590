package org.w3id.concert.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

/** A document that takes too much time or memory is refused, and the next one is read. */
class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void too_much_time_is_refused_and_the_next_document_is_read() throws IOException {
        Path slow = write("slow.pdf", NastyPackages.slowPdf());
        Path good = write("good.pdf", MadeDocuments.pdf(List.of("A pact of six states."), 80));
        DocumentReader hasty = new DocumentReader(limits(512, Duration.ofSeconds(1)));
        assertEquals(
                "slow.pdf: PDF: at most 1 s of parsing expected; leave the document out, or save it anew",
                assertThrows(FaultyInput.class, () -> hasty.read(slow)).getMessage());
        assertEquals(
                "A pact of six states.",
                new DocumentReader(Limits.DEFAULT).read(good).text().text());
    }

    @Test
    void too_much_memory_is_refused_and_the_same_reader_goes_on() throws IOException {
        String body = MadeDocuments.paragraph("pact ".repeat(8_000_000));
        Path large = write("large.docx", MadeDocuments.docx(body, Map.of()));
        Path good = write("good.docx", MadeDocuments.docx(MadeDocuments.paragraph("A pact."), Map.of()));
        Limits small =
                new Limits(50_000_000, 50_000_000, 250_000, 10_000, 1_000_000, 100_000_000, 32, Duration.ofMinutes(1));
        DocumentReader reader = new DocumentReader(small);
        assertEquals(
                "large.docx: DOCX: at most 32 MB of memory expected; leave the document out, or save it anew",
                assertThrows(FaultyInput.class, () -> reader.read(large)).getMessage());
        assertEquals("A pact.", reader.read(good).text().text());
    }

    @Test
    void many_threads_share_few_processes() throws IOException {
        Path good = write("shared.docx", MadeDocuments.docx(MadeDocuments.paragraph("A shared pact."), Map.of()));
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        List<String> texts = Stream.generate(() -> good)
                .limit(20)
                .parallel()
                .map(file -> reader.read(file).text().text())
                .distinct()
                .toList();
        assertEquals(List.of("A shared pact."), texts);
    }

    private static Limits limits(int megabytes, Duration time) {
        return new Limits(50_000_000, 50_000_000, 250_000, 10_000, 100, 100_000_000, megabytes, time);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
