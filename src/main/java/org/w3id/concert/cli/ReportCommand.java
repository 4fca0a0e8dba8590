package org.w3id.concert.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.publish.report.Report;
import org.w3id.concert.publish.report.ReportFormat;
import org.w3id.concert.publish.report.Reports;
import org.w3id.concert.publish.report.Scope;
import org.w3id.concert.reason.Names;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concert report}: a report whose every line is footnoted with its passages. */
@Command(
        name = "report",
        description = "Write a report on standard output, every line footnoted with its passages.",
        footer = {
            "",
            "Examples:",
            "  concert report duplication --format md",
            "  concert report duplication --at 2011 --format html",
            "  concert report duplication --states kazakhstan,tajikistan --without cia-factbook-2020-01"
        })
final class ReportCommand extends GraphCommand {
    @Parameters(index = "0", paramLabel = "REPORT", description = "The name of a report, such as duplication.")
    private String name;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "A year, month or day, such as 2011 or 2020-01; its last day counts. Default: all time.")
    private String at;

    @Option(
            names = "--states",
            paramLabel = "LIST",
            split = ",",
            description = "Only bodies of one of these states, by slug, code or name, between commas.")
    private List<String> states = List.of();

    @Option(
            names = "--format",
            paramLabel = "html|md|csv|ttl",
            defaultValue = "md",
            description = "Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Override
    public Integer call() {
        Home home = home();
        Optional<StatedDate> date = Optional.ofNullable(at).map(text -> StatedDate.parse(text)
                .filter(stated -> stated.latest().isPresent())
                .orElseThrow(() -> wrong("--at " + at + ": a date such as 2011 or 2020-01-31 expected")));
        Reports.check(home, name);
        DatasetGraph graph = dataset();
        Names known = new Names(DatasetFactory.wrap(graph).getDefaultModel(), Base.PUBLISHED);
        List<String> slugs = states.stream()
                .map(state -> known.find(state.strip(), "state").getURI().replaceFirst(".*/", ""))
                .toList();
        Report report = new Reports(home, graph, new Context(), Base.PUBLISHED).compose(name, new Scope(date, slugs));
        return print(format.write(report, Base.PUBLISHED));
    }
}
