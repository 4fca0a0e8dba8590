package org.w3id.concert.check;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.w3id.concert.graph.OntologyFiles;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * Checks a whole graph by the <a href="https://www.w3.org/TR/shacl/">SHACL</a> shapes of {@code ontology/shapes.ttl}
 * and the hygiene queries of {@code ontology/checks}, of which each row is a fault.
 */
public final class GraphCheck {
    private GraphCheck() {}

    /** @param whole a dataset whose default graph is the union of its named graphs */
    public static List<Violation> of(Dataset whole, Home home, Base base) {
        List<Violation> violations = new ArrayList<>(shapes(whole.getDefaultModel(), home, base));
        for (Path file : home.files("ontology/checks", ".rq")) {
            violations.addAll(hygiene(whole, file, base));
        }
        return violations;
    }

    static List<Violation> shapes(Model union, Home home, Base base) {
        List<Fault> faults = new ArrayList<>();
        Model shapes = OntologyFiles.shapes(home, base, faults);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return ShaclValidator.get().validate(Shapes.parse(shapes.getGraph()), union.getGraph()).getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(GraphCheck::violation)
                .toList();
    }

    private static Violation violation(ReportEntry entry) {
        String path = entry.resultPath() == null ? "" : " " + entry.resultPath();
        String value = entry.value() == null ? "" : " (" + entry.value() + ")";
        return new Violation("shape", entry.focusNode().toString(), entry.message() + path + value);
    }

    private static List<Violation> hygiene(Dataset whole, Path file, Base base) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        List<Violation> violations = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.create(base.rebase(Home.text(file)), whole)) {
            ResultSet rows = execution.execSelect();
            while (rows.hasNext()) {
                violations.add(violation(name, rows.getResultVars(), rows.next()));
            }
        }
        return violations;
    }

    private static Violation violation(String name, List<String> columns, QuerySolution row) {
        String rest = columns.stream()
                .skip(1)
                .filter(row::contains)
                .map(column -> column + " " + text(row.get(column)))
                .collect(joining(", "));
        String first = columns.isEmpty() || !row.contains(columns.get(0)) ? "" : text(row.get(columns.get(0)));
        return new Violation(name, first, rest);
    }

    private static String text(RDFNode node) {
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }
}
