package org.w3id.concert.cli;

import java.time.LocalDate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Names;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.reason.roster.Reconciliation;
import org.w3id.concert.reason.roster.ReconciliationFormat;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code concert reconcile}: the rosters of a body side by side, and what explains each difference. */
@Command(
        name = "reconcile",
        description = {
            "Compare what the sources say of the members of a body, with dates and rows.",
            "Each difference is explained as far as the sources say: role, time, predecessor (a code that stands for"
                    + " a former state), else unknown. A last observed year is no exit."
        },
        footer = {
            "",
            "Examples:",
            "  concert reconcile csto",
            "  concert reconcile csto --with cow-igo=DIR",
            "  concert reconcile eu --with cow-igo=DIR --from 2014 --format csv"
        })
final class ReconcileCommand extends GraphCommand {
    @Parameters(index = "0", paramLabel = "ORGANIZATION", description = "A body by slug, abbreviation or name.")
    private String body;

    @Option(names = "--at", paramLabel = "DATE", description = "Only what counts on its last day.")
    private String at;

    @Option(names = "--from", paramLabel = "DATE", description = "Only what counts on its first day or later.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only what counts on its last day or earlier.")
    private String to;

    @Option(
            names = "--format",
            paramLabel = "text|csv|json",
            defaultValue = "text",
            description = "Default: ${DEFAULT-VALUE}.")
    private ReconciliationFormat format;

    @Override
    public Integer call() {
        Period window = window();
        Model graph = union();
        Resource organization = new Names(graph, Base.PUBLISHED).find(body, "organization");
        String name = Base.PUBLISHED.ref(organization.getURI());
        Reconciliation reconciliation = Reconciliation.of(graph, Base.PUBLISHED, organization, window);
        return print(format.write(name, reconciliation));
    }

    private Period window() {
        if (at != null && (from != null || to != null)) {
            throw wrong("--at " + at + ": either --at or --from and --to");
        }
        LocalDate first = at != null ? last("--at", at) : from == null ? LocalDate.MIN : first("--from", from);
        LocalDate last = at != null ? last("--at", at) : to == null ? LocalDate.MAX : last("--to", to);
        if (last.isBefore(first)) {
            throw wrong("--to " + to + ": a date after --from expected");
        }
        return new Period(first, last);
    }

    private LocalDate first(String option, String text) {
        return StatedDate.parse(text).flatMap(StatedDate::earliest).orElseThrow(() -> wrong(option, text));
    }

    private LocalDate last(String option, String text) {
        return StatedDate.parse(text).flatMap(StatedDate::latest).orElseThrow(() -> wrong(option, text));
    }

    private ParameterException wrong(String option, String text) {
        return wrong(option + " " + text + ": a date such as 2014 or 2020-01 expected");
    }
}
