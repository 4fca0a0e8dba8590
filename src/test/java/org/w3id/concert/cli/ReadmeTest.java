package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.source.Home;
import picocli.CommandLine;

/** What the README shows is true: its commands run, its query answers. */
class ReadmeTest {
    private static final String README = Home.text(WholeGraph.HOME.folder().resolve("README.md"));

    private static final Pattern QUOTED_OR_WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    static Stream<String> commands() {
        return README.lines()
                .filter(line -> line.matches("\\./concert (query|explain|measure|whatif|ablate|report|check).*"))
                .filter(line -> !line.contains("mine.rq") && !line.contains("DIR"))
                .map(line -> line.replaceFirst("^\\./concert ", "").replaceFirst("\\s+#.*", ""));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_runs(String command) {
        String[] arguments = QUOTED_OR_WORD
                .matcher(command)
                .results()
                .map(argument -> argument.group().replace("\"", ""))
                .toArray(String[]::new);
        assertEquals(0, run(new StringWriter(), arguments));
    }

    @Test
    void the_first_answer_is_the_one_that_is_told() {
        StringWriter out = new StringWriter();
        run(out, "query", "which-states-did-not-extend-a-treaty-and-which-came-back", "--format", "csv");
        List<String> told = out.toString()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^[^,]*/([a-z]+),.*?,(\\d{4})?,.*", "$1 $2"))
                .map(line -> line.split(",")[0])
                .toList();
        assertEquals(3, told.size());
        assertEquals("azerbaijan", told.get(0).split(" ")[0]);
        assertEquals("georgia", told.get(1).split(" ")[0]);
        assertEquals("uzbekistan", told.get(2).split(" ")[0]);
    }

    @Test
    void the_query_answers() {
        Matcher block = Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL).matcher(README);
        block.find();
        try (QueryExecution execution = QueryExecution.create(block.group(1), WholeGraph.all())) {
            assertNotEquals(0, ResultSetFormatter.consume(execution.execSelect()));
        }
    }

    private static int run(StringWriter out, String... arguments) {
        CommandLine concert = Concert.commandLine();
        concert.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(new StringWriter(), true));
        return concert.execute(arguments);
    }
}
