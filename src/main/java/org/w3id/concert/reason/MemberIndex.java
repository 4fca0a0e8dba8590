package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.vocab.CONCERT;

/**
 * Who was a full member of what, when, and by which node of the graph that is known. Built once from the facts, the
 * imports and the inferred intervals; then only read.
 */
final class MemberIndex {
    private final Map<Resource, List<Member>> byBody = new TreeMap<>(comparing(Resource::getURI));

    /** A state in a body over a span; {@code premise} is the membership that says so. */
    record Member(Resource state, TimeSpan span, Resource premise) {}

    /** Members that two bodies share over a span, each with its two memberships, perhaps in several ways. */
    record CommonWindow(TimeSpan span, Map<Resource, List<Pair>> states) {}

    /** The memberships of one state in two bodies, and when they meet. */
    record Pair(Resource state, TimeSpan span, Resource first, Resource second) {}

    MemberIndex(Model known) {
        Resource full = CONCERT.concept("membership-role", "full");
        known.listSubjectsWithProperty(RDF.type, CONCERT.MembershipInterval)
                .forEach(node -> Spans.interval(node).ifPresent(span -> add(node, span)));
        known.listSubjectsWithProperty(RDF.type, CONCERT.MembershipObservation)
                .filterKeep(node -> !node.hasProperty(ORG.role) || node.hasProperty(ORG.role, full))
                .forEach(node ->
                        Spans.during(node, CONCERT.asOf, CONCERT.attestedOn).ifPresent(span -> add(node, span)));
    }

    private MemberIndex(MemberIndex other) {
        byBody.putAll(other.byBody);
    }

    /** This index with what {@code other} has of {@code bodies} in place of its own. */
    MemberIndex replacing(Set<Resource> bodies, MemberIndex other) {
        MemberIndex replaced = new MemberIndex(this);
        replaced.byBody.keySet().removeAll(bodies);
        bodies.stream()
                .filter(other.byBody::containsKey)
                .forEach(body -> replaced.byBody.put(body, other.byBody.get(body)));
        return replaced;
    }

    private void add(Resource membership, TimeSpan span) {
        Resource body = membership.getPropertyResourceValue(ORG.organization);
        Resource state = membership.getPropertyResourceValue(ORG.member);
        if (state.getURI().contains("/id/state/")) {
            byBody.computeIfAbsent(body, key -> new ArrayList<>()).add(new Member(state, span, membership));
        }
    }

    Set<Resource> bodies() {
        return byBody.keySet();
    }

    List<Member> members(Resource body) {
        return byBody.getOrDefault(body, List.of());
    }

    /** The members that are documented for that day. */
    Set<Resource> membersAt(Resource body, LocalDate day) {
        Set<Resource> states = new TreeSet<>(comparing(Resource::getURI));
        members(body).stream()
                .filter(member -> member.span().contains(day))
                .forEach(member -> states.add(member.state()));
        return states;
    }

    /** Each way in which a state belongs to both bodies at the same time. */
    List<Pair> pairs(Resource first, Resource second) {
        List<Pair> pairs = new ArrayList<>();
        for (Member one : members(first)) {
            for (Member other : members(second)) {
                if (one.state().equals(other.state())) {
                    one.span()
                            .intersect(other.span())
                            .ifPresent(span -> pairs.add(new Pair(one.state(), span, one.premise(), other.premise())));
                }
            }
        }
        return pairs;
    }

    /** The longest spans during which both bodies share at least {@code atLeast} members, in order of time. */
    List<CommonWindow> common(Resource first, Resource second, int atLeast) {
        List<Pair> pairs = pairs(first, second);
        TreeSet<LocalDate> changes = new TreeSet<>();
        pairs.forEach(pair -> {
            changes.add(pair.span().start().day());
            pair.span().end().ifPresent(end -> changes.add(end.day().plusDays(1)));
        });
        List<CommonWindow> windows = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate change : changes) {
            boolean enough = states(pairs, change).size() >= atLeast;
            if (enough && from == null) {
                from = change;
            } else if (!enough && from != null) {
                windows.add(window(pairs, from, Optional.of(change.minusDays(1))));
                from = null;
            }
        }
        if (from != null) {
            windows.add(window(pairs, from, Optional.empty()));
        }
        return windows;
    }

    private static Set<Resource> states(List<Pair> pairs, LocalDate day) {
        Set<Resource> states = new TreeSet<>(comparing(Resource::getURI));
        pairs.stream().filter(pair -> pair.span().contains(day)).forEach(pair -> states.add(pair.state()));
        return states;
    }

    private static CommonWindow window(List<Pair> pairs, LocalDate from, Optional<LocalDate> to) {
        Map<Resource, List<Pair>> states = new LinkedHashMap<>();
        TimeSpan.Bound start = null;
        Optional<TimeSpan.Bound> end = Optional.empty();
        for (Pair pair :
                pairs.stream().sorted(comparing(pair -> pair.state().getURI())).toList()) {
            boolean inside = !pair.span().lastDay().isBefore(from)
                    && !pair.span().start().day().isAfter(to.orElse(LocalDate.MAX));
            if (inside) {
                states.computeIfAbsent(pair.state(), key -> new ArrayList<>()).add(pair);
                if (pair.span().start().day().equals(from)) {
                    start = pair.span().start();
                }
                if (to.isPresent() && pair.span().lastDay().equals(to.get())) {
                    end = pair.span().end();
                }
            }
        }
        return new CommonWindow(new TimeSpan(start, end), states);
    }
}
