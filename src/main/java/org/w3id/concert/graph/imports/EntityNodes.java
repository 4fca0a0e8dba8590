package org.w3id.concert.graph.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** The organizations and states of a data set: those of the registry where they correspond, else nodes of their own. */
final class EntityNodes {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\uFFFD]");

    private final Base base;
    private final DataSet dataSet;
    private final Correspondences correspondences;
    private final Map<String, Resource> known = new HashMap<>();

    EntityNodes(Base base, DataSet dataSet, Correspondences correspondences) {
        this.base = base;
        this.dataSet = dataSet;
        this.correspondences = correspondences;
    }

    boolean isRegistered(String organization) {
        return correspondences.organization(dataSet.name(), organization).isPresent();
    }

    /** The organization of that code; described in {@code model} if the registry does not have it. */
    Resource organization(String code, String name, Model model) {
        Optional<String> ref = correspondences.organization(dataSet.name(), code);
        return ref.map(base::id)
                .orElseGet(() -> known.computeIfAbsent("organization " + code, key -> {
                    String slug =
                            dataSet.name() + "-" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
                    String printed = UNPRINTABLE.matcher(name).replaceAll("").strip();
                    String label = printed + " (" + dataSet.name() + " " + code + ")";
                    return described("organization/" + slug, label, printed, model)
                            .addProperty(RDF.type, ORG.FormalOrganization)
                            .addProperty(CONCERT.abbreviation, code)
                            .addProperty(DCTerms.identifier, code);
                }));
    }

    /**
     * The state of that code; described in {@code model} if the registry does not have it.
     *
     * @param byIso whether its code of ISO 3166-1 stands for it
     * @return empty where the data set names it by a code of ISO 3166-1 that is no state of the registry
     */
    Optional<Resource> state(RosterState state, boolean byIso, Model model) {
        Optional<Resource> registered = state.iso3()
                .filter(code -> byIso)
                .flatMap(correspondences::state)
                .map(base::id);
        if (registered.isPresent() || dataSet.stateCodes().equals("iso3")) {
            return registered;
        }
        return Optional.of(known.computeIfAbsent("state " + state.code(), key -> {
            String label = "state " + state.code() + " of Correlates of War";
            Resource node = described("state/" + dataSet.stateCodes() + "-" + state.code(), label, state.name(), model)
                    .addProperty(RDF.type, CONCERT.State)
                    .addProperty(DCTerms.identifier, state.code());
            state.iso3().ifPresent(iso -> laterState(node, state, iso));
            return node;
        }));
    }

    private void laterState(Resource node, RosterState state, String iso3) {
        String note = "From " + state.since().getYear() + " the code " + state.code() + " stands for " + iso3;
        correspondences.state(iso3).ifPresent(ref -> node.addProperty(RDFS.seeAlso, base.id(ref))
                .addProperty(SKOS.note, note, "en"));
    }

    private Resource described(String ref, String label, String name, Model model) {
        Resource node = base.id(ref)
                .inModel(model)
                .addProperty(SKOS.prefLabel, label, "en")
                .addProperty(DCTerms.source, base.id("document/" + dataSet.name()));
        return name.equals(label) || name.matches("\\d+") ? node : node.addProperty(SKOS.altLabel, name.strip(), "en");
    }
}
