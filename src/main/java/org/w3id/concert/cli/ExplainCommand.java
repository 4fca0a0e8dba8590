package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.reason.ExplanationText;
import org.w3id.concert.reason.Names;
import org.w3id.concert.reason.PairExplainer;
import org.w3id.concert.reason.Proofs;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concert explain}: what a conclusion rests on, or why it is not drawn. */
@Command(
        name = "explain",
        description = {
            "Show what a conclusion rests on, rule by rule, down to passages; or which premise is missing.",
            "Name a node of the graph (kind/slug), or two bodies, perhaps a function and a date."
        },
        footer = {
            "",
            "Examples:",
            "  concert explain csto sco                                    all overlaps of two bodies",
            "  concert explain csto cis drug-trafficking --at 2018         one function at one date",
            "  concert explain membership-interval/uzbekistan.csto.full.2006.2012"
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private SourceOptions sources;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..3",
            paramLabel = "CONCLUSION | A B [FUNCTION]",
            description = "A node as kind/slug, or two bodies (by abbreviation or slug) and perhaps a function.")
    private List<String> names;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "A year, month or day, such as 2018 or 2020-01; its last day counts.")
    private String at;

    @Override
    public Integer call() {
        Optional<StatedDate> date = Optional.ofNullable(at).map(text -> StatedDate.parse(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--at " + at + ": a date such as 2018 or 2020-01-31 expected")));
        Model graph = DatasetFactory.wrap(UnionDataset.of(
                        Build.build(common.home(), Base.PUBLISHED, sources.counted(common.home()), common.progress())))
                .getDefaultModel();
        Names known = new Names(graph, Base.PUBLISHED);
        print(names.size() == 1 ? alone(known, graph) : pair(known, graph, date));
        return 0;
    }

    private List<String> alone(Names known, Model graph) {
        Resource node = known.node(names.get(0));
        return new Proofs(graph, Base.PUBLISHED)
                .of(node)
                .map(ExplanationText::of)
                .orElseThrow(() -> new FaultyInput(
                        new Fault("explain", 0, names.get(0), "a conclusion or fact expected", "or name two bodies")));
    }

    private List<String> pair(Names known, Model graph, Optional<StatedDate> date) {
        Optional<Resource> function =
                names.size() == 3 ? Optional.of(known.find(names.get(2), "function")) : Optional.empty();
        return ExplanationText.of(new PairExplainer(graph, Base.PUBLISHED)
                .explain(
                        known.find(names.get(0), "organization"),
                        known.find(names.get(1), "organization"),
                        function,
                        date));
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
