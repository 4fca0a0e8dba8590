package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.KeptGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** A command over the graph that is built from the files of a home and the sources that count. */
abstract class GraphCommand implements Callable<Integer> {
    /** The folder where graphs are kept from one start to the next; none unless the launcher says so. */
    private static final String KEPT = System.getProperty("concert.kept");

    @Mixin
    private CommonOptions common;

    @Mixin
    private SourceOptions sources;

    final CommonOptions common() {
        return common;
    }

    final Home home() {
        return common.home();
    }

    final Progress progress() {
        return common.progress();
    }

    /** All layers, asserted and inferred. */
    final Dataset layers(Base base) {
        return Build.build(home(), base, sources.counted(home()), sources.imports(home(), progress()), progress());
    }

    /** The same with their union as default graph, as it was last made of the same files where that is kept. */
    final DatasetGraph dataset(Base base) {
        Optional<String> inputs = KEPT == null || sources.areGiven()
                ? Optional.empty()
                : new Inputs(home().ontology(), base.iri()).digest();
        return inputs.map(key -> new KeptGraph(Path.of(KEPT)).get(key, () -> layers(base)))
                .orElseGet(() -> UnionDataset.of(layers(base)));
    }

    /** The saved queries, of which all are known to be SPARQL. */
    final QueryFolder queries() {
        return KEPT == null
                ? QueryFolder.read(home())
                : new CheckedQueries(Path.of(KEPT)).read(home(), new Inputs(home().queries(), "").digest());
    }

    final DatasetGraph dataset() {
        return dataset(Base.PUBLISHED);
    }

    /** The union of the layers. */
    final Model union() {
        return DatasetFactory.wrap(dataset()).getDefaultModel();
    }

    /** Writes an answer on standard output; 0, for the caller to return. */
    final int print(String answer) {
        common.out().print(answer);
        common.out().flush();
        return 0;
    }

    /** A line on standard error. */
    final void warn(String line) {
        common.err().println(line);
    }

    final ParameterException wrong(String message) {
        return common.wrong(message);
    }
}
