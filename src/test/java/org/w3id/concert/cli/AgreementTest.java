package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.ExplainQuestion;
import org.w3id.concert.reason.ExplanationFormat;
import org.w3id.concert.reason.GraphAttestations;
import org.w3id.concert.reason.Names;
import org.w3id.concert.reason.measure.MeasureColumns;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.MeasureQuestion;
import org.w3id.concert.reason.measure.MeasurementFormat;
import org.w3id.concert.reason.whatif.Scenario;
import org.w3id.concert.reason.whatif.WhatIfQuestion;
import org.w3id.concert.serve.Address;
import org.w3id.concert.serve.ConcertServer;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/** Command line, Java and HTTP answer the same about the documents' graph. */
class AgreementTest {
    private static final Model GRAPH = WholeGraph.union();
    private static ConcertServer server;

    @BeforeAll
    static void start() {
        server = ConcertServer.overMemory(
                        UnionDataset.of(WholeGraph.all()),
                        Path.of("fuseki-config.ttl"),
                        QueryFolder.read(WholeGraph.HOME),
                        Passages.none(),
                        Base.PUBLISHED,
                        Address.local(0))
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void measure_at_a_date() {
        MeasureQuestion question =
                MeasureQuestion.of(List.of(), List.of("CSTO", "CIS"), "2020-01", 2, 1, 2, List.of("full"));
        assertEquals(
                List.of(java(question), java(question)),
                List.of(
                        run("measure", "--bodies", "CSTO,CIS", "--at", "2020-01", "--level", "2"),
                        get("measure?bodies=CSTO,CIS&at=2020-01&level=2&roles=full")));
    }

    @Test
    void measure_over_an_interval() {
        MeasureQuestion question = MeasureQuestion.of(
                        List.of("shared-members", "duplication"), List.of("CSTO", "CIS"), "", 2, 1, 1, List.of())
                .during("1992", "2012");
        String[] words = {
            "measure",
            "--bodies",
            "CSTO,CIS",
            "--from",
            "1992",
            "--to",
            "2012",
            "--measures",
            "shared-members,duplication"
        };
        assertEquals(
                List.of(java(question), java(question)),
                List.of(
                        run(words),
                        get("measure?bodies=CSTO,CIS&from=1992&to=2012&measures=shared-members,duplication")));
    }

    @Test
    void measure_on_one_document_alone() {
        String document = "insor-2011-csto-responsible-security";
        assertEquals(
                run("measure", "--bodies", "CSTO,SCO", "--at", "2011", "--measures", "dyadic", "--sources", document),
                get("measure?bodies=CSTO,SCO&at=2011&measures=dyadic&sources=" + document));
    }

    @Test
    void explain_in_every_form() {
        for (ExplanationFormat format : ExplanationFormat.values()) {
            String name = format.name().toLowerCase(java.util.Locale.ROOT);
            String java = format.write(
                    ExplainQuestion.of(List.of("csto", "cis", "drug-trafficking"), "2018")
                            .answer(GRAPH, Base.PUBLISHED),
                    GRAPH,
                    Base.PUBLISHED);
            assertEquals(
                    List.of(comparable(java, format), comparable(java, format)),
                    List.of(
                            comparable(
                                    run("explain", "csto", "cis", "drug-trafficking", "--at", "2018", "--format", name),
                                    format),
                            comparable(
                                    get("explain?a=csto&b=cis&function=drug-trafficking&at=2018&format=" + name),
                                    format)));
        }
    }

    @Test
    void explain_says_why_nothing_follows() {
        String text = get("explain?a=guam&b=sco&function=air-defence&at=2018");
        assertEquals(run("explain", "guam", "sco", "air-defence", "--at", "2018"), text);
        assertEquals("NOT CONCLUDED: ", text.substring(0, 15));
    }

    @Test
    void what_if_as_text_and_json() {
        Scenario scenario = Scenario.of(List.of("uzbekistan leaves csto 2008"), new Names(GRAPH, Base.PUBLISHED));
        WhatIfQuestion question = WhatIfQuestion.of(List.of(scenario), "", false);
        Baseline baseline = new Baseline(WholeGraph.all(), WholeGraph.HOME, Base.PUBLISHED);
        assertEquals(
                List.of(question.text(baseline, Base.PUBLISHED), question.text(baseline, Base.PUBLISHED)),
                List.of(
                        run("whatif", "uzbekistan leaves csto 2008"),
                        get("what-if?change=uzbekistan+leaves+csto+2008")));
        assertEquals(
                List.of(question.json(baseline, Base.PUBLISHED), question.json(baseline, Base.PUBLISHED)),
                List.of(
                        run("whatif", "uzbekistan leaves csto 2008", "--format", "json"),
                        get("what-if?change=uzbekistan+leaves+csto+2008&format=json")));
    }

    private static String java(MeasureQuestion question) {
        StringBuilder text = new StringBuilder();
        MeasureColumns columns = question.columns(false, false);
        MeasurementFormat.CSV.write(
                columns, question.lines(new MeasureIndex(GraphAttestations.of(GRAPH)), columns), text);
        return text.toString();
    }

    /** Turtle has no order of its own: its triples, sorted. */
    private static String comparable(String text, ExplanationFormat format) {
        if (format != ExplanationFormat.TTL) {
            return text;
        }
        StringWriter triples = new StringWriter();
        RDFParser.fromString(text, Lang.TURTLE).toModel().write(triples, "N-TRIPLES");
        return triples.toString().lines().sorted().collect(java.util.stream.Collectors.joining("\n"));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Concert.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertEquals(0, code, err.toString());
        return out.toString();
    }

    private static String get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
