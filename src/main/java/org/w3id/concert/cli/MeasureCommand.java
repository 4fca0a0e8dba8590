package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.reason.MeasurementGraph;
import org.w3id.concert.reason.measure.MeasureColumns;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.MeasureLine;
import org.w3id.concert.reason.measure.MeasureQuestion;
import org.w3id.concert.reason.measure.MeasurementFormat;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code concert measure}: how much bodies overlap at a date, as documented. */
@Command(
        name = "measure",
        description = {
            "Measure how bodies overlap at a date: one line a pair and measure, as documented.",
            "Over an interval: one line for each longest span in which a value stays the same.",
            "Where a set that a measure needs is not documented, its value is \"silent\"."
        },
        footer = {
            "",
            "Measures: shared-members, member-jaccard, containment, overlap-coefficient, member-nested, dyadic,",
            "overlap-count, weighted-dyadic, directed-dyadic, three-dimensional, nested, partially-overlapping,",
            "parallel, de-jure, de-facto, duplication, duplication-grade, duplication-area, complementarity, deference,",
            "competition, uncoordinated-duplication, encroachment; of one body: monadic, monadic-mean,",
            "monadic-weighted, monadic-weighted-mean, rivalry; of a state: duplicated-competences, exposure; of a",
            "function: regime-complex. Each is defined in the scheme \"measure\" of the ontology.",
            "",
            "Examples:",
            "  concert measure --at 2020-01 --bodies CSTO,CIS --measures shared-members,weighted-dyadic",
            "  concert measure --at 2010 --with cow-igo=cow --bodies CSTO,EAEC,SCO --format csv",
            "  concert measure --at 2020-01 --roles full,observer --m 3",
            "  concert measure --from 1992 --to 2012 --bodies CSTO,CIS --measures shared-members",
            "  concert measure --at 2018 --bodies CSTO,CIS --measures duplication --decompose"
        })
final class MeasureCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Mixin
    private CommonOptions common;

    @Mixin
    private MeasuredSources sources;

    @Option(names = "--measures", split = ",", paramLabel = "NAME", description = "Which measures, by name.")
    private List<String> measures = List.of();

    @Option(
            names = "--bodies",
            split = ",",
            paramLabel = "BODY",
            description = "Only lines about these bodies, where the sources are silent on them, too; one alone with all"
                    + " others.")
    private List<String> bodies = List.of();

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description =
                    "A year, month or day, such as 2018 or 2020-01; its last day counts. Default: the last day of which"
                            + " a membership is documented.")
    private String at = "";

    @Option(names = "--from", paramLabel = "DATE", description = "Measure from here on; needs --to.")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", description = "Measure until here; its last day counts.")
    private String to = "";

    @Option(
            names = "--theta",
            paramLabel = "X",
            defaultValue = "0.5",
            description = "Division of labour that makes two bodies complementary; default: ${DEFAULT-VALUE}.")
    private double theta;

    @Option(
            names = "--m",
            paramLabel = "N",
            defaultValue = "2",
            description = "Common members that make an overlap; default: ${DEFAULT-VALUE}.")
    private int m;

    @Option(
            names = "--k",
            paramLabel = "N",
            defaultValue = "1",
            description = "Common functions that make an overlap; default: ${DEFAULT-VALUE}.")
    private int k;

    @Option(
            names = "--level",
            paramLabel = "N",
            defaultValue = "1",
            description = "Level of functions, 1 the broadest; default: ${DEFAULT-VALUE}.")
    private int level;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            defaultValue = "full",
            description = "Who counts as a member: full, associate, observer; default: ${DEFAULT-VALUE}.")
    private List<String> roles;

    @Option(
            names = "--format",
            paramLabel = "csv|table|json|ttl",
            defaultValue = "csv",
            description = "Default: ${DEFAULT-VALUE}.")
    private Form format;

    private enum Form {
        CSV,
        TABLE,
        JSON,
        TTL
    }

    @Option(
            names = "--sensitivity",
            description =
                    "Repeat each measure for other m, k, levels and roles, and without each source in turn, and say"
                            + " so in five more columns.")
    private boolean sensitivity;

    @Option(
            names = "--decompose",
            description =
                    "A line for each state, function and task behind each figure, with its claims or derivations.")
    private boolean decompose;

    @Override
    public Integer call() {
        MeasureQuestion question = MeasureQuestion.of(measures, bodies, at, m, k, level, roles)
                .during(from, to)
                .theta(theta);
        MeasureColumns columns = question.columns(sensitivity, decompose);
        MeasureIndex index = new MeasureIndex(sources.read(common.home(), common.progress()));
        LocalDate day = question.lastDay(index);
        index.continued(day).forEach(source -> common.progress()
                .accept(source + " ends before " + day + "; memberships of its last year are taken to continue"));
        PrintWriter out = common.out();
        StringBuilder buffer = new StringBuilder();
        Stream<MeasureLine> lines = question.lines(index, columns);
        if (format == Form.TTL) {
            buffer.append(MeasurementGraph.turtle(lines, names(), Base.PUBLISHED));
        } else {
            MeasurementFormat.valueOf(format.name())
                    .write(columns, lines.peek(line -> flush(buffer, BUFFER, out)), buffer);
        }
        flush(buffer, 0, out);
        out.flush();
        return 0;
    }

    /** Where the bodies are described. */
    private Model names() {
        return AssertedGraph.build(common.home(), Base.PUBLISHED).dataset().getUnionModel();
    }

    private static void flush(StringBuilder buffer, int above, PrintWriter out) {
        if (buffer.length() > above) {
            out.append(buffer);
            buffer.setLength(0);
        }
    }
}
