package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.vocab.CONCERT;

/** The overlaps that sources state themselves as facts, each for the time at which it is stated. */
final class StatedOverlaps {
    private static final Set<String> SAME_FUNCTION = Set.of("functions", "duplication", "parallel", "redundancy");

    private final List<Stated> stated = new ArrayList<>();

    /**
     * @param kind slug of the concept in the scheme {@code overlap}
     * @param functions in which the bodies overlap; empty where the source leaves it open
     */
    record Stated(
            Resource first, Resource second, String kind, Set<Resource> functions, TimeSpan span, Resource premise) {
        boolean isBetween(Resource one, Resource other) {
            return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
        }

        boolean concerns(Set<Resource> bodies) {
            return bodies.contains(first) || bodies.contains(second);
        }

        /** Whether the source says that the bodies have a function in common, or do the same. */
        boolean concernsFunctions() {
            return SAME_FUNCTION.contains(kind);
        }
    }

    StatedOverlaps(Model known) {
        known.listSubjectsWithProperty(RDF.type, CONCERT.StatedOverlap)
                .forEach(node ->
                        Spans.during(node, CONCERT.asOf, CONCERT.attestedOn).ifPresent(span -> add(node, span)));
        stated.sort(comparing((Stated each) -> each.premise().getURI()).thenComparing(Stated::kind));
    }

    private StatedOverlaps(List<Stated> stated) {
        this.stated.addAll(stated);
    }

    /** These with what {@code others} say of {@code bodies} in place of what these do. */
    StatedOverlaps replacing(Set<Resource> bodies, StatedOverlaps others) {
        List<Stated> replaced = new ArrayList<>();
        stated.stream().filter(each -> !each.concerns(bodies)).forEach(replaced::add);
        others.stated.stream().filter(each -> each.concerns(bodies)).forEach(replaced::add);
        return new StatedOverlaps(replaced);
    }

    private void add(Resource node, TimeSpan span) {
        Set<Resource> functions = node.listProperties(CONCERT.function)
                .mapWith(Statement::getResource)
                .toSet();
        for (Statement kind : node.listProperties(CONCERT.kind).toList()) {
            stated.add(new Stated(
                    node.getPropertyResourceValue(CONCERT.relationFrom),
                    node.getPropertyResourceValue(CONCERT.relationTo),
                    kind.getResource().getURI().replaceFirst(".*/", ""),
                    functions,
                    span,
                    node));
        }
    }

    List<Stated> between(Resource one, Resource other) {
        return stated.stream().filter(each -> each.isBetween(one, other)).toList();
    }

    List<Stated> all() {
        return List.copyOf(stated);
    }
}
