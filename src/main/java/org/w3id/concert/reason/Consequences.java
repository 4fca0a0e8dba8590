package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.MemberIndex.Member;
import org.w3id.concert.reason.MemberIndex.Pair;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** What follows for the bodies that a scenario touches, as it stands or under the scenario. */
public final class Consequences {
    private final Base base;
    private final Set<Resource> touched;
    private final MemberIndex members;
    private final FunctionIndex functions;
    private final Model paired;
    private final Model dated;
    private final Coordination coordination;
    private final Supplier<Graph> proofs;

    /**
     * @param touched the bodies for which conclusions were drawn again; none for a graph as it stands
     * @param paired the conclusions about pairs of bodies
     * @param proofs a graph with all derivations and claims, made when the first proof is asked for
     */
    Consequences(
            Base base,
            Set<Resource> touched,
            MemberIndex members,
            FunctionIndex functions,
            Model paired,
            Model premises,
            Supplier<Graph> proofs) {
        this.base = base;
        this.touched = Set.copyOf(touched);
        this.members = members;
        this.functions = functions;
        this.paired = paired;
        this.dated = ModelFactory.createUnion(paired, premises);
        this.coordination = new Coordination(premises);
        this.proofs = proofs;
    }

    Model paired() {
        return paired;
    }

    /** The bodies whose memberships or functions the hypothesis can change. */
    public Set<Resource> touched() {
        return touched;
    }

