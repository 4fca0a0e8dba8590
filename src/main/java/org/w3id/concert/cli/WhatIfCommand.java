package org.w3id.concert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.w3id.concert.publish.Build;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Names;
import org.w3id.concert.reason.whatif.Scenario;
import org.w3id.concert.reason.whatif.WhatIfQuestion;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code concert whatif}: what a scenario would change; the graph stays as it is. */
@Command(
        name = "whatif",
        description = {
            "Show what would change: duplications and overlaps that vanish or appear, memberships and common members,",
            "and functions that states would be left without. The graph itself is not touched.",
            "",
            "Changes in a row make one scenario; each file is another, and several are compared. Understood are:",
            "  STATE leaves BODY DATE                  until a source documents that it enters again",
            "  STATE joins BODY DATE                   until a source documents that it leaves",
            "  FUNCTION or UNIT moves from BODY to BODY",
            "                                          a function with its narrower ones; or a programme, operation,",
            "                                          force, organ or instrument, with the functions that the body has",
            "                                          through it; as if it had always been so",
            "  BODY merges with BODY into BODY",
            "  BODY is dissolved [DATE]                without a date: as if it had never been",
            "  BODY and BODY conclude a cooperation agreement [DATE]",
            "Name entities by abbreviation, name or slug, and dates as 2008, 2020-01 or 2020-01-31.",
            ""
        },
        footer = {
            "",
            "A scenario file has a title in its first line, then one change a line; # begins a comment.",
            "",
            "Examples:",
            "  concert whatif \"uzbekistan leaves csto 2008\"",
            "  concert whatif \"unified-air-defence-system moves from cis to csto\" --at 2020-01 --proofs",
            "  concert whatif \"cis merges with csto into cis\" --save merger.scenario",
            "  concert whatif --file merger.scenario --file other.scenario"
        })
final class WhatIfCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private SourceOptions sources;

    @Parameters(arity = "0..*", paramLabel = "CHANGE", description = "Changes that together are one scenario.")
    private List<String> changes = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "A scenario from a file. Repeatable.")
    private List<Path> files = List.of();

    @Option(names = "--save", paramLabel = "FILE", description = "Save the changes given here as a scenario file.")
    private Path save;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "Only what holds at that year, month or day; its last day counts. Default: at any time.")
    private String at = "";

    @Option(names = "--proofs", description = "Follow each finding by its proof, down to passages and hypotheses.")
    private boolean proofs;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default: text.")
    private Format format;

    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        if (changes.isEmpty() && files.isEmpty()) {
            throw common.wrong("Which change? Give one in quotes, or --file FILE.");
        }
        if (save != null && changes.isEmpty()) {
            throw common.wrong("--save: no change is given to save.");
        }
        Progress progress = common.progress();
        progress.accept("reading ontology, entities and claims");
        Dataset layers = Build.asserted(
                common.home(),
                Base.PUBLISHED,
                sources.counted(common.home()),
                sources.imports(common.home(), progress),
                progress);
        List<Scenario> scenarios = scenarios(new Names(layers.getUnionModel(), Base.PUBLISHED));
        progress.accept("drawing conclusions");
        Baseline baseline = new Baseline(layers, common.home(), Base.PUBLISHED);
        WhatIfQuestion question = WhatIfQuestion.of(scenarios, at, proofs);
        PrintWriter out = common.out();
        out.print(
                format == Format.json
                        ? question.json(baseline, Base.PUBLISHED)
                        : question.text(baseline, Base.PUBLISHED));
        out.flush();
        return 0;
    }

    private List<Scenario> scenarios(Names names) {
        List<Scenario> scenarios = new ArrayList<>();
        if (!changes.isEmpty()) {
            scenarios.add(Scenario.of(changes, names));
        }
        files.forEach(file -> scenarios.add(Scenario.read(file, names)));
        if (save != null) {
            try {
                Files.writeString(save, scenarios.get(0).text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return scenarios;
    }
}
