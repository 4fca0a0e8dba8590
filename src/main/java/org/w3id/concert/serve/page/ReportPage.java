package org.w3id.concert.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.publish.report.Report;
import org.w3id.concert.publish.report.ReportFormat;
import org.w3id.concert.publish.report.Reports;
import org.w3id.concert.publish.report.Scope;
import org.w3id.concert.reason.Names;
import org.w3id.concert.serve.http.Latest;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.limit.Budget;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.source.Home;

/**
 * {@code /report/{name}}: a report for the date {@code at} and the {@code states} of the address, as a page; the same
 * with {@code .html}, {@code .md}, {@code .csv} and {@code .ttl}.
 */
public final class ReportPage implements Page {
    private static final int MOST = 20;
    private final Site site;
    private final Latest<String, Report> reports = new Latest<>(MOST);
    private final Once<Map<String, String>> labels;

    public ReportPage(Site site) {
        this.site = site;
        this.labels = new Once<>(() -> ReportView.labels(site));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() != 2 || !visit.path().get(0).equals("report")) {
            return Optional.empty();
        }
        String file = visit.path().get(1);
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        Optional<Home> home =
                site.queries().home().filter(each -> Reports.names(each).contains(name));
        if (dot < 0) {
            return home.map(each -> page(visit, name, report(each, name, visit)));
        }
        String ending = file.substring(dot + 1).toUpperCase(Locale.ROOT);
        Optional<ReportFormat> format = Arrays.stream(ReportFormat.values())
                .filter(each -> each.name().equals(ending))
                .findFirst();
        return home.flatMap(each -> format.map(form -> Reply.of(
                200, form.mediaType() + "; charset=utf-8", form.write(report(each, name, visit), site.base()))));
    }

    private Report report(Home home, String name, Visit visit) {
        return reports.get(
                name + parameters(visit),
                () -> site.read(() -> {
                    DatasetGraph graph = site.reasoning().layers();
                    Scope scope = scope(
                            visit, new Names(ModelFactory.createModelForGraph(graph.getDefaultGraph()), site.base()));
                    return new Reports(home, graph, Budget.inRequest(site.context()), site.base()).compose(name, scope);
                }));
    }

    private static Scope scope(Visit visit, Names names) {
        String at = visit.parameter("at").strip();
        Optional<StatedDate> date =
                StatedDate.parse(at).filter(day -> day.latest().isPresent());
        if (!at.isEmpty() && date.isEmpty()) {
            throw new Refused(400, "at: a date such as 2011 or 2020-01-31 expected.");
        }
        List<String> states = Arrays.stream(visit.parameter("states").split(","))
                .map(String::strip)
                .filter(state -> !state.isEmpty())
                .map(state -> names.find(state, "state").getURI().replaceFirst(".*/", ""))
                .toList();
        return new Scope(date, states);
    }

    private Reply page(Visit visit, String name, Report report) {
        ReportView shown = new ReportView(report, visit.parameter("section"), labels.get(), visit, parameters(visit));
        return Frame.of(visit, report.title()).page("report", Map.of("name", name, "visit", visit, "report", shown));
    }

    /** The parameters that choose the scope, as they are handed on. */
    private static String parameters(Visit visit) {
        String scope = Stream.of("at", "states")
                .filter(each -> !visit.parameter(each).isBlank())
                .map(each -> each + "=" + Visit.encode(visit.parameter(each)))
                .collect(Collectors.joining("&"));
        return scope.isEmpty() ? "" : "?" + scope;
    }
}
