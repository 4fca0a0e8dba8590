package org.w3id.concert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.vocab.Base;

class GraphCheckTest {
    private static final String PREFIXES =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            PREFIX id: <https://w3id.org/concert/id/>
            PREFIX modality: <https://w3id.org/concert/scheme/modality/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @Test
    void the_graph_of_the_project_has_no_violation() {
        assertEquals(List.of(), GraphCheck.of(WholeGraph.all(), WholeGraph.HOME, Base.PUBLISHED));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "facts-without-claim",
                        "<https://w3id.org/concert/id/member-count/x> a concert:MemberCount , concert:Fact ."),
                Arguments.of(
                        "claims-without-evidence",
                        "<https://w3id.org/concert/id/claim/x> a concert:Claim ; concert:modality modality:fact ."),
                Arguments.of(
                        "conclusions-without-derivation",
                        "<https://w3id.org/concert/id/duplication/x> a concert:Duplication ."),
                Arguments.of(
                        "derivations-without-premise",
                        "<https://w3id.org/concert/id/derivation/x> a concert:Derivation ;"
                                + " prov:generated <https://w3id.org/concert/id/duplication/x> ."),
                Arguments.of(
                        "dates-with-earliest-after-latest",
                        "<https://w3id.org/concert/id/date/x> a concert:StatedDate ;"
                                + " concert:earliest '2012-01-01'^^xsd:date ; concert:latest '2011-01-01'^^xsd:date ."),
                Arguments.of("terms-not-declared", "<https://w3id.org/concert/id/x> concert:inventedTerm 'x' ."),
                Arguments.of("terms-without-definition", "concert:Invented a <http://www.w3.org/2002/07/owl#Class> ."),
                Arguments.of(
                        "literals-with-control-characters", "<https://w3id.org/concert/id/x> skos:note 'a\\u000Bb' ."),
                Arguments.of(
                        "wikidata-identifiers-malformed",
                        "<https://w3id.org/concert/id/organization/x> skos:exactMatch"
                                + " <http://www.wikidata.org/entity/P31> ."),
                Arguments.of(
                        "shape",
                        "<https://w3id.org/concert/id/membership-observation/x> a"
                                + " concert:MembershipObservation ; org:member 'Armenia' ."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found(String check, String turtle) {
        Model faulty = ModelFactory.createDefaultModel();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(faulty);
        Model ontology = WholeGraph.all().getNamedModel(Base.PUBLISHED.graph("ontology"));
        Dataset dataset = DatasetFactory.create(ModelFactory.createUnion(ontology, faulty));
        dataset.addNamedModel(Base.PUBLISHED.graph("ontology"), ontology);
        dataset.addNamedModel(Base.PUBLISHED.graph("facts"), faulty);
        Set<String> checks = GraphCheck.of(dataset, WholeGraph.HOME, Base.PUBLISHED).stream()
                .map(Violation::check)
                .collect(Collectors.toSet());
        assertEquals(Set.of(check), checks.contains(check) ? Set.of(check) : checks);
    }
}
