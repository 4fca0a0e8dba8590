package org.w3id.concert.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.query.Answer.Rows;
import org.w3id.concert.query.Answer.Triples;
import org.w3id.concert.query.Answer.Truth;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/**
 * The forms in which an answer is written: a table for people, the
 * <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">CSV</a> and
 * <a href="https://www.w3.org/TR/sparql11-results-json/">JSON</a> results of SPARQL 1.1; triples are always RDF.
 */
public enum AnswerFormat {
    TABLE("text/plain"),
    CSV("text/csv"),
    JSON("application/sparql-results+json");

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type of rows and truths in this form. */
    public String mediaType() {
        return mediaType;
    }

    /** Writes in UTF-8; the stream stays open. */
    public void write(Answer answer, Base base, OutputStream out) {
        if (answer instanceof Triples triples) {
            writeTriples(triples, out);
        } else if (this == TABLE) {
            PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
            text.print(answer instanceof Rows rows ? TextTable.of(rows, base) : truth((Truth) answer));
            text.flush();
        } else {
            Lang lang = this == CSV ? ResultSetLang.RS_CSV : ResultSetLang.RS_JSON;
            RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
            if (answer instanceof Rows rows) {
                writer.write(out, rows.rowSet(), new Context());
            } else {
                writer.write(out, ((Truth) answer).holds(), new Context());
            }
        }
    }

    private void writeTriples(Triples triples, OutputStream out) {
        if (this == CSV) {
            throw new FaultyInput(new Fault(
                    "format", 0, "csv", "a SELECT or ASK expected", "this query gives triples; use table or json"));
        }
        RDFWriter.source(triples.graph())
                .lang(this == JSON ? Lang.JSONLD11 : Lang.TURTLE)
                .output(out);
    }

    private static String truth(Truth truth) {
        return (truth.holds() ? "yes" : "no") + System.lineSeparator();
    }
}
