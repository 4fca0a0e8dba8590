package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.w3id.concert.bench.Field;
import org.w3id.concert.bench.OverlapBench;
import org.w3id.concert.bench.WhatIfBench;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.graph.imports.Import;
import org.w3id.concert.graph.imports.ImportedRoster;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.reason.GraphAttestations;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code concert bench}: how long the measures of all pairs take, beside other engines. */
@Command(
        name = "bench",
        subcommands = HttpBenchCommand.class,
        description = {
            "Measure how long it takes to find every pair of bodies, function and longest span with common members:",
            "ours, the bare bit sets, SPARQL and rules of Jena, and DuckDB if its driver is there; all must conclude",
            "the same. Then how long the answer to each kind of what-if takes on the documents' graph, and on that",
            "graph with your data sets.",
            ""
        },
        footer = {
            "",
            "DuckDB's driver comes with: mvn package -DskipTests -Pbench",
            "",
            "Examples:",
            "  concert bench --sizes documents,76 --repeat 5",
            "  concert bench --sizes 534 --with cow-igo=cow --limit 600",
            "  concert bench http                      queries under load, beside a bare Fuseki"
        })
final class BenchCommand implements Callable<Integer> {
    private static final String DOCUMENTS = "documents";

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "SIZE",
            defaultValue = "documents,76,534,10000,70000",
            description = "documents, or a number of generated bodies; default: ${DEFAULT-VALUE}.")
    private List<String> sizes;

    @Option(
            names = "--with",
            arity = "1..*",
            paramLabel = "DATASET=PATH",
            description = "The memberships of a data set of yours too, with generated functions. Repeatable.")
    private List<String> with = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "9",
            description = "Runs of which the median counts; default: ${DEFAULT-VALUE}.")
    private int repeat;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "For another engine at one size; beyond, a sample of pairs. Default: ${DEFAULT-VALUE}.")
    private double limit;

    @Override
    public Integer call() throws SQLException {
        if (repeat < 1 || sizes.stream().anyMatch(size -> !size.equals(DOCUMENTS) && !size.matches("[1-9]\\d{0,6}"))) {
            throw common.wrong("--sizes: documents or numbers of bodies expected; --repeat: at least 1");
        }
        PrintWriter out = common.out();
        OverlapBench bench = new OverlapBench(repeat, limit, out::println);
        for (String size : sizes) {
            bench.run(size.equals(DOCUMENTS) ? documents() : Field.generated(Integer.parseInt(size)));
        }
        List<Import> imports = SourceOptions.imports(common.home(), with, common.progress());
        for (Import data : imports) {
            if (data instanceof ImportedRoster roster) {
                bench.run(Field.of(roster));
            }
        }
        if (sizes.contains(DOCUMENTS) || !imports.isEmpty()) {
            out.println();
            whatIf(new WhatIfBench(repeat, out::println), imports);
        }
        return bench.isSame() ? 0 : 2;
    }

    private void whatIf(WhatIfBench bench, List<Import> imports) {
        if (sizes.contains(DOCUMENTS)) {
            bench.run(DOCUMENTS, asserted(List.of()), WhatIfBench.changesOfDocuments(), common.home());
        }
        if (!imports.isEmpty()) {
            bench.run("with data", asserted(imports), WhatIfBench.changesOfDocuments(), common.home());
        }
    }

    private Dataset asserted(List<Import> imports) {
        return Build.asserted(common.home(), Base.PUBLISHED, Counted.ALL, imports, common.progress());
    }

    private Field documents() {
        return new Field(
                DOCUMENTS,
                GraphAttestations.of(
                        DatasetFactory.wrap(UnionDataset.of(layers())).getDefaultModel()));
    }

    private Dataset layers() {
        return Build.build(common.home(), Base.PUBLISHED, common.progress());
    }
}
