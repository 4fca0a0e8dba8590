package org.w3id.concert.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.w3id.concert.vocab.Base;

/**
 * The data set and its query service in the words of <a href="https://www.w3.org/TR/void/">VoID</a>,
 * <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a> and
 * <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL Service Description</a>: what
 * {@code dataset.ttl} says, and what is counted and read in the graph. Within a read transaction.
 */
public final class DatasetDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private final DatasetGraph dataset;
    private final Base base;
    private final Model model;

    private DatasetDescription(DatasetGraph dataset, Base base) {
        this.dataset = dataset;
        this.base = base;
        this.model = fixed(base);
    }

    public static Graph of(DatasetGraph dataset, Base base) {
        DatasetDescription description = new DatasetDescription(dataset, base);
        description.addHeader();
        description.addCounts();
        description.addLayers();
        StatedKinds.addTo(description.model);
        return OrderedGraph.of(
                description.model.getGraph(),
                description.resource("void#dataset").asNode());
    }

    /** Licence, date and version of the data set, as far as the graph says them. */
    static List<Triple> header(Release release, Base base) {
        Node self = NodeFactory.createURI(base.iri() + "void#dataset");
        List<Triple> header = new ArrayList<>();
        release.licence().ifPresent(node -> header.add(Triple.create(self, DCTerms.license.asNode(), node)));
        release.date().ifPresent(node -> header.add(Triple.create(self, DCTerms.modified.asNode(), node)));
        release.version().ifPresent(node -> header.add(Triple.create(self, OWL2.versionInfo.asNode(), node)));
        return header;
    }

    private void addHeader() {
        Release release = new Release(dataset);
        header(release, base).forEach(model.getGraph()::add);
        release.licence().map(model::asRDFNode).ifPresent(licence -> model.listSubjectsWithProperty(
                        RDF.type, DCAT.Distribution)
                .toList()
                .forEach(distribution -> distribution.addProperty(DCTerms.license, licence)));
        resource("void#dataset").addProperty(VOID.uriSpace, base.id("").getURI());
    }

    private void addCounts() {
        List<Triple> union = Iter.toList(Iter.map(quads(Node.ANY), Quad::asTriple)).stream()
                .distinct()
                .toList();
        Map<String, Long> properties = union.stream()
                .collect(Collectors.groupingBy(
                        triple -> triple.getPredicate().getURI(), TreeMap::new, Collectors.counting()));
        Map<String, Long> classes = union.stream()
                .filter(triple -> triple.predicateMatches(RDF.type.asNode())
                        && triple.getObject().isURI())
                .collect(Collectors.groupingBy(
                        triple -> triple.getObject().getURI(), TreeMap::new, Collectors.counting()));
        long subjects = union.stream().map(Triple::getSubject).distinct().count();
        Resource self = resource("void#dataset")
                .addProperty(VOID.triples, number(union.size()))
                .addProperty(VOID.distinctSubjects, number(subjects))
                .addProperty(VOID.classes, number(classes.size()))
                .addProperty(VOID.properties, number(properties.size()));
        resource("void#union").addProperty(VOID.triples, number(union.size()));
        classes.forEach((type, count) -> partition(self, VOID.classPartition, VOID._class, type)
                .addProperty(VOID.entities, number(count.longValue())));
        properties.forEach((property, count) -> partition(self, VOID.propertyPartition, VOID.property, property)
                .addProperty(VOID.triples, number(count.longValue())));
    }

    private Resource partition(Resource whole, Property kind, Property by, String iri) {
        Resource part = model.createResource().addProperty(by, model.createResource(iri));
        whole.addProperty(kind, part);
        return part;
    }

    private void addLayers() {
        dataset.listGraphNodes().forEachRemaining(name -> {
            Resource layer = model.createResource(model.createResource(SD + "NamedGraph"));
            layer.addProperty(model.createProperty(SD, "name"), model.asRDFNode(name))
                    .addProperty(
                            model.createProperty(SD, "graph"),
                            model.createResource(model.createResource(SD + "Graph"))
                                    .addProperty(VOID.triples, number(Iter.count(quads(name)))));
            resource("void#layers").addProperty(model.createProperty(SD, "namedGraph"), layer);
        });
    }

    private static Literal number(long count) {
        return ResourceFactory.createTypedLiteral(String.valueOf(count), XSDDatatype.XSDinteger);
    }

    private Iterator<Quad> quads(Node graph) {
        return dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    private Resource resource(String reference) {
        return model.createResource(base.iri() + reference);
    }

    private static Model fixed(Base base) {
        try (InputStream in = DatasetDescription.class.getResourceAsStream("dataset.ttl")) {
            return RDFParser.source(in).lang(Lang.TURTLE).base(base.iri()).toModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
