package org.w3id.concert.graph.imports;

import static java.util.stream.Collectors.joining;

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
    private final EntityNodes entities;
    private final Resource document;
    private final Map<String, Integer> unmatched = new TreeMap<>();

    RosterGraph(Base base, ImportedRoster roster, Correspondences correspondences) {
        this.base = base;
        this.roster = roster;
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
        if (!unmatched.isEmpty()) {
            remarks.accept(roster.name() + ": no states of the registry, memberships not in the graph: "
                    + unmatched.entrySet().stream()
                            .map(each -> each.getKey() + " (" + each.getValue() + ")")
                            .collect(joining(", ")));
        }
    }

    private void write(RosterRun run, Part part, Model model, Model known) {
        RosterState state = roster.states().get(run.state());
        Optional<Resource> member = entities.state(state, part.byIso(), known);
        if (member.isEmpty()) {
            unmatched.merge(state.code() + " " + state.name(), 1, Integer::sum);
            return;
        }
        Resource body =
                entities.organization(run.organization(), roster.organizations().get(run.organization()), model);
        Resource date = new DateNodes(base).node(date(run, part), model);
        String slug = String.join(
                ".", Slugs.of(member.get()), Slugs.of(body), run.role().slug(), roster.name(), Slugs.of(date));
        Resource observation = base.id("membership-observation/" + slug)
                .inModel(model)
                .addProperty(RDF.type, CONCERT.MembershipObservation)
                .addProperty(ORG.member, member.get())
                .addProperty(ORG.organization, body)
                .addProperty(
                        ORG.role, CONCERT.concept("membership-role", run.role().slug()))
                .addProperty(CONCERT.asOf, date)
                .addProperty(CONCERT.statedIn, document)
                .addProperty(CONCERT.sourceDocument, document)
                .addProperty(CONCERT.locator, roster.name() + " " + run.locator());
        if (run.ending() != Ending.DATED) {
            String ending = part.last().equals(run.last()) ? run.ending().name() : Ending.CHANGED.name();
            observation
                    .addProperty(RDF.type, CONCERT.ContinuousObservation)
                    .addProperty(
                            CONCERT.observationEnding,
                            CONCERT.concept("observation-ending", ending.toLowerCase(Locale.ROOT)));
        }
    }

    private static StatedDate date(RosterRun run, Part part) {
        boolean isYearly = run.ending() != Ending.DATED;
        String edtf = isYearly
                ? part.first().getYear() + "/" + part.last().getYear()
                : part.last().toString().substring(0, 7);
        return StatedDate.parse(edtf).orElseThrow();
    }
}
