package org.w3id.concert.publish.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.publish.report.ReportPlan.Part;
import org.w3id.concert.query.Answer;
import org.w3id.concert.query.QueryParameter;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * Composes reports from their plans. A query gives a line a row; its variable {@code restsOn} names what the line
 * tells, one node or several between spaces, and the other variables are columns. Thread-safe while the graph is only
 * read.
 */
public final class Reports {
    private static final String RESTS_ON = "restsOn";

    private final Home home;
    private final DatasetGraph graph;
    private final Context context;
    private final Base base;

    /** @param graph whose default graph is the union of all layers */
    public Reports(Home home, DatasetGraph graph, Context context, Base base) {
        this.home = home;
        this.graph = graph;
        this.context = context;
        this.base = base;
    }

    /** Names of all reports that can be asked for. */
    public static List<String> names(Home home) {
        return ReportPlan.names(home);
    }

    /** Reads the plan of the report and its queries; their faults are thrown before anything is built. */
    public static void check(Home home, String name) {
        ReportPlan.read(home, name);
    }

    /** The report of that name; the same for the same graph. */
    public Report compose(String name, Scope scope) {
        ReportPlan plan = ReportPlan.read(home, name);
        Footnotes footnotes = new Footnotes(ModelFactory.createModelForGraph(graph.getDefaultGraph()), base);
        List<Section> sections = new ArrayList<>();
        for (Part part : plan.parts()) {
            sections.add(section(part, scope, footnotes));
        }
        return new Report(name, scope, sections.get(0), sections.subList(1, sections.size()), footnotes.all());
    }

    private Section section(Part part, Scope scope, Footnotes footnotes) {
        Map<String, String> arguments = new TreeMap<>(scope.arguments());
        arguments
                .keySet()
                .retainAll(part.query().parameters().stream()
                        .map(QueryParameter::name)
                        .toList());
        Answer.Rows rows = (Answer.Rows) Answer.of(part.query().query(arguments, base), graph, context);
        List<Var> columns = rows.variables().stream()
                .filter(variable -> !variable.getVarName().equals(RESTS_ON))
                .toList();
        List<Line> lines =
                rows.rows().stream().map(row -> line(row, columns, footnotes)).toList();
        return new Section(
                part.number(),
                part.query().name(),
                part.query().summary(),
                part.query().description(),
                columns.stream().map(Reports::words).toList(),
                lines);
    }

    private Line line(Binding row, List<Var> columns, Footnotes footnotes) {
        List<String> restsOn = Arrays.stream(text(row.get(RESTS_ON)).split(" +"))
                .filter(node -> !node.isEmpty())
                .map(base::ref)
                .toList();
        List<String> cells = columns.stream()
                .map(column -> text(row.get(column)).replaceAll("\\s+", " ").strip())
                .toList();
        return new Line(cells, footnotes.of(restsOn), restsOn);
    }

    private static String text(Node term) {
        return term == null ? "" : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }

    /** {@code sharedMembers} as {@code shared members}. */
    private static String words(Var variable) {
        return variable.getVarName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
