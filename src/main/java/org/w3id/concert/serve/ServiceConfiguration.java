package org.w3id.concert.serve;

import java.nio.file.Path;
import org.apache.jena.fuseki.build.DatasetDescriptionMap;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.FusekiVocab;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.serve.bound.Bounds;
import org.w3id.concert.serve.limit.Limits;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * The one service that {@code fuseki-config.ttl} describes: its path, its operations, its limits. The embedded server
 * takes everything from that file except where the data are.
 */
record ServiceConfiguration(String path, DataService service) {
    /** The service over a dataset in memory. */
    static ServiceConfiguration overMemory(Path file, DatasetGraph dataset) {
        Model description = read(file);
        Resource service = only(file, description);
        DatasetDescriptionMap datasets = new DatasetDescriptionMap();
        datasets.register(service.getPropertyResourceValue(FusekiVocab.pDataset).asNode(), dataset);
        DataAccessPoint point = point(file, service, datasets);
        return bounded(point.getName(), point.getDataService());
    }

    /** The service over the TDB2 database in {@code location}. */
    static ServiceConfiguration overStore(Path file, Path location) {
        Model description = read(file);
        Resource service = only(file, description);
        Resource held = service.getPropertyResourceValue(FusekiVocab.pDataset);
        held.removeAll(VocabTDB2.pLocation)
                .addProperty(VocabTDB2.pLocation, location.toAbsolutePath().toString());
        DataAccessPoint point = point(file, service, new DatasetDescriptionMap());
        return bounded(point.getName(), point.getDataService());
    }

    /** A query asks first the settings of its dataset, then those of the service. */
    private static ServiceConfiguration bounded(String path, DataService service) {
        ServiceConfiguration configuration = new ServiceConfiguration(path, service);
        Context settings = configuration.context();
        Bounds.setIn(settings);
        for (Symbol bound : Bounds.SYMBOLS) {
            service.getDataset().getContext().set(bound, settings.<Object>get(bound));
        }
        return configuration;
    }

    DatasetGraph dataset() {
        return service.getDataset();
    }

    /** What a query runs with: timeout and limits. */
    Context context() {
        return Context.mergeCopy(
                dataset().getContext(),
                service.getEndpoints(Operation.Query).get(0).getContext());
    }

    /** What the file sets, whatever data it is about. */
    static Limits limits(Path file) {
        return overMemory(file, DatasetGraphFactory.createTxnMem()).limits();
    }

    Limits limits() {
        return new Limits(context());
    }

    private static Model read(Path file) {
        try {
            return RDFParser.source(file).toModel();
        } catch (RiotException e) {
            throw fault(file, "Turtle expected: " + e.getMessage());
        }
    }

    private static Resource only(Path file, Model description) {
        var services = description
                .listSubjectsWithProperty(RDF.type, FusekiVocab.fusekiService)
                .toList();
        if (services.size() != 1) {
            throw fault(file, "exactly one fuseki:Service expected, " + services.size() + " found");
        }
        return services.get(0);
    }

    private static DataAccessPoint point(Path file, Resource service, DatasetDescriptionMap datasets) {
        DataAccessPoint point =
                FusekiConfig.buildDataAccessPoint(service.getModel().getGraph(), service.asNode(), datasets);
        if (point == null
                || point.getDataService().getEndpoints(Operation.Query).isEmpty()) {
            throw fault(file, "a service with a query endpoint expected");
        }
        return point;
    }

    private static FaultyInput fault(Path file, String expected) {
        return new FaultyInput(
                new Fault(file.toString(), 0, "fuseki:Service", expected, "take the file of the release"));
    }
}
