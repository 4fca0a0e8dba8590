package org.w3id.concert.read.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.Limits;

/** Walks through the body of a Word document and tells the story of its paragraphs and tables. */
final class Body {
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "instrText",
            "delText",
            "delInstrText",
            "pPrChange",
            "rPrChange",
            "sectPr",
            "oMathPara");
    private static final Set<String> REVISIONS = Set.of("del", "ins", "moveFrom", "moveTo", "delText");
    private final XMLStreamReader xml;
    private final Runs runs;
    private final Map<String, String> notes;
    private final Story story = new Story();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final List<String> pending = new ArrayList<>();
    private boolean hasRevisions;

    Body(XMLStreamReader xml, Styles styles, Map<String, String> notes, Limits limits) {
        this.xml = xml;
        this.runs = new Runs(xml, styles, limits);
        this.notes = notes;
    }

    Story story() {
        return story;
    }

    boolean hasRevisions() {
        return hasRevisions;
    }

    void read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void begin(String name) throws XMLStreamException {
        hasRevisions |= REVISIONS.contains(name);
        if (LEFT_OUT.contains(name)) {
            skip();
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "tbl" -> tables.push(new Table());
            case "tblHeader" -> table().isHeading |= !Xml.attribute(xml, "val").matches("0|false");
            case "tc" -> table().beginCell();
            case "gridSpan" -> table().columns = Math.max(1, Styles.number(Xml.attribute(xml, "val")));
            case "vMerge" -> table().isCovered = !Xml.attribute(xml, "val").equals("restart");
            default -> {
                if (!paragraphs.isEmpty()) {
                    runs.read(name, paragraphs.peek());
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    tell(paragraphs.pop());
                }
            }
            case "tc" -> {
                if (tables.size() == 1) {
                    story.cell(table().cell.toString(), table().columns, table().isCovered);
                }
            }
            case "tr" -> {
                if (tables.size() == 1) {
                    story.endRow(table().endRow());
                }
            }
            case "tbl" -> {
                tables.poll();
                if (tables.isEmpty()) {
                    story.endTable();
                    tellNotes();
                }
            }
            default -> {
                // Only these end something that is told.
            }
        }
    }

    private void tell(Paragraph paragraph) {
        paragraph.notes.stream().map(notes::get).filter(text -> text != null).forEach(pending::add);
        if (!tables.isEmpty()) {
            tables.peekLast().append(paragraph.text);
        } else {
            paragraph.lines().forEach(line -> story.block(paragraph.kind(), paragraph.level(), line));
        }
        if (tables.isEmpty() && paragraphs.isEmpty()) {
            tellNotes();
        }
    }

    private void tellNotes() {
        pending.forEach(text -> story.block(Kind.FOOTNOTE, 0, text));
        pending.clear();
    }

    private Table table() {
        if (tables.isEmpty()) {
            tables.push(new Table());
        }
        return tables.peek();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
