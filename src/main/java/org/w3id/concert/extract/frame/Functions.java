package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.extract.lexicon.Lines;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** Which function of the codebook a phrase speaks of: the first pattern of the list that it contains. Immutable. */
final class Functions {
    private final List<Entry> entries;

    private Functions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A function of the codebook. */
    record Function(String ref, String label) {}

    private record Entry(Function function, Pattern words) {}

    static Functions read(Home home) {
        Map<String, String> labels = labels(home);
        List<Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Line line : Lines.of(home.ontology().resolve("extraction/functions.txt"))) {
            String[] parts = line.text().split("\\s*:\\s+", 2);
            if (parts.length < 2 || !labels.containsKey(parts[0])) {
                faults.add(
                        line.fault("function of functions.ttl, colon and regular expression expected", "correct it"));
                continue;
            }
            try {
                Function function = new Function("function/" + parts[0], labels.get(parts[0]));
                entries.add(new Entry(function, Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE)));
            } catch (PatternSyntaxException e) {
                faults.add(line.fault("regular expression expected: " + e.getDescription(), "correct it"));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Functions(entries);
    }

    /** The preferred labels of the codebook, by the last part of the function's IRI. */
    private static Map<String, String> labels(Home home) {
        Model model =
                RDFDataMgr.loadModel(home.ontology().resolve("functions.ttl").toString());
        Map<String, String> labels = new HashMap<>();
        model.listStatements(null, SKOS.prefLabel, (org.apache.jena.rdf.model.RDFNode) null)
                .forEach(statement -> {
                    String iri = statement.getSubject().getURI();
                    labels.put(iri.substring(iri.lastIndexOf('/') + 1), statement.getString());
                });
        return labels;
    }

    /** The function of the codebook that a phrase speaks of; empty where there is none. */
    Optional<Function> of(String phrase) {
        return entries.stream()
                .filter(entry -> entry.words.matcher(phrase).find())
                .map(Entry::function)
                .findFirst();
    }
}
