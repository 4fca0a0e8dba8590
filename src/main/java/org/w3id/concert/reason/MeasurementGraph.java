package org.w3id.concert.reason;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.graph.DateNodes;
import org.w3id.concert.reason.measure.Measure;
import org.w3id.concert.reason.measure.MeasureLine;
import org.w3id.concert.reason.measure.Measurement;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.reason.measure.Value;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Measures of pairs of bodies at a date as observations of the
 * <a href="https://www.w3.org/TR/vocab-data-cube/">RDF Data Cube</a> {@code dataset/measures}: the bodies, the measure
 * and the date are its dimensions. What is silent is an observation without value that says why.
 */
public final class MeasurementGraph {
    private static final String CUBE = "http://purl.org/linked-data/cube#";

    private final Base base;
    private final Map<String, Resource> bodies;
    private final Model model;

    /** @param bodies by the names that the measures give them; others are nodes with that name alone */
    MeasurementGraph(Base base, Map<String, Resource> bodies, Model model) {
        this.base = base;
        this.bodies = bodies;
        this.model = model;
    }

    /** @param graph in which the bodies are described */
    public static String turtle(Stream<MeasureLine> lines, Model graph, Base base) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("concert", CONCERT.NS)
                .setNsPrefix("qb", CUBE)
                .setNsPrefix("measure", CONCERT.concept("measure", "").getURI())
                .setNsPrefix("id", base.id("").getURI())
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        MeasurementGraph cube = new MeasurementGraph(base, GraphAttestations.bodies(graph), model);
        lines.forEach(cube::add);
        return RDFWriter.source(model).lang(Lang.TURTLE).asString();
    }

    private void add(MeasureLine line) {
        Measurement figure = line.figure();
        boolean isPlain = figure.measure().isOfPairs()
                && line.to().isEmpty()
                && line.part().isEmpty();
        if (!isPlain) {
            throw new FaultyInput(new Fault(
                    "ttl",
                    0,
                    figure.measure().slug(),
                    "measures of pairs of bodies at a date expected",
                    "ask for CSV"));
        }
        Resource date = new DateNodes(base).node(StatedDate.parse(line.from()).orElseThrow(), model);
        Resource node = observation(model.createResource(), figure, date);
        node.addProperty(CONCERT.parameters, text(figure.parameters()));
        figure.sources().forEach(source -> node.addProperty(CONCERT.sourceDocument, base.id("document/" + source)));
    }

    /** Says what was measured; the node is named by the caller. */
    Resource observation(Resource node, Measurement figure, Resource date) {
        node.addProperty(RDF.type, CONCERT.Measurement)
                .addProperty(cube("dataSet"), base.id("dataset/measures"))
                .addProperty(CONCERT.firstBody, body(figure.a()))
                .addProperty(CONCERT.secondBody, body(figure.b()))
                .addProperty(CONCERT.ofMeasure, concept(figure.measure()))
                .addProperty(CONCERT.date, date);
        figure.nested().ifPresent(nested -> node.addProperty(CONCERT.innerBody, body(nested.inner())));
        Value value = figure.value();
        if (value instanceof Value.Silent silent) {
            return node.addProperty(CONCERT.silence, silent.why());
        }
        if (value instanceof Value.Truth truth) {
            return node.addLiteral(CONCERT.measuredValue, truth.holds());
        }
        return value instanceof Value.Number
                ? node.addProperty(CONCERT.measuredValue, value.text(), type(value.text()))
                : node.addProperty(CONCERT.measuredValue, value.text());
    }

    /** Whole numbers as integers: of a decimal, stores differ in what they call canonical. */
    private static XSDDatatype type(String number) {
        return number.contains(".") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger;
    }

    static String text(Parameters parameters) {
        return "m=" + parameters.m() + " k=" + parameters.k() + " level=" + parameters.level() + " theta="
                + parameters.theta() + " roles="
                + String.join(
                        "+",
                        parameters.roles().stream()
                                .sorted()
                                .map(role -> role.slug())
                                .toList());
    }

    private Resource body(String name) {
        Resource known = bodies.get(name);
        return known != null
                ? known.inModel(model)
                : model.listSubjectsWithProperty(RDFS.label, name)
                        .nextOptional()
                        .orElseGet(() -> model.createResource().addProperty(RDFS.label, name));
    }

    private static Resource concept(Measure measure) {
        return CONCERT.concept("measure", measure.slug());
    }

    private static Property cube(String name) {
        return ResourceFactory.createProperty(CUBE, name);
    }
}
