package org.w3id.concert.review.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.w3id.concert.review.Decision;
import org.w3id.concert.review.Desk;
import org.w3id.concert.review.Docket;
import org.w3id.concert.review.Sheet;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** Files of reviews: Web Annotations, a page of JSON-LD a line, or doccano's JSON lines. */
public final class Exchange {
    private Exchange() {}

    /** What a file may hold. */
    public enum Format {
        WEB_ANNOTATION,
        DOCCANO
    }

    /** Writes the reviews of all documents at hand. */
    public static void write(Desk desk, Path file, Format format, boolean withText) {
        List<String> lines = new ArrayList<>();
        for (String slug : desk.slugs()) {
            Sheet sheet = desk.sheet(slug).orElseThrow();
            if (format == Format.DOCCANO) {
                lines.addAll(Doccano.lines(sheet));
            } else {
                lines.add(JSON.toStringFlat(WebAnnotations.page(sheet, withText)));
            }
        }
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new FaultyInput(new Fault(
                    file.toString(),
                    0,
                    "--export",
                    "a file that can be written expected",
                    "make its folder, or give another path"));
        }
    }

    /**
     * Adds the decisions of a file of either format to those on record; what is on record already is left out.
     *
     * @param by who decided what a file of doccano says
     * @return how many decisions were added
     */
    public static int read(Desk desk, Path file, String by) {
        List<String> lines =
                Home.text(file).lines().filter(line -> !line.isBlank()).toList();
        String name = file.getFileName().toString();
        boolean isAnnotations = !lines.isEmpty() && lines.get(0).contains("AnnotationPage");
        if (!isAnnotations) {
            return Doccano.read(desk, lines, name, by, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }
        int added = 0;
        for (String page : lines) {
            String slug = WebAnnotations.slug(page);
            Docket docket = desk.sheet(slug)
                    .orElseThrow(() -> new FaultyInput(
                            new Fault(name, 0, slug, "a document of the folder expected", "put it there")))
                    .docket();
            List<Decision> decisions = WebAnnotations.decisions(page, name).stream()
                    .filter(decision -> !docket.has(decision))
                    .toList();
            desk.decide(slug, decisions);
            added += decisions.size();
        }
        return added;
    }
}
