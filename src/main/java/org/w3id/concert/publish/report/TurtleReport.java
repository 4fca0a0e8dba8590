package org.w3id.concert.publish.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.PROV;

/**
 * The report as RDF: it has its sections as parts and they their lines, each a
 * <a href="https://www.w3.org/TR/prov-o/#wasDerivedFrom">PROV entity derived from</a> what it tells and from the claims
 * and entries that this rests on.
 */
final class TurtleReport {
    private static final String SCHEMA = "https://schema.org/";

    private final Report report;
    private final Base base;
    private final StreamRDF out;
    private final Map<Integer, Footnote> footnotes = new TreeMap<>();

    private TurtleReport(Report report, Base base, StreamRDF out) {
        this.report = report;
        this.base = base;
        this.out = out;
        report.footnotes().forEach(footnote -> footnotes.put(footnote.number(), footnote));
    }

    static String of(Report report, Base base) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.TURTLE_BLOCKS, new Context());
        out.start();
        out.prefix("dcterms", DCTerms.NS);
        out.prefix("id", base.id("").getURI());
        out.prefix("prov", "http://www.w3.org/ns/prov#");
        out.prefix("schema", SCHEMA);
        new TurtleReport(report, base, out).write();
        out.finish();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write() {
        String name = "report/" + report.name() + report.scope().slug();
        Node node = node(name);
        List<Section> sections = new ArrayList<>(report.sections());
        add(node, RDF.type.asNode(), schema("Report"));
        add(node, DCTerms.title.asNode(), english(report.title()));
        add(node, DCTerms.coverage.asNode(), english(report.scope().text()));
        add(node, DCTerms.description.asNode(), english(report.sources().explanation()));
        report.sources().lines().forEach(line -> line.restsOn()
                .forEach(source -> add(node, DCTerms.source.asNode(), node(source))));
        sections.forEach(section -> add(node, DCTerms.hasPart.asNode(), node(name + "." + section.number())));
        sections.forEach(section -> write(name + "." + section.number(), section));
    }

    private void write(String name, Section section) {
        Node node = node(name);
        add(node, RDF.type.asNode(), schema("ItemList"));
        add(node, DCTerms.title.asNode(), english(section.heading()));
        add(node, DCTerms.description.asNode(), english(section.explanation()));
        int count = section.lines().size();
        for (int number = 1; number <= count; number++) {
            add(node, schema("itemListElement"), node(name + "." + number));
        }
        for (int number = 1; number <= count; number++) {
            write(node(name + "." + number), number, section, section.lines().get(number - 1));
        }
    }

    private void write(Node node, int number, Section section, Line line) {
        TreeSet<String> origins = new TreeSet<>(line.restsOn());
        line.footnotes().forEach(each -> origins.add(footnotes.get(each).node()));
        add(node, RDF.type.asNode(), schema("ListItem"));
        add(node, RDF.type.asNode(), NodeFactory.createURI("http://www.w3.org/ns/prov#Entity"));
        add(node, schema("position"), NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
        add(node, schema("text"), english(line.statement(section.columns())));
        origins.forEach(origin -> add(node, PROV.wasDerivedFrom.asNode(), node(origin)));
    }

    private void add(Node subject, Node predicate, Node object) {
        out.triple(Triple.create(subject, predicate, object));
    }

    private Node node(String ref) {
        return base.id(ref).asNode();
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
