package org.w3id.concert.read.docx;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The footnotes or endnotes of a Word document, by their kind and number. */
final class Notes {
    private Notes() {}

    static void read(Optional<InputStream> part, String kind, Map<String, String> notes) throws XMLStreamException {
        if (part.isEmpty()) {
            return;
        }
        XMLStreamReader xml = Xml.open(part.get());
        StringBuilder text = new StringBuilder();
        String id = "";
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(kind)) {
                id = kind + Xml.attribute(xml, "id");
                text.setLength(0);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("p")
                    && !text.isEmpty()) {
                text.append(' ');
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(kind)
                    && !text.isEmpty()) {
                notes.put(id, text.toString());
            }
        }
    }
}
