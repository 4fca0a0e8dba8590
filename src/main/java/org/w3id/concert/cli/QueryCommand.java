package org.w3id.concert.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.Answer;
import org.w3id.concert.query.AnswerFormat;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concert query}: one answer on standard output. */
@Command(
        name = "query",
        description = "Ask a saved question or a SPARQL file. Without a name: list the saved questions.",
        footer = {
            "",
            "Examples:",
            "  concert query                                           all names, with what they ask",
            "  concert query which-states-are-members-of-a-body-at-a-date date=2000-01-01",
            "  concert query mine.rq --format json                     a file of your own",
            "",
            "Parameters are entities as kind/slug (organization/csto), days (2008-01-01), numbers or text."
        })
final class QueryCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private SourceOptions sources;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE|NAME",
            description = "A .rq file, or the name of a saved question.")
    private String question;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "param=value", description = "Values for its parameters.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "Default: ${DEFAULT-VALUE}.")
    private AnswerFormat format;

    @Override
    public Integer call() {
        Home home = common.home();
        if (question == null) {
            return list(QueryFolder.read(home).all());
        }
        Query query = saved(home).query(arguments, Base.PUBLISHED);
        DatasetGraph dataset = UnionDataset.of(Build.build(
                home,
                Base.PUBLISHED,
                sources.counted(home),
                sources.imports(home, common.progress()),
                common.progress()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Answer.of(query, dataset, new Context()), Base.PUBLISHED, out);
        spec.commandLine().getOut().print(out.toString(StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private SavedQuery saved(Home home) {
        return question.endsWith(".rq") || Files.isRegularFile(Path.of(question))
                ? SavedQuery.read(Path.of(question))
                : QueryFolder.read(home).get(question);
    }

    private int list(List<SavedQuery> all) {
        all.forEach(saved -> spec.commandLine().getOut().printf("%s%n    %s%n", saved.name(), saved.summary()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
