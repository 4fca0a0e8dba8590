package org.w3id.concert.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.w3id.concert.read.Limits;
import org.w3id.concert.read.Parsed;
import org.w3id.concert.read.Refusal;

/** Reads a Word document: its body with headings, lists, tables and notes; what revisions deleted is not text. */
public final class WordText {
    private static final String READER = "docx (JDK StAX, 1)";
    private static final String DOCUMENT = "word/document.xml";

    private WordText() {}

    public static Parsed of(Path file, Limits limits) throws IOException {
        try (Archive archive = Archive.open(file, limits)) {
            InputStream document = archive.part(DOCUMENT)
                    .orElseThrow(() -> new Refusal(
                            "zip archive", "DOCX with " + DOCUMENT + " expected", "unpack it, or save it as DOCX"));
            Styles styles = Styles.read(archive.part("word/styles.xml"));
            Map<String, String> notes = new HashMap<>();
            Notes.read(archive.part("word/footnotes.xml"), "footnote", notes);
            Notes.read(archive.part("word/endnotes.xml"), "endnote", notes);
            Body body = new Body(Xml.open(document), styles, notes, limits);
            body.read();
            return parsed(body);
        } catch (XMLStreamException e) {
            throw new Refusal("DOCX", "well-formed XML expected", "save the document anew");
        }
    }

    private static Parsed parsed(Body body) {
        List<String> warnings = new ArrayList<>();
        if (body.hasRevisions()) {
            warnings.add("has tracked revisions: what they delete was left out, what they insert was read");
        }
        return new Parsed(READER, body.story().source(), body.story().clean(), warnings);
    }
}
