package org.w3id.concert.publish.export;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.concert.query.Answer.Rows;

/**
 * A network as <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>, which Gephi and NetworkX read:
 * a row of {@code source}, {@code target}, {@code relation} is an edge; {@code sourceLabel}, {@code sourceKind} and the
 * like describe its nodes, {@code weight} the edge.
 */
final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;

    private GraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static boolean canShow(Rows rows) {
        Set<String> names = rows.variables().stream().map(Var::getVarName).collect(Collectors.toSet());
        return names.containsAll(List.of("source", "target", "relation"));
    }

    static String of(Rows rows) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new GraphMl(xml).write(rows.rows());
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes any text", e);
        }
        return text.append('\n').toString();
    }

    private void write(List<Binding> rows) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        key("label", "node", "string");
        key("kind", "node", "string");
        key("relation", "edge", "string");
        key("weight", "edge", "double");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
        for (Binding row : rows) {
            for (String end : List.of("source", "target")) {
                nodes.putIfAbsent(
                        text(row, end), Map.of("label", text(row, end + "Label"), "kind", text(row, end + "Kind")));
            }
        }
        for (Map.Entry<String, Map<String, String>> node : nodes.entrySet()) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", node.getKey());
            datum("label", node.getValue().get("label"));
            datum("kind", node.getValue().get("kind"));
            xml.writeEndElement();
        }
        for (Binding row : rows) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", text(row, "source"));
            xml.writeAttribute("target", text(row, "target"));
            datum("relation", text(row, "relation"));
            datum("weight", text(row, "weight"));
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }

    private void key(String name, String of, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private void datum(String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    }

    private static String text(Binding row, String name) {
        Node term = row.get(name);
        return term == null ? "" : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }
}
