package org.w3id.concert.extract.evaluate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.extract.Candidate.Term;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.Table.Row;

/** Labels made comparable: without case, accents and signs; with what they are names of. Not for use by several threads. */
final class Names {
    private static final String ON = "…";
    private final Map<String, Set<String>> links = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();
    private final boolean areNamesEqual;

    /** @param areNamesEqual whether two names of the same thing are one, or only a name and its reference */
    private Names(boolean areNamesEqual) {
        this.areNamesEqual = areNamesEqual;
    }

    /** Those that a gold file links, and the names of each state: annotators write "Turkey" where the text does. */
    static Names of(List<GoldClaim> gold, List<Row> states) {
        Names names = new Names(true);
        for (Row state : states) {
            Stream.of(state.get("names").split(";")).forEach(name -> names.link(name.strip(), state.get("label")));
        }
        for (GoldClaim claim : gold) {
            GoldClaim.Wording wording = claim.wordings().get(0);
            if (List.of("full name", "abbreviation", "alias").contains(wording.property())) {
                names.link(wording.object(), wording.subject());
            }
        }
        return names;
    }

    /** Those of the registry, of the functions and of the other concepts, by {@code kind/slug}. */
    static Names ofGraph(Home home, List<Fault> faults) {
        Names names = new Names(false);
        Registry registry = Registry.read(home, reference -> true, faults);
        registry.entities().forEach(entity -> Stream.of(entity.label(), entity.abbreviation())
                .forEach(label -> names.link(label, entity.ref())));
        registry.forms().forEach(form -> names.link(form.form(), form.entity()));
        for (String file : List.of("functions.ttl", "schemes.ttl")) {
            RDFDataMgr.loadModel(home.ontology().resolve(file).toString())
                    .listStatements(null, null, (RDFNode) null)
                    .filterKeep(each -> each.getPredicate().equals(SKOS.prefLabel)
                            || each.getPredicate().equals(SKOS.altLabel))
                    .forEach(each -> names.link(
                            each.getString(), each.getSubject().getURI().replaceFirst(".*/([^/]+/[^/]+)$", "$1")));
        }
        return names;
    }

    /** @param name with an ellipsis at its end: any name that begins so */
    void link(String name, String reference) {
        if (name.endsWith(ON)) {
            beginnings.put(plain(name), plain(reference));
        } else if (!name.isBlank()) {
            links.computeIfAbsent(plain(name), key -> new TreeSet<>()).add(plain(reference));
        }
    }

    /** Whether a candidate's term is what the gold file names. */
    boolean isSame(String gold, Term term) {
        Set<String> wanted = new HashSet<>(Set.of(plain(gold)));
        if (areNamesEqual) {
            wanted.addAll(links.getOrDefault(plain(gold), Set.of()));
        }
        return gold.equals(ClaimWording.ANY)
                || wanted.contains(plain(term.label()))
                || links.getOrDefault(plain(term.label()), Set.of()).stream().anyMatch(wanted::contains)
                || !areNamesEqual && wanted.contains(plain(term.iri()))
                || beginnings.entrySet().stream()
                        .anyMatch(beginning -> plain(term.label()).startsWith(beginning.getKey())
                                && wanted.contains(beginning.getValue()));
    }

    /** What several candidates have in common whose terms are one. */
    static String key(Term term) {
        return plain(term.iri().isEmpty() ? term.label() : term.iri());
    }

    private static String plain(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("^the ", "");
    }
}
