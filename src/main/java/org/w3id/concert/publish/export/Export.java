package org.w3id.concert.publish.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.publish.CanonicalQuads;
import org.w3id.concert.publish.QuadText;
import org.w3id.concert.query.Answer.Rows;
import org.w3id.concert.query.AnswerFormat;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * One file of {@code queries/export}. A SELECT gives a table as CSV, and a network as GraphML besides where it has
 * sources, targets and relations; a CONSTRUCT gives Turtle, in RDF 1.2 where it reifies, and one with graphs TriG.
 */
record Export(String name, Query query) {
    /** IRIs in the file have the published base; the query has {@code base}. */
    static Export read(Path file, Base base) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        try {
            return new Export(name, QueryFactory.create(base.rebase(Home.text(file)), Syntax.syntaxARQ));
        } catch (QueryException e) {
            throw new FaultyInput(new Fault(file.toString(), 0, name, "SPARQL expected", e.getMessage()));
        }
    }

    /** The files' texts by name; within a read transaction. */
    Map<String, String> files(DatasetGraph dataset, Context context, Base base) {
        Map<String, String> files = new TreeMap<>();
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(context)
                .build()) {
            if (query.isSelectType()) {
                RowSet rows = execution.select();
                addTable(Rows.of(rows, new Context(), null), base, files);
            } else if (query.isConstructQuad()) {
                files.put(name + ".trig", trig(execution.constructDataset()));
            } else {
                files.put(name + ".ttl", turtle(execution.construct()));
            }
        }
        return files;
    }

    private void addTable(Rows rows, Base base, Map<String, String> files) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        AnswerFormat.CSV.write(rows, base, csv);
        files.put(name + ".csv", csv.toString(StandardCharsets.UTF_8));
        if (GraphMl.canShow(rows)) {
            files.put(name + ".graphml", GraphMl.of(rows));
        }
    }

    private String turtle(Graph graph) {
        graph.getPrefixMapping().clearNsPrefixMap().setNsPrefixes(query.getPrefixMapping());
        return RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
    }

    private String trig(DatasetGraph graphs) {
        return QuadText.of(CanonicalQuads.of(graphs).quads(), query.getPrefixMapping(), RDFFormat.TRIG_BLOCKS);
    }
}
