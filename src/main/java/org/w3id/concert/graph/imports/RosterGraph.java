package org.w3id.concert.graph.imports;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.graph.DateNodes;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.graph.imports.ImportedRoster.Listing;
import org.w3id.concert.graph.imports.ImportedRoster.Part;
import org.w3id.concert.graph.imports.RosterRun.Ending;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * An imported roster as membership observations: a run of years is one observation whose date is the interval that the
 * data set observes, with what is known of the time after it. An observation ends with its last row, which is no exit.
 */
final class RosterGraph {
    private final Base base;
    private final ImportedRoster roster;
    private final Correspondences correspondences;
    private final EntityNodes entities;
    private final Resource document;
    private final Map<String, Integer> unmatched = new TreeMap<>();

    RosterGraph(Base base, ImportedRoster roster, Correspondences correspondences) {
        this.base = base;
        this.roster = roster;
        this.correspondences = correspondences;
        this.entities = new EntityNodes(base, roster.dataSet(), correspondences);
        this.document = base.id("document/" + roster.name());
    }

    /**
     * Adds the memberships of organizations that the registry has to {@code known}, and those of all others to
     * {@code others}.
     *
     * @param remarks takes what is matched with nothing
     */
    void write(Model known, Model others, Consumer<String> remarks) {
        for (RosterRun run : roster.runs()) {
            Model model = entities.isRegistered(run.organization()) ? known : others;
            roster.parts(run).forEach(part -> write(run, part, model, known));
        }
        for (Listing listing : roster.listings()) {
            Model model = entities.isRegistered(listing.organization()) ? known : others;
            correspondences.role(listing.listedAs()).ifPresent(role -> write(listing, role, model, known));
        }
        if (!unmatched.isEmpty()) {
            remarks.accept(roster.name() + ": no states of the registry, memberships not in the graph: "
                    + unmatched.entrySet().stream()
                            .map(each -> each.getKey() + " (" + each.getValue() + ")")
                            .collect(joining(", ")));
        }
    }

    private void write(RosterRun run, Part part, Model model, Model known) {
        Optional<Resource> member = member(run.state(), part.byIso(), known);
        member.map(state -> observation(
                        state, run.organization(), run.role().slug(), date(run, part), run.locator(), model))
                .filter(observation -> run.ending() != Ending.DATED)
                .ifPresent(observation -> observation
                        .addProperty(RDF.type, CONCERT.ContinuousObservation)
                        .addProperty(
                                CONCERT.observationEnding, CONCERT.concept("observation-ending", ending(run, part))));
    }

    private void write(Listing listing, String role, Model model, Model known) {
        member(listing.state(), true, known)
                .ifPresent(state -> observation(
                        state, listing.organization(), role, month(roster.observedUntil()), listing.locator(), model));
    }

    private Optional<Resource> member(String code, boolean byIso, Model known) {
        RosterState state = roster.states().get(code);
        Optional<Resource> member = entities.state(state, byIso, known);
        if (member.isEmpty()) {
            unmatched.merge(state.code() + " " + state.name(), 1, Integer::sum);
        }
        return member;
    }

    private Resource observation(
            Resource member, String organization, String role, StatedDate stated, String locator, Model model) {
        Resource body =
                entities.organization(organization, roster.organizations().get(organization), model);
        Resource date = new DateNodes(base).node(stated, model);
        String slug = String.join(".", Slugs.of(member), Slugs.of(body), role, roster.name(), Slugs.of(date));
        return base.id("membership-observation/" + slug)
                .inModel(model)
                .addProperty(RDF.type, CONCERT.MembershipObservation)
                .addProperty(ORG.member, member)
                .addProperty(ORG.organization, body)
                .addProperty(ORG.role, CONCERT.concept("membership-role", role))
                .addProperty(CONCERT.asOf, date)
                .addProperty(CONCERT.statedIn, document)
                .addProperty(CONCERT.sourceDocument, document)
                .addProperty(CONCERT.locator, roster.name() + " " + locator);
    }

    private static String ending(RosterRun run, Part part) {
        Ending ending = part.last().equals(run.last()) ? run.ending() : Ending.CHANGED;
        return ending.name().toLowerCase(Locale.ROOT);
    }

    private static StatedDate date(RosterRun run, Part part) {
        return run.ending() == Ending.DATED
                ? month(part.last())
                : StatedDate.parse(part.first().getYear() + "/" + part.last().getYear())
                        .orElseThrow();
    }

    private static StatedDate month(LocalDate day) {
        return StatedDate.parse(YearMonth.from(day).toString()).orElseThrow();
    }
}
