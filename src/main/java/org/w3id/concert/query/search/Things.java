package org.w3id.concert.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** All that can be found in a graph and among the saved questions, collected in one pass. */
final class Things {
    private static final Set<String> WITHOUT_PAGE_OF_THEIR_OWN = Set.of("date", "passage", "selector", "evidence");
    private static final Set<String> ENGLISH = Set.of("en", "");
    private static final Map<Node, Field> FIELDS = Map.ofEntries(
            Map.entry(CONCERT.abbreviation.asNode(), Field.ABBREVIATION),
            Map.entry(NodeFactory.createURI(CONCERT.NS + "isoAlpha3"), Field.ABBREVIATION),
            Map.entry(SKOS.prefLabel.asNode(), Field.NAME),
            Map.entry(RDFS.label.asNode(), Field.NAME),
            Map.entry(DCTerms.title.asNode(), Field.NAME),
            Map.entry(SKOS.altLabel.asNode(), Field.OTHER_NAME),
            Map.entry(SchemaDO.alternateName.asNode(), Field.OTHER_NAME),
            Map.entry(SKOS.hiddenLabel.asNode(), Field.HIDDEN_NAME),
            Map.entry(DCTerms.description.asNode(), Field.TEXT),
            Map.entry(SKOS.definition.asNode(), Field.TEXT),
            Map.entry(CONCERT.gloss.asNode(), Field.TEXT));

    private final Base base;
    private final Map<Node, Thing> byNode = new LinkedHashMap<>();

    private Things(Base base) {
        this.base = base;
    }

    static List<Thing> of(Graph graph, Base base, List<SavedQuery> questions) {
        Things things = new Things(base);
        graph.find().forEachRemaining(things::read);
        graph.find().forEachRemaining(things::count);
        List<Thing> found = new ArrayList<>(
                things.byNode.values().stream().filter(Thing::hasWords).toList());
        questions.forEach(question -> found.add(new Thing(base.iri() + "queries/" + question.name(), "question")
                .with(Field.NAME, question.summary())
                .with(Field.TEXT, question.description())));
        return found;
    }

    private void read(Triple triple) {
        Field field = FIELDS.get(triple.getPredicate());
        if (field != null && triple.getObject().isLiteral()) {
            kind(triple.getSubject()).ifPresent(kind -> byNode.computeIfAbsent(
                            triple.getSubject(), node -> new Thing(node.getURI(), kind))
                    .with(
                            inEnglish(field, triple.getObject()),
                            triple.getObject().getLiteralLexicalForm()));
        }
    }

    /** A preferred name in another language is another name here. */
    private static Field inEnglish(Field field, Node text) {
        return field == Field.NAME && !ENGLISH.contains(text.getLiteralLanguage()) ? Field.OTHER_NAME : field;
    }

    private void count(Triple triple) {
        Thing thing = byNode.get(triple.getObject());
        if (thing != null) {
            thing.mention();
        }
    }

    /** Empty for what is not ours or has no page. */
    private Optional<String> kind(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        String iri = node.getURI();
        String reference = base.ref(iri);
        if (!reference.equals(iri)) {
            return Optional.of(reference.replaceFirst("/.*", ""))
                    .filter(kind -> !WITHOUT_PAGE_OF_THEIR_OWN.contains(kind));
        }
        if (iri.startsWith(CONCERT.NS)) {
            return Optional.of("term");
        }
        return iri.startsWith(CONCERT.SCHEME) ? Optional.of("concept") : Optional.empty();
    }
}
