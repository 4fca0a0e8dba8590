package org.w3id.concert.read.docx;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3id.concert.read.Limits;
import org.w3id.concert.read.Refusal;

/** Reads what stands in a paragraph: its style, its place in a list, its text, its references to notes. */
final class Runs {
    private final XMLStreamReader xml;
    private final Styles styles;
    private final Limits limits;
    private long characters;

    Runs(XMLStreamReader xml, Styles styles, Limits limits) {
        this.xml = xml;
        this.styles = styles;
        this.limits = limits;
    }

    /** Takes in the element of that name, at which the XML stands. */
    void read(String name, Paragraph paragraph) throws XMLStreamException {
        switch (name) {
            case "pStyle" -> paragraph.style(styles.of(value()));
            case "outlineLvl" -> paragraph.outline(Styles.number(value()) + 1);
            case "ilvl" -> paragraph.listLevel = Styles.number(value()) + 1;
            case "numId" -> paragraph.item(!value().equals("0"));
            case "r" -> paragraph.isHidden = false;
            case "vanish" -> paragraph.isHidden = !value().matches("0|false");
            case "t" -> append(paragraph, xml.getElementText());
            case "tab", "ptab" -> append(paragraph, " ");
            case "br", "cr" -> append(paragraph, "\n");
            case "noBreakHyphen" -> append(paragraph, "-");
            case "footnoteReference" -> paragraph.notes.add("footnote" + Xml.attribute(xml, "id"));
            case "endnoteReference" -> paragraph.notes.add("endnote" + Xml.attribute(xml, "id"));
            default -> {
                // Formatting.
            }
        }
    }

    private String value() {
        return Xml.attribute(xml, "val");
    }

    private void append(Paragraph paragraph, String text) {
        characters += text.length();
        if (characters > limits.textCharacters()) {
            throw new Refusal(
                    "text", "at most " + limits.textCharacters() + " characters expected", "divide the document");
        }
        if (!paragraph.isHidden) {
            paragraph.text.append(text);
        }
    }
}
