package org.w3id.concert.cli;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.reason.ExplainQuestion;
import org.w3id.concert.reason.ExplanationFormat;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  concert explain membership-interval/uzbekistan.csto.full.2006.2012",
            "  concert explain csto sco --without cia-factbook-2020-01 --format json"
        })
final class ExplainCommand extends GraphCommand {
    @Parameters(
            arity = "1..3",
            paramLabel = "CONCLUSION | A B [FUNCTION]",
            description = "A node as kind/slug, or two bodies (by abbreviation or slug) and perhaps a function.")
    private List<String> names;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "A year, month or day, such as 2018 or 2020-01; its last day counts.")
    private String at = "";

    @Option(
            names = "--format",
            paramLabel = "text|json|ttl",
            defaultValue = "text",
            description = "Default: ${DEFAULT-VALUE}.")
    private ExplanationFormat format;

    @Override
    public Integer call() {
        ExplainQuestion question = ExplainQuestion.of(names, at);
        Model graph = union();
        return print(format.write(question.answer(graph, Base.PUBLISHED), graph, Base.PUBLISHED));
    }
}
