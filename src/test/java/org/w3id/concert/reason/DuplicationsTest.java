package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

class DuplicationsTest {
    private static final String PREFIXES =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            PREFIX date: <https://w3id.org/concert/id/date/>
            PREFIX function: <https://w3id.org/concert/id/function/>
            PREFIX level: <https://w3id.org/concert/scheme/function-level/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX organization: <https://w3id.org/concert/id/organization/>
            PREFIX overlap: <https://w3id.org/concert/scheme/overlap/>
            PREFIX region: <https://w3id.org/concert/id/region/>
            PREFIX role: <https://w3id.org/concert/scheme/membership-role/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX state: <https://w3id.org/concert/id/state/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            date:2011 concert:earliest "2011-01-01"^^xsd:date ; concert:latest "2011-12-31"^^xsd:date .
            date:2018 concert:earliest "2018-01-01"^^xsd:date ; concert:latest "2018-12-31"^^xsd:date .
            function:drugs skos:broader function:threats .
            """;

    @Test
    void two_common_members_and_a_shared_task_make_a_duplication() {
        assertEquals(
                List.of(
                        "duplication/a.b.drugs.2011.enumerated.enumerated operational",
                        "duplication/a.b.threats.2011.enumerated.enumerated operational"),
                duplications(member("a", "x", "y")
                        + member("b", "x", "y", "z")
                        + both("a", "drugs", "threats", "activity")
                        + both("b", "drugs", "threats", "activity")));
    }

    @Test
    void one_common_member_is_not_enough() {
        assertEquals(
                List.of(),
                duplications(member("a", "x", "y")
                        + member("b", "x", "z")
                        + both("a", "drugs", "threats", "activity")
                        + both("b", "drugs", "threats", "activity")));
    }

    @Test
    void a_common_area_of_function_without_a_common_task_overlaps_and_does_not_duplicate() {
        String graph = member("a", "x", "y")
                + member("b", "x", "y")
                + assigned("a", "threats", "mandate")
                + both("b", "drugs", "threats", "activity");
        assertEquals(List.of(), duplications(graph));
        assertEquals(List.of("overlap/a.b.threats.2011.enumerated.enumerated"), conclusions("overlap", graph));
    }

    @Test
    void the_weaker_side_gives_the_grade() {
        assertEquals(
                List.of("duplication/a.b.drugs.2011.enumerated.enumerated nominal"),
                duplications(member("a", "x", "y")
                        + member("b", "x", "y")
                        + assigned("a", "drugs", "activity")
                        + assigned("b", "drugs", "strategy")));
    }

    @Test
    void a_plan_is_no_function() {
        assertEquals(
                List.of(),
                duplications(member("a", "x", "y")
                        + member("b", "x", "y")
                        + assigned("a", "drugs", "activity")
                        + assigned("b", "drugs", "planned")));
    }

    @Test
    void areas_that_differ_make_no_duplication() {
        String west = assigned("a", "drugs", "activity")
                + "<http://example.org/a.drugs.activity> concert:region region:west .\n";
        String east = assigned("b", "drugs", "activity")
                + "<http://example.org/b.drugs.activity> concert:region region:east .\n";
        assertEquals(List.of(), duplications(member("a", "x", "y") + member("b", "x", "y") + west + east));
    }

    @Test
    void members_of_different_years_are_not_common() {
        assertEquals(
                List.of(),
                duplications(member("a", "x", "y")
                        + member("b", "x", "y").replace("date:2011", "date:2018")
                        + assigned("a", "drugs", "activity")
                        + assigned("b", "drugs", "activity")));
    }

    @Test
    void a_function_taken_to_continue_after_its_last_attestation_is_marked() {
        String later = (member("a", "x", "y") + member("b", "x", "y")).replace("date:2011", "date:2018");
        Model inferred = conclude(later + assigned("a", "drugs", "activity") + assigned("b", "drugs", "activity"));
        List<String> assumptions = inferred
                .listStatements(null, CONCERT.assumesContinuation, (RDFNode) null)
                .mapWith(
                        statement -> Base.PUBLISHED.ref(statement.getSubject().getURI()) + " " + statement.getBoolean())
                .toList()
                .stream()
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "duplication/a.b.drugs.2018.enumerated.enumerated true",
                        "overlap/a.b.drugs.2018.enumerated.enumerated true"),
                assumptions);
    }

    @Test
    void a_stated_duplication_needs_no_enumeration() {
        assertEquals(
                List.of("duplication/a.b.threats.2011.stated.stated"),
                duplications(stated("membership", "") + stated("duplication", "function:threats")));
    }

    @Test
    void a_stated_duplication_without_common_members_is_not_concluded() {
        assertEquals(List.of(), duplications(stated("duplication", "function:threats")));
    }

    @Test
    void members_of_a_smaller_body_are_nested_in_a_larger() {
        assertEquals(
                List.of("nesting/a.b.2011"),
                conclusions("nesting", member("a", "x", "y") + member("b", "x", "y", "z")));
    }

    private static String member(String body, String... states) {
        StringBuilder turtle = new StringBuilder();
        for (String state : states) {
            turtle.append(String.format(
                    "<http://example.org/%1$s.%2$s> a concert:MembershipObservation ; org:member state:%2$s ;"
                            + " org:organization organization:%1$s ; org:role role:full ; concert:asOf date:2011 .%n",
                    body, state));
        }
        return turtle.toString();
    }

    private static String assigned(String body, String function, String level) {
        return String.format(
                "<http://example.org/%1$s.%2$s.%3$s> a concert:FunctionAssignment ; concert:body organization:%1$s ;"
                        + " concert:function function:%2$s ; concert:level level:%3$s ; concert:attestedOn date:2011 .%n",
                body, function, level);
    }

    private static String both(String body, String task, String function, String level) {
        return assigned(body, task, level) + assigned(body, function, level);
    }

    private static String stated(String kind, String function) {
        return String.format(
                "<http://example.org/%1$s> a concert:StatedOverlap ; concert:relationFrom organization:a ; concert:relationTo"
                        + " organization:b ; concert:kind overlap:%1$s ; concert:attestedOn date:2011 %2$s .%n",
                kind, function.isEmpty() ? "" : "; concert:function " + function);
    }

    private static List<String> duplications(String turtle) {
        Model inferred = conclude(turtle);
        return names("duplication", inferred).stream()
                .map(name -> Base.PUBLISHED.id(name).inModel(inferred))
                .map(node -> Base.PUBLISHED.ref(node.getURI())
                        + (node.hasProperty(CONCERT.grade)
                                ? " "
                                        + node.getPropertyResourceValue(CONCERT.grade)
                                                .getURI()
                                                .replaceFirst(".*/", "")
                                : ""))
                .toList();
    }

    private static List<String> conclusions(String kind, String turtle) {
        return names(kind, conclude(turtle));
    }

    private static List<String> names(String kind, Model inferred) {
        return inferred
                .listSubjects()
                .mapWith(node -> Base.PUBLISHED.ref(node.getURI()))
                .filterKeep(name -> name.startsWith(kind + "/"))
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private static Model conclude(String turtle) {
        Model known = ModelFactory.createDefaultModel();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(known);
        Conclusions conclusions = new Conclusions(Base.PUBLISHED);
        MemberIndex members = new MemberIndex(known);
        StatedOverlaps stated = new StatedOverlaps(known);
        CommonMemberships common = new CommonMemberships(Base.PUBLISHED, members, stated, conclusions, 2);
        new Duplications(Base.PUBLISHED, new FunctionIndex(known), stated, conclusions).conclude(common.conclude());
        common.concludeNesting(
                new Nestings(Base.PUBLISHED, members, conclusions, 2),
                LocalDate.of(2011, 12, 31),
                Base.PUBLISHED.id("date/2011").inModel(known));
        return conclusions.inferred();
    }
}
