package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.reason.Ablation;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code concert ablate}: which conclusions fall without a source. */
@Command(
        name = "ablate",
        description = {
            "List which conclusions fall when these sources are left out, together:",
            "a line a kind with their number, then each duplication and overlap that falls."
        },
        footer = {"", "Examples:", "  concert ablate cia-factbook-2020-01"})
final class AblateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "A document or data set by its slug, such as cia-factbook-2020-01.")
    private List<String> sources;

    @Override
    public Integer call() {
        Home home = common.home();
        Counted counted = SourceOptions.without(home, "ablate", sources);
        Ablation ablation = Ablation.of(graph(home, Counted.ALL), graph(home, counted), Base.PUBLISHED);
        PrintWriter out = common.out();
        out.println("Without " + String.join(", ", sources) + ":");
        ablation.counts()
                .forEach((kind, count) ->
                        out.println("  " + kind + ": " + count.fallen() + " of " + count.all() + " fall"));
        out.println(ablation.overlaps().size() + " duplications and overlaps fall"
                + (ablation.overlaps().isEmpty() ? "" : ":"));
        ablation.overlaps().forEach((node, statement) -> out.println("  " + statement + "  <" + node + ">"));
        out.flush();
        return 0;
    }

    private Model graph(Home home, Counted counted) {
        return DatasetFactory.wrap(UnionDataset.of(Build.build(home, Base.PUBLISHED, counted, common.progress())))
                .getDefaultModel();
    }
}
