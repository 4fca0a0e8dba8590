package org.w3id.concert.reason.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.Names;
import org.w3id.concert.vocab.Base;

/** Each form of change on a graph of three bodies, made by hand: a and b duplicate drugs, b has a patrol for it. */
class SmallScenarioTest {
    private static final String PREFIXES =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            PREFIX date: <https://w3id.org/concert/id/date/>
            PREFIX event: <https://w3id.org/concert/scheme/membership-event/>
            PREFIX fact: <https://w3id.org/concert/id/fact/>
            PREFIX function: <https://w3id.org/concert/id/function/>
            PREFIX level: <https://w3id.org/concert/scheme/function-level/>
            PREFIX operation: <https://w3id.org/concert/id/operation/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX organization: <https://w3id.org/concert/id/organization/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX state: <https://w3id.org/concert/id/state/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            date:2000 concert:earliest "2000-01-01"^^xsd:date ; concert:latest "2000-12-31"^^xsd:date .
            function:drugs skos:broader function:threats ; skos:prefLabel "drugs"@en .
            function:threats skos:prefLabel "threats"@en .
            operation:patrol skos:prefLabel "patrol"@en .
            fact:1 a concert:FunctionAssignment , concert:Fact ; concert:body organization:a ;
                concert:function function:drugs ; concert:level level:activity ; concert:attestedOn date:2000 .
            fact:2 a rdf:Statement , concert:Fact ; rdf:subject organization:b ; rdf:predicate concert:conducts ;
                rdf:object operation:patrol ; concert:attestedOn date:2000 .
            fact:3 a rdf:Statement , concert:Fact ; rdf:subject operation:patrol ; rdf:predicate concert:addresses ;
                rdf:object function:drugs ; concert:attestedOn date:2000 .
            """;

    /** A state that a yearly roster has in a from 1995 to 2010, and that a document says joined in 2008. */
    private static final String OBSERVED =
            """
            PREFIX role: <https://w3id.org/concert/scheme/membership-role/>
            date:2008 concert:earliest "2008-01-01"^^xsd:date ; concert:latest "2008-12-31"^^xsd:date .
            date:1995_2010 concert:edtf "1995/2010" ;
                concert:earliest "1995-01-01"^^xsd:date ; concert:latest "2010-12-31"^^xsd:date .
            state:w skos:prefLabel "w"@en .
            <https://w3id.org/concert/id/membership-observation/w.a> a concert:MembershipObservation ,
                concert:ContinuousObservation ; org:member state:w ; org:organization organization:a ;
                org:role role:full ; concert:asOf date:1995_2010 .
            fact:w a concert:MembershipEvent , concert:Fact ; org:member state:w ; org:organization organization:a ;
                concert:event event:joined ; concert:date date:2008 .
            """;

    private static Dataset graph() {
        StringBuilder turtle = new StringBuilder(PREFIXES);
        for (String body : List.of("a", "b", "c")) {
            turtle.append(String.format("organization:%1$s skos:prefLabel \"%1$s\"@en .%n", body));
            for (String state : body.equals("c") ? List.of("x", "y", "z") : List.of("x", "y")) {
                turtle.append(String.format(
                        "state:%2$s skos:prefLabel \"%2$s\"@en . fact:%1$s.%2$s a concert:MembershipEvent , concert:Fact ;"
                                + " org:member state:%2$s ; org:organization organization:%1$s ; concert:event"
                                + " event:joined ; concert:date date:2000 .%n",
                        body, state));
            }
        }
        Model facts = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(facts);
        Dataset dataset = DatasetFactory.createGeneral();
        dataset.addNamedModel(Base.PUBLISHED.graph("facts"), facts);
        return dataset;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    x leaves a 2008                               | a.b.drugs from 2000 > 2000–2008, a.b.threats from 2000 > 2000–2008
                    z joins a 2005                                | -
                    drugs moves from a to c                       | -a.b.drugs, -a.b.threats, +b.c.drugs, +b.c.threats
                    drugs moves from b to c                       | -a.b.drugs, -a.b.threats, +a.c.drugs, +a.c.threats
                    patrol moves from b to c                      | -a.b.drugs, -a.b.threats, +a.c.drugs, +a.c.threats
                    a merges with b into a                        | -a.b.drugs, -a.b.threats
                    b merges with c into c                        | -a.b.drugs, -a.b.threats, +a.c.drugs, +a.c.threats
                    b is dissolved                                | -a.b.drugs, -a.b.threats
                    b is dissolved 2010                           | a.b.drugs from 2000 > 2000–2010, a.b.threats from 2000 > 2000–2010
                    a and b conclude a cooperation agreement      | -
                    """)
    void each_form_of_change_has_its_effect_on_duplications(String change, String expected) {
        Dataset dataset = graph();
        Model before = ModelFactory.createDefaultModel().add(dataset.getUnionModel());
        Baseline baseline = new Baseline(dataset, WholeGraph.HOME, Base.PUBLISHED);
        Scenario scenario = Scenario.of(List.of(change), new Names(dataset.getUnionModel(), Base.PUBLISHED));
        Difference difference = new WhatIf(scenario, Optional.empty(), baseline, Base.PUBLISHED).difference();
        List<String> lines = new ArrayList<>();
        difference.altered().stream()
                .filter(each -> each.before().kind() == Kind.DUPLICATION)
                .forEach(each -> lines.add(name(each.before().terms()) + " "
                        + each.before().period() + " > " + each.after().period()));
        Difference.of(Kind.DUPLICATION, difference.vanished()).forEach(each -> lines.add("-" + name(each.terms())));
        Difference.of(Kind.DUPLICATION, difference.appeared()).forEach(each -> lines.add("+" + name(each.terms())));
        assertEquals(expected == null ? "" : expected, String.join(", ", lines));
        assertEquals(difference, new WhatIf(scenario, Optional.empty(), baseline, Base.PUBLISHED, false).difference());
        assertEquals(true, before.isIsomorphicWith(dataset.getUnionModel()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    w leaves a 2003          | w in a 1995–2010 > 1995–2003, +w in a 2008–2010
                    w leaves a 2009-06       | w in a 1995–2010 > 1995-01–2009-06, w in a from 2008 > 2008-01–2009-06
                    w leaves a 1990          | w in a 1995–2010 > 2008–2010
                    a is dissolved 2003      | w in a 1995–2010 > 1995–2003, -w in a from 2008
                    """)
    void who_is_observed_for_years_is_so_until_it_leaves_and_again_when_it_is_back(String change, String expected) {
        Dataset dataset = graph();
        RDFParser.fromString(PREFIXES + OBSERVED, Lang.TURTLE)
                .parse(dataset.getNamedModel(Base.PUBLISHED.graph("facts")));
        Baseline baseline = new Baseline(dataset, WholeGraph.HOME, Base.PUBLISHED);
        Scenario scenario = Scenario.of(List.of(change), new Names(dataset.getUnionModel(), Base.PUBLISHED));
        Difference difference = new WhatIf(scenario, Optional.empty(), baseline, Base.PUBLISHED).difference();
        List<String> lines = new ArrayList<>();
        difference.altered().stream()
                .filter(each -> isOfW(each.before()))
                .forEach(each ->
                        lines.add(time(each.before()) + " > " + each.after().period()));
        difference.vanished().stream().filter(SmallScenarioTest::isOfW).forEach(each -> lines.add("-" + time(each)));
        difference.appeared().stream().filter(SmallScenarioTest::isOfW).forEach(each -> lines.add("+" + time(each)));
        assertEquals(expected, String.join(", ", lines));
    }

    private static boolean isOfW(Finding finding) {
        return finding.kind() == Kind.MEMBERSHIP && finding.terms().contains("state/w");
    }

    private static String time(Finding finding) {
        return "w in a " + finding.period();
    }

    private static String name(List<String> terms) {
        return String.join(
                ".", terms.stream().map(term -> term.replaceFirst(".*/", "")).toList());
    }
}
