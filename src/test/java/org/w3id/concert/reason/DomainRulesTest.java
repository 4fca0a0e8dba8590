package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** Each file of {@code src/test/resources/rules} is a case: what is given, and all that the rules conclude from it. */
class DomainRulesTest {
    private static final String EXAMPLE = "http://example.org/";

    static Stream<String> cases() {
        return WholeGraph.HOME.files("src/test/resources/rules", ".trig").stream()
                .map(file -> file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rules_conclude(String name) {
        Path file = WholeGraph.HOME.folder().resolve("src/test/resources/rules").resolve(name);
        Dataset example =
                RDFParser.fromString(Home.text(file), Lang.TRIG).base(EXAMPLE).toDataset();
        Model known = ModelFactory.createDefaultModel().add(example.getNamedModel(EXAMPLE + "given"));
        Conclusions conclusions = new Conclusions(Base.PUBLISHED);
        new DomainRules(Base.PUBLISHED, conclusions).run(RuleFile.read(WholeGraph.HOME, Base.PUBLISHED), known);
        assertEquals(lines(example.getNamedModel(EXAMPLE + "then")), lines(conclusions.inferred()));
    }

    private static String lines(Model model) {
        List<String> lines = model.listStatements().toList().stream()
                .map(Object::toString)
                .sorted()
                .toList();
        return String.join("\n", lines);
    }
}
