package org.w3id.concert.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.vocab.Base;

/**
 * The saved questions as <a href="https://www.w3.org/TR/shacl/#sparql-constraints-prefixes">SPARQL executables of
 * SHACL</a> with declared prefixes, as query editors read them from an endpoint
 * (<a href="https://github.com/sib-swiss/sparql-examples">sparql-examples</a>). Parameters have their standard values.
 */
public final class QuestionGraph {
    private static final String SH = "http://www.w3.org/ns/shacl#";

    private final Base base;
    private final Model model = ModelFactory.createDefaultModel();

    private QuestionGraph(Base base) {
        this.base = base;
        model.setNsPrefix("sh", SH)
                .setNsPrefix("rdfs", RDFS.getURI())
                .setNsPrefix("dcat", DCAT.getURI())
                .setNsPrefix("schema", SchemaDO.NS);
    }

    public static Graph of(List<SavedQuery> questions, Base base) {
        QuestionGraph graph = new QuestionGraph(base);
        Resource declaring = graph.prefixes(prefixes(questions));
        questions.forEach(question -> graph.add(question, declaring));
        return graph.model.getGraph();
    }

    /** All prefixes that the questions declare. */
    public static Map<String, String> prefixes(List<SavedQuery> questions) {
        Map<String, String> prefixes = new TreeMap<>();
        questions.forEach(question -> prefixes.putAll(
                question.query(Map.of(), Base.PUBLISHED).getPrefixMapping().getNsPrefixMap()));
        return prefixes;
    }

    private Resource prefixes(Map<String, String> prefixes) {
        Resource declaring = model.createResource(base.iri() + "queries#prefixes");
        prefixes.forEach((prefix, namespace) -> declaring.addProperty(
                sh("declare"),
                model.createResource()
                        .addProperty(sh("prefix"), prefix)
                        .addProperty(sh("namespace"), namespace, XSDDatatype.XSDanyURI)));
        return declaring;
    }

    private void add(SavedQuery question, Resource declaring) {
        Query query = question.query(Map.of(), base);
        String form = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
        Resource executable = model.createResource(base.iri() + "queries/" + question.name())
                .addProperty(RDF.type, sh("SPARQLExecutable"))
                .addProperty(RDF.type, sh("SPARQL" + form + "Executable"))
                .addProperty(RDFS.label, question.summary(), "en")
                .addProperty(sh("prefixes"), declaring)
                .addProperty(property(SH + form.toLowerCase(java.util.Locale.ROOT)), question.text(Map.of(), base))
                .addProperty(property(SchemaDO.NS + "target"), model.createResource(base.iri() + "sparql"));
        if (!question.description().isEmpty()) {
            executable.addProperty(RDFS.comment, question.description(), "en");
        }
        question.tags().forEach(tag -> executable.addProperty(DCAT.keyword, tag, "en"));
    }

    private Property sh(String name) {
        return property(SH + name);
    }

    private Property property(String iri) {
        return model.createProperty(iri);
    }
}
