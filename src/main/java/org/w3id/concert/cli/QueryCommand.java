package org.w3id.concert.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.query.Answer;
import org.w3id.concert.query.AnswerFormat;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class QueryCommand extends GraphCommand {
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
        Home home = home();
        if (question == null) {
            return list(QueryFolder.read(home).all());
        }
        Query query = saved(home).query(arguments, Base.PUBLISHED);
        DatasetGraph dataset = dataset();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Answer.of(query, dataset, new Context()), Base.PUBLISHED, out);
        return print(out.toString(StandardCharsets.UTF_8));
    }

    private SavedQuery saved(Home home) {
        return question.endsWith(".rq") || Files.isRegularFile(Path.of(question))
                ? SavedQuery.read(Path.of(question))
                : QueryFolder.read(home).get(question);
    }

    private int list(List<SavedQuery> all) {
        return print(all.stream()
                .map(saved -> String.format("%s%n    %s%n", saved.name(), saved.summary()))
                .collect(Collectors.joining()));
    }
}
