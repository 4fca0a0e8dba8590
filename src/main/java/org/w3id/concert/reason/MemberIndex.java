package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Tally;
import org.w3id.concert.vocab.CONCERT;

/**
 * Who was a full member of what, when, and by which node of the graph that is known. Built once from the facts, the
 * imports and the inferred intervals; then only read.
 */
final class MemberIndex {
    private static final Resource FULL = CONCERT.concept("membership-role", "full");

    private final Map<Resource, Map<Resource, List<Member>>> byBody = new TreeMap<>(comparing(Resource::getURI));

    /** A state in a body over a span; {@code premise} is the membership that says so. */
    record Member(Resource state, TimeSpan span, Resource premise) {}

    /** Members that two bodies share over a span, each with its two memberships, perhaps in several ways. */
    record CommonWindow(TimeSpan span, Map<Resource, List<Pair>> states) {}

    /** The memberships of one state in two bodies, and when they meet. */
    record Pair(Resource state, TimeSpan span, Resource first, Resource second) {}

    /** Of every body. */
    MemberIndex(Model known) {
        Set<Resource> memberships = new HashSet<>();
        for (Resource type : List.of(CONCERT.MembershipInterval, CONCERT.MembershipObservation)) {
            known.listSubjectsWithProperty(RDF.type, type).forEach(memberships::add);
        }
        memberships.forEach(this::add);
        order();
    }

    /** Of these bodies alone. */
    MemberIndex(Model known, Set<Resource> bodies) {
        for (Resource body : bodies) {
            known.listSubjectsWithProperty(ORG.organization, body).toSet().forEach(this::add);
        }
        order();
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

    private void add(Resource node) {
        if (node.hasProperty(RDF.type, CONCERT.MembershipInterval)) {
            Spans.interval(node).ifPresent(span -> add(node, span));
        } else if (node.hasProperty(RDF.type, CONCERT.MembershipObservation)
                && (!node.hasProperty(ORG.role) || node.hasProperty(ORG.role, FULL))) {
            Spans.during(node, CONCERT.asOf, CONCERT.attestedOn).ifPresent(span -> add(node, span));
        }
    }

    private void add(Resource membership, TimeSpan span) {
        Resource body = membership.getPropertyResourceValue(ORG.organization);
        Resource state = membership.getPropertyResourceValue(ORG.member);
        if (state.getURI().contains("/id/state/")) {
            byBody.computeIfAbsent(body, key -> new TreeMap<>(comparing(Resource::getURI)))
                    .computeIfAbsent(state, key -> new ArrayList<>())
                    .add(new Member(state, span, membership));
        }
    }

    /** So that whatever is concluded is the same however the graph keeps its triples. */
    private void order() {
        byBody.values().forEach(states -> states.values()
                .forEach(members ->
                        members.sort(comparing(member -> member.premise().getURI()))));
    }

    Set<Resource> bodies() {
        return byBody.keySet();
    }

    /** By state. */
    List<Member> members(Resource body) {
        return byBody.getOrDefault(body, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The members that are documented for that day. */
    Set<Resource> membersAt(Resource body, LocalDate day) {
        Set<Resource> states = new LinkedHashSet<>();
        byBody.getOrDefault(body, Map.of()).forEach((state, members) -> {
            if (members.stream().anyMatch(member -> member.span().contains(day))) {
                states.add(state);
            }
        });
        return states;
    }

    /** Each way in which a state belongs to both bodies at the same time, by state. */
    List<Pair> pairs(Resource first, Resource second) {
        List<Pair> pairs = new ArrayList<>();
        Map<Resource, List<Member>> others = byBody.getOrDefault(second, Map.of());
        byBody.getOrDefault(first, Map.of()).forEach((state, members) -> {
            for (Member other : others.getOrDefault(state, List.of())) {
                members.forEach(one -> one.span()
                        .intersect(other.span())
                        .ifPresent(span -> pairs.add(new Pair(state, span, one.premise(), other.premise()))));
            }
        });
        return pairs;
    }

    /** The longest spans during which both bodies share at least {@code atLeast} members, in order of time. */
    List<CommonWindow> common(Resource first, Resource second, int atLeast) {
        List<Pair> pairs = pairs(first, second);
        Map<LocalDate, List<Entry>> changes = new TreeMap<>();
        pairs.forEach(pair -> {
            note(changes, pair.span().start().day(), pair.state(), 1);
            pair.span().end().ifPresent(end -> note(changes, end.day().plusDays(1), pair.state(), -1));
        });
        Map<Resource, Integer> shared = new HashMap<>();
        List<CommonWindow> windows = new ArrayList<>();
        LocalDate from = null;
        for (Map.Entry<LocalDate, List<Entry>> change : changes.entrySet()) {
            LocalDate day = change.getKey();
            change.getValue().forEach(entry -> shared.merge(entry.state(), entry.by(), Tally::sum));
            boolean enough = shared.size() >= atLeast;
            if (enough && from == null) {
                from = day;
            } else if (!enough && from != null) {
                windows.add(window(pairs, from, Optional.of(day.minusDays(1))));
                from = null;
            }
        }
        if (from != null) {
            windows.add(window(pairs, from, Optional.empty()));
        }
        return windows;
    }

    /** In how many more ways, or fewer, a state belongs to both bodies from a day on. */
    private record Entry(Resource state, int by) {}

    private static void note(Map<LocalDate, List<Entry>> changes, LocalDate day, Resource state, int by) {
        changes.computeIfAbsent(day, key -> new ArrayList<>()).add(new Entry(state, by));
    }

    /** @param pairs by state */
    private static CommonWindow window(List<Pair> pairs, LocalDate from, Optional<LocalDate> to) {
        Map<Resource, List<Pair>> states = new LinkedHashMap<>();
        TimeSpan.Bound start = null;
        Optional<TimeSpan.Bound> end = Optional.empty();
        for (Pair pair : pairs) {
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
