package org.w3id.concert.reason;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.graph.imports.MembershipRole;
import org.w3id.concert.reason.measure.Affiliation;
import org.w3id.concert.reason.measure.Assignment;
import org.w3id.concert.reason.measure.Attestations;
import org.w3id.concert.reason.measure.Basis;
import org.w3id.concert.reason.measure.FunctionScheme;
import org.w3id.concert.vocab.CONCERT;

/**
 * What the graph documents of organizations, for the measures: memberships and functions with the same dates as the
 * rules give them, asserted and inferred. Bodies by acronym, states by ISO 3166-1, functions and sources by slug.
 */
public final class GraphAttestations {
    private static final String ORGANIZATION = "/id/organization/";
    private static final Property ISO_ALPHA_3 = ResourceFactory.createProperty(CONCERT.NS, "isoAlpha3");

    private final Model graph;
    private final Bases bases = new Bases();
    private final Map<Resource, String> names;
    private final GraphTies ties;

    private GraphAttestations(Model graph) {
        this.graph = graph;
        Map<String, Long> uses = new HashMap<>();
        List<Resource> organizations = graph.listSubjectsWithProperty(SKOS.prefLabel)
                .filterKeep(node -> node.isURIResource() && node.getURI().contains(ORGANIZATION))
                .toList();
        organizations.forEach(body -> uses.merge(Statements.label(body), 1L, Long::sum));
        names = organizations.stream().collect(toMap(Function.identity(), body -> {
            String label = Statements.label(body);
            return uses.get(label) == 1 ? label : slug(body);
        }));
        ties = new GraphTies(graph, names, bases);
    }

    /** @param graph the union of all layers */
    public static Attestations of(Model graph) {
        GraphAttestations reader = new GraphAttestations(graph);
        return new Attestations(
                reader.affiliations(),
                reader.assignments(),
                reader.scheme(),
                reader.parts(),
                reader.ties.ties(),
                GraphRivalries.of(graph, GraphAttestations::state),
                reader.ties.kinds());
    }

    /** The organizations by the names that the measures give them. */
    static Map<String, Resource> bodies(Model graph) {
        Map<String, Resource> bodies = new HashMap<>();
        new GraphAttestations(graph).names.forEach((body, name) -> bodies.put(name, body));
        return bodies;
    }

    private List<Affiliation> affiliations() {
        List<Affiliation> found = new ArrayList<>();
        MemberIndex members = new MemberIndex(graph);
        for (Resource body : members.bodies()) {
            if (isOrganization(body)) {
                members.members(body)
                        .forEach(each -> found.add(new Affiliation(
                                name(body),
                                state(each.state()),
                                MembershipRole.FULL,
                                each.span().period(),
                                each.span().period().last(),
                                basis(each.premise()))));
            }
        }
        addOthers(MembershipRole.ASSOCIATE, found);
        addOthers(MembershipRole.OBSERVER, found);
        return found;
    }

    /** Associates and observers, which the rules do not count. */
    private void addOthers(MembershipRole role, List<Affiliation> found) {
        Resource concept = CONCERT.concept("membership-role", role.slug());
        graph.listSubjectsWithProperty(RDF.type, CONCERT.MembershipObservation)
                .filterKeep(node -> node.hasProperty(ORG.role, concept))
                .forEach(node -> {
                    Resource body = node.getPropertyResourceValue(ORG.organization);
                    Resource member = node.getPropertyResourceValue(ORG.member);
                    if (isOrganization(body) && member.getURI().contains("/id/state/")) {
                        Spans.during(node, CONCERT.asOf, CONCERT.attestedOn)
                                .ifPresent(span -> found.add(new Affiliation(
                                        name(body),
                                        state(member),
                                        role,
                                        span.period(),
                                        span.period().last(),
                                        basis(node))));
                    }
                });
    }

    private List<Assignment> assignments() {
        List<Assignment> found = new ArrayList<>();
        FunctionIndex functions = new FunctionIndex(graph);
        for (Resource body : functions.bodies()) {
            if (isOrganization(body)) {
                functions.functions(body).forEach(function -> functions
                        .all(body, function)
                        .forEach(each -> found.add(new Assignment(
                                name(body),
                                slug(function),
                                each.span().period(),
                                each.grade(),
                                each.regions().stream()
                                        .map(GraphAttestations::slug)
                                        .collect(toSet()),
                                basis(each.premise())))));
            }
        }
        return found;
    }

    private FunctionScheme scheme() {
        Map<String, Set<String>> broader = new HashMap<>();
        graph.listStatements(null, SKOS.broader, (RDFNode) null)
                .filterKeep(pair -> pair.getSubject().getURI().contains("/id/function/"))
                .forEach(pair -> broader.computeIfAbsent(slug(pair.getSubject()), key -> new HashSet<>())
                        .add(slug(pair.getResource())));
        return new FunctionScheme(broader);
    }

    private Set<List<String>> parts() {
        Set<List<String>> parts = new LinkedHashSet<>();
        for (Property part : List.of(ORG.subOrganizationOf, ORG.unitOf)) {
            graph.listStatements(null, part, (RDFNode) null)
                    .filterKeep(pair -> isOrganization(pair.getSubject()) && isOrganization(pair.getResource()))
                    .forEach(pair -> parts.add(List.of(name(pair.getSubject()), name(pair.getResource()))));
        }
        return parts;
    }

    private Basis basis(Resource node) {
        return bases.of(node);
    }

    private boolean isOrganization(Resource body) {
        return names.containsKey(body);
    }

    private String name(Resource body) {
        return names.get(body);
    }

    private static String state(Resource state) {
        return state.hasProperty(ISO_ALPHA_3) ? state.getProperty(ISO_ALPHA_3).getString() : slug(state);
    }

    private static String slug(Resource node) {
        return node.getURI().replaceFirst(".*/", "");
    }
}
