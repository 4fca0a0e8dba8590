package org.w3id.concert.graph;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** The Turtle files of {@code ontology/}, rebased while they are read. */
public final class OntologyFiles {
    private static final List<String> NAMES =
            List.of("concert.ttl", "schemes.ttl", "functions.ttl", "measures.ttl", "alignments.ttl");

    private OntologyFiles() {}

    /** Vocabulary, schemes, functions and alignments in one model. */
    public static Model read(Home home, Base base, List<Fault> faults) {
        Model model = ModelFactory.createDefaultModel();
        NAMES.forEach(name -> read(home.ontology().resolve(name), base, model, faults));
        return model;
    }

    /** The SHACL shapes, which are not part of the graph that is served. */
    public static Model shapes(Home home, Base base, List<Fault> faults) {
        return file(home, "shapes.ttl", base, faults);
    }

    /** One Turtle file of {@code ontology/}, such as rules in words. */
    public static Model file(Home home, String name, Base base, List<Fault> faults) {
        Model model = ModelFactory.createDefaultModel();
        read(home.ontology().resolve(name), base, model, faults);
        return model;
    }

    private static void read(Path file, Base base, Model model, List<Fault> faults) {
        try {
            RDFParser.fromString(base.rebase(Home.text(file)), Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(model);
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
        } catch (RiotException e) {
            faults.add(new Fault(file.getFileName().toString(), 0, "Turtle", e.getMessage(), "mend the syntax there"));
        }
    }
}
