package org.w3id.concert.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3id.concert.read.Block.Kind;

/** What the paragraph styles of a document stand for: by name, by outline level, by being part of a list. */
final class Styles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|Heading|überschrift|titre) ?([1-9])");
    private final Map<String, Style> styles = new HashMap<>();

    /** @param level of a heading or of a list, from 1 */
    record Style(Kind kind, int level) {
        static final Style PLAIN = new Style(Kind.PARAGRAPH, 0);
    }

    static Styles read(Optional<InputStream> part) throws XMLStreamException, IOException {
        Styles styles = new Styles();
        if (part.isPresent()) {
            XMLStreamReader xml = Xml.open(part.get());
            String id = "";
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    id = xml.getLocalName().equals("style") ? Xml.attribute(xml, "styleId") : id;
                    styles.look(xml, id);
                }
            }
        }
        return styles;
    }

    Style of(String id) {
        return styles.getOrDefault(id, byName(id));
    }

    private void look(XMLStreamReader xml, String id) {
        switch (xml.getLocalName()) {
            case "name" -> styles.merge(id, byName(Xml.attribute(xml, "val")), (old, found) -> found);
            case "outlineLvl" -> {
                int level = number(Xml.attribute(xml, "val")) + 1;
                if (level >= 1
                        && level <= 9
                        && styles.getOrDefault(id, Style.PLAIN).kind() != Kind.TITLE) {
                    styles.put(id, new Style(Kind.HEADING, level));
                }
            }
            case "numPr" ->
                styles.merge(id, new Style(Kind.ITEM, 1), (old, item) -> old.kind() == Kind.PARAGRAPH ? item : old);
            default -> {
                // Nothing else says what a paragraph is.
            }
        }
    }

    private static Style byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(lower);
        if (heading.matches()) {
            return new Style(Kind.HEADING, Integer.parseInt(heading.group(1)));
        }
        if (lower.equals("title")) {
            return new Style(Kind.TITLE, 0);
        }
        boolean isList = lower.startsWith("list bullet")
                || lower.startsWith("list number")
                || lower.startsWith("listbullet")
                || lower.startsWith("listnumber");
        return isList ? new Style(Kind.ITEM, 1) : Style.PLAIN;
    }

    static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -2;
    }
}
