package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.reason.StatedOverlaps.Stated;
import org.w3id.concert.reason.measure.Kinds;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.reason.measure.Tie;
import org.w3id.concert.reason.measure.Tie.Kind;
import org.w3id.concert.vocab.CONCERT;

/**
 * How organizations stand to one another as sources state it as a fact. Which kinds of relation and overlap count as
 * what is for the collections {@code scheme/counted/…} of the ontology to say.
 */
final class GraphTies {
    private final Model graph;
    private final Map<Resource, String> names;
    private final Bases bases;

    /** @param names of the organizations that count */
    GraphTies(Model graph, Map<Resource, String> names, Bases bases) {
        this.graph = graph;
        this.names = names;
        this.bases = bases;
    }

    List<Tie> ties() {
        List<Tie> found = new ArrayList<>();
        for (Kind kind : List.of(Kind.ARRANGEMENT, Kind.DIVISION_OF_LABOUR, Kind.DEFERENCE, Kind.CONTEST)) {
            for (Resource concept :
                    counted(graph, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                graph.listSubjectsWithProperty(CONCERT.kind, concept).toList().forEach(node -> related(kind, node)
                        .ifPresent(found::add));
            }
        }
        new StatedOverlaps(graph).all().forEach(each -> overlapping(each, found));
        return found;
    }

    Kinds kinds() {
        return new Kinds(
                bodies("economic-body"),
                bodies("security-body"),
                counted(graph, "security-function").stream()
                        .map(GraphTies::slug)
                        .collect(Collectors.toSet()));
    }

    private Optional<Tie> related(Kind kind, Resource node) {
        boolean isDenied = node.hasProperty(RDF.type, CONCERT.DeniedFact);
        if (!isDenied && !node.hasProperty(RDF.type, CONCERT.Fact)) {
            return Optional.empty();
        }
        Resource from = node.getPropertyResourceValue(CONCERT.relationFrom);
        Resource to = node.getPropertyResourceValue(CONCERT.relationTo);
        if (!names.containsKey(from) || !names.containsKey(to)) {
            return Optional.empty();
        }
        return period(kind, node)
                .map(period -> new Tie(
                        kind, names.get(from), names.get(to), functions(node), period, isDenied, bases.of(node)));
    }

    /** An arrangement runs from its beginning, or always where none is stated; all else holds when it is stated. */
    private static Optional<Period> period(Kind kind, Resource node) {
        if (kind == Kind.ARRANGEMENT) {
            LocalDate first =
                    Spans.earliest(node, CONCERT.start).map(TimeSpan.Bound::day).orElse(LocalDate.MIN);
            return Optional.of(new Period(first, LocalDate.MAX));
        }
        return Spans.during(node, CONCERT.date, CONCERT.asOf, CONCERT.attestedOn)
                .map(TimeSpan::period);
    }

    private void overlapping(Stated each, List<Tie> found) {
        if (!names.containsKey(each.first()) || !names.containsKey(each.second())) {
            return;
        }
        Set<Kind> kinds = new HashSet<>();
        if (each.kind().equals("membership")) {
            kinds.add(Kind.COMMON_MEMBERS);
        }
        if (each.concernsFunctions()) {
            kinds.add(Kind.COMMON_FUNCTIONS);
        }
        if (each.kind().equals("duplication")) {
            kinds.add(Kind.DUPLICATION);
        }
        kinds.forEach(kind -> found.add(new Tie(
                kind,
                names.get(each.first()),
                names.get(each.second()),
                each.functions().stream().map(GraphTies::slug).collect(Collectors.toSet()),
                each.span().period(),
                false,
                bases.of(each.premise()))));
    }

    private Set<String> bodies(String collection) {
        Set<String> found = new HashSet<>();
        for (Resource kind : counted(graph, collection)) {
            graph.listSubjectsWithProperty(ORG.classification, kind)
                    .filterKeep(names::containsKey)
                    .forEach(body -> found.add(names.get(body)));
        }
        return found;
    }

    /** The kinds that the ontology counts as members of {@code scheme/counted/…}. */
    static List<Resource> counted(Model graph, String collection) {
        return resources(CONCERT.concept("counted", collection).inModel(graph), SKOS.member);
    }

    private static Set<String> functions(Resource node) {
        return resources(node, CONCERT.function).stream().map(GraphTies::slug).collect(Collectors.toSet());
    }

    private static List<Resource> resources(Resource node, Property property) {
        return node.listProperties(property).mapWith(Statement::getResource).toList();
    }

    private static String slug(Resource node) {
        return node.getURI().replaceFirst(".*/", "");
    }
}
