package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.vocab.CONCERT;

/**
 * What is documented of bodies at a date, by the same dates as the rules of overlap take: an empty set means that the
 * sources are silent for that date. Thread-safe while the graph is only read.
 */
public final class Documented {
    private final MemberIndex members;
    private final FunctionIndex functions;

    /** @param graph the union of all layers */
    public Documented(Model graph) {
        members = new MemberIndex(graph);
        functions = new FunctionIndex(graph);
    }

    /** Every body with a documented full member or function, at whatever time. */
    public Set<Resource> bodies() {
        Set<Resource> bodies = new TreeSet<>(comparing(Resource::getURI));
        bodies.addAll(members.bodies());
        bodies.addAll(functions.bodies());
        return bodies;
    }

    /** The full members that are documented for that day. */
    public Set<Resource> membersAt(Resource body, LocalDate day) {
        return members.membersAt(body, day);
    }

    /** When full members of the body are documented, in order. */
    public List<Period> rosters(Resource body) {
        return Period.minus(
                members.members(body).stream().map(each -> each.span().period()).toList(), List.of());
    }

    /** The functions that are documented for that day, plans left out, with the levels at which they are. */
    public Map<Resource, Set<Resource>> functionsAt(Resource body, LocalDate day) {
        Map<Resource, Set<Resource>> found = new TreeMap<>(comparing(Resource::getURI));
        for (Resource function : functions.functions(body)) {
            functions.all(body, function).stream()
                    .filter(each -> each.span().contains(day))
                    .forEach(each -> found.computeIfAbsent(function, key -> new TreeSet<>(comparing(Resource::getURI)))
                            .add(each.premise().getPropertyResourceValue(CONCERT.level)));
        }
        return found;
    }
}