    /** All but coverage that concerns one of {@code bodies}; memberships only of bodies whose members differ. */
    public List<Finding> findings(Set<Resource> bodies, Consequences other) {
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : List.of(Kind.DUPLICATION, Kind.OVERLAP)) {
            overlaps(kind, bodies, findings);
        }
        if (members == other.members) {
            return findings;
        }
        Set<Resource> changed = new TreeSet<>(comparing(Resource::getURI));
        bodies.stream().filter(body -> !times(body).equals(other.times(body))).forEach(changed::add);
        for (Resource body : changed) {
            members.members(body).forEach(member -> findings.add(membership(body, member)));
        }
        commonMembers(changed, findings);
        return findings;
    }

    private void overlaps(Kind kind, Set<Resource> bodies, List<Finding> findings) {
        Resource type = kind == Kind.DUPLICATION ? CONCERT.Duplication : CONCERT.Overlap;
        String path = "/id/" + Slugs.kind(type) + "/";
        for (Resource node : paired.listSubjectsWithProperty(RDF.type, type).toList()) {
            Resource first = node.getPropertyResourceValue(CONCERT.firstBody);
            Resource second = node.getPropertyResourceValue(CONCERT.secondBody);
            if (node.getURI().contains(path) && (bodies.contains(first) || bodies.contains(second))) {
                Resource function = node.getPropertyResourceValue(CONCERT.function);
                List<String> terms =
                        List.of(ref(first), ref(second), function == null ? "function/unspecified" : ref(function));
                String support = concept(node, CONCERT.memberSupport) + "/" + concept(node, CONCERT.functionSupport);
                Period period = period(node);
                String grade = concept(node, CONCERT.grade);
                findings.add(new Finding(kind, terms, support, period, grade, List.of(ref(node))));
                if (kind == Kind.DUPLICATION && !coordination.isDocumented(first, second, period)) {
                    findings.add(new Finding(Kind.UNCOORDINATED, terms, support, period, grade, List.of(ref(node))));
                }
            }
        }
    }

    private Period period(Resource node) {
        return Spans.interval(node.inModel(dated)).orElseThrow().period();
    }

    private Finding membership(Resource body, Member member) {
        String how = ref(member.premise()).startsWith("membership-interval/") ? "by steps" : "by observation";
        List<String> terms = List.of(ref(member.state()), ref(body));
        return new Finding(Kind.MEMBERSHIP, terms, how, member.span().period(), "", List.of(ref(member.premise())));
    }

    private void commonMembers(Set<Resource> bodies, List<Finding> findings) {
        String organization = base.id("organization/").getURI();
        List<Resource> organizations = members.bodies().stream()
                .filter(body -> body.getURI().startsWith(organization))
                .toList();
        for (Resource first : organizations) {
            for (Resource second : organizations.subList(organizations.indexOf(first) + 1, organizations.size())) {
                if (bodies.contains(first) || bodies.contains(second)) {
                    members.pairs(first, second).stream()
                            .map(pair -> commonMember(first, second, pair))
                            .distinct()
                            .forEach(findings::add);
                }
            }
        }
    }

    private Finding commonMember(Resource first, Resource second, Pair pair) {
        String node = CommonMemberships.memberName(first, second, pair);
        List<String> terms = List.of(ref(first), ref(second), ref(pair.state()));
        return new Finding(Kind.COMMON_MEMBER, terms, "", pair.span().period(), "", List.of(node));
    }

    /** Every body with a member, a function or a conclusion. */
    public Set<Resource> bodies() {
        Set<Resource> bodies = new TreeSet<>(comparing(Resource::getURI));
        bodies.addAll(members.bodies());
        bodies.addAll(functions.bodies());
        for (var property : List.of(CONCERT.firstBody, CONCERT.secondBody)) {
            paired.listObjectsOfProperty(property).forEach(body -> bodies.add(body.asResource()));
        }
        return bodies;
    }

    /** The states that are members of one of {@code bodies} at other times than there. */
    public Set<Resource> changedStates(Consequences other, Set<Resource> bodies) {
        Set<Resource> changed = new TreeSet<>(comparing(Resource::getURI));
        if (members != other.members) {
            for (Resource body : bodies) {
                difference(times(body), other.times(body)).forEach(time -> changed.add((Resource) time.get(0)));
            }
        }
        return changed;
    }

    /** The functions that one of {@code bodies} has at other times than there. */
    public Set<Resource> changedFunctions(Consequences other, Set<Resource> bodies) {
        Set<Resource> changed = new TreeSet<>(comparing(Resource::getURI));
        if (functions != other.functions) {
            for (Resource body : bodies) {
                difference(functionTimes(body), other.functionTimes(body))
                        .forEach(time -> changed.add((Resource) time.get(0)));
            }
        }
        return changed;
    }

    private Set<List<Object>> times(Resource body) {
        Set<List<Object>> times = new HashSet<>();
        members.members(body)
                .forEach(member ->
                        times.add(List.of(member.state(), member.span().period())));
        return times;
    }

    private Set<List<Object>> functionTimes(Resource body) {
        Set<List<Object>> times = new HashSet<>();
        functions.functions(body).forEach(function -> functions
                .all(body, function)
                .forEach(each -> times.add(List.of(function, each.span().period()))));
        return times;
    }

    private static Set<List<Object>> difference(Set<List<Object>> one, Set<List<Object>> other) {
        Set<List<Object>> difference = new HashSet<>(one);
        difference.addAll(other);
        difference.removeIf(each -> one.contains(each) && other.contains(each));
        return difference;
    }

    /** The functions that one of {@code bodies} has at some time. */
    public Set<Resource> functions(Set<Resource> bodies) {
        Set<Resource> all = new TreeSet<>(comparing(Resource::getURI));
        bodies.forEach(body -> all.addAll(functions.functions(body)));
        return all;
    }

    /**
     * By state and function, through which membership and function the state has it, and when.
     *
     * @param asked the functions that are wanted of every state
     * @param all the functions that are wanted of {@code states}
     */
    public Map<Coverage.Subject, List<Coverage.Way>> coverage(
            Set<Resource> states, Set<Resource> asked, Set<Resource> all) {
        return new Coverage(base).of(members, functions, states, asked, all);
    }

    /** One way in which a state has a function. */
    public Finding covered(Coverage.Subject subject, Coverage.Way way) {
        List<String> terms = List.of(ref(subject.state()), ref(subject.function()));
        List<String> nodes = List.of(ref(way.membership()), ref(way.assignment()));
        return new Finding(Kind.COVERAGE, terms, "", way.period(), "", nodes);
    }

    /** The bodies of which members are documented within the period. */
    public Set<Resource> documented(Period period) {
        Set<Resource> bodies = new TreeSet<>(comparing(Resource::getURI));
        String organization = base.id("organization/").getURI();
        members.bodies().stream()
                .filter(body -> body.getURI().startsWith(organization))
                .filter(body -> members.members(body).stream()
                        .anyMatch(member -> member.span().period().meets(period)))
                .forEach(bodies::add);
        return bodies;
    }

    /** Proofs of the findings' nodes; the first call costs more than the others. */
    public Proofs proofs() {
        return new Proofs(ModelFactory.createModelForGraph(proofs.get()), base);
    }

    private static String concept(Resource node, org.apache.jena.rdf.model.Property property) {
        Resource concept = node.getPropertyResourceValue(property);
        return concept == null ? "" : Slugs.of(concept);
    }

    private String ref(Resource node) {
        return base.ref(node.getURI());
    }
}
