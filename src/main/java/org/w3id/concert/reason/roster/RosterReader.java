package org.w3id.concert.reason.roster;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.Proof.Evidence;
import org.w3id.concert.reason.Proofs;
import org.w3id.concert.reason.Spans;
import org.w3id.concert.reason.TimeSpan;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Reads what each source says of the members of a body: observations, and intervals that rules infer. */
final class RosterReader {
    private final Model graph;
    private final Proofs proofs;

    RosterReader(Model graph, Base base) {
        this.graph = graph;
        this.proofs = new Proofs(graph, base);
    }

    /** By state, the entries by source and time. */
    Map<Resource, List<Entry>> read(Resource body) {
        Map<Resource, List<Entry>> entries = new TreeMap<>(comparing(Resource::getURI));
        for (Resource node :
                graph.listSubjectsWithProperty(ORG.organization, body).toList()) {
            Resource member = node.getPropertyResourceValue(ORG.member);
            boolean isDenied = node.hasProperty(RDF.type, CONCERT.DeniedFact);
            if (member != null && member.getURI().contains("/id/state/") && !isDenied) {
                add(node, entries.computeIfAbsent(member, key -> new ArrayList<>()));
            }
        }
        entries.values().removeIf(List::isEmpty);
        entries.values()
                .forEach(each -> each.sort(comparing(Entry::source)
                        .thenComparing(Entry::first)
                        .thenComparing(Entry::dates)
                        .thenComparing(Entry::role)));
        return entries;
    }

    private void add(Resource node, List<Entry> entries) {
        if (node.hasProperty(RDF.type, CONCERT.MembershipInterval)) {
            Spans.interval(node).ifPresent(span -> add(node, span, interval(node), entries));
        } else if (node.hasProperty(RDF.type, CONCERT.MembershipObservation)) {
            Property date = node.hasProperty(CONCERT.asOf) ? CONCERT.asOf : CONCERT.attestedOn;
            Spans.during(node, date).ifPresent(span -> add(node, span, dates(node, date), entries));
        }
    }

    private void add(Resource node, TimeSpan span, String dates, List<Entry> entries) {
        Map<String, List<String>> locators = new TreeMap<>();
        proofs.of(node).ifPresent(proof -> {
            for (Evidence evidence : proof.passages()) {
                locators.computeIfAbsent(evidence.source(), key -> new ArrayList<>())
                        .add(evidence.locator());
            }
        });
        String role = node.hasProperty(ORG.role) ? Slugs.of(node.getPropertyResourceValue(ORG.role)) : "full";
        Resource ending = node.getPropertyResourceValue(CONCERT.observationEnding);
        LocalDate last = span.end().isPresent() ? span.lastDay() : LocalDate.MAX;
        locators.forEach((source, places) -> entries.add(new Entry(
                source,
                role,
                dates,
                span.start().day(),
                last,
                ending == null ? "" : Slugs.of(ending),
                String.join("; ", places))));
    }

    private static String interval(Resource node) {
        String end = node.hasProperty(CONCERT.end) ? " to " + dates(node, CONCERT.end) : ", no end documented";
        return "from " + dates(node, CONCERT.start) + end;
    }

    private static String dates(Resource node, Property property) {
        return node.listProperties(property).toList().stream()
                .map(date -> date.getProperty(CONCERT.edtf).getString())
                .sorted()
                .distinct()
                .collect(joining(", "));
    }
}
