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
public final class Functions {
    private final List<Entry> entries;

    private Functions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A function of the codebook, or, without a reference, one beside it. */
    public record Function(String ref, String label) {}

    private record Entry(Function function, Pattern words) {}

    public static Functions read(Home home) {
        Map<String, String> labels = labels(home);
        List<Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Line line : Lines.of(home.ontology().resolve("extraction/functions.txt"))) {
            String[] parts = line.text().split("\\s*:\\s+", 2);
            Optional<Function> function = function(parts[0], labels);
            if (parts.length < 2 || function.isEmpty()) {
                faults.add(line.fault(
                        "function of functions.ttl or a label in quotation marks, colon and regular expression expected",
                        "correct it"));
                continue;
            }
            try {
                entries.add(new Entry(function.get(), Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE)));
            } catch (PatternSyntaxException e) {
                faults.add(line.fault("regular expression expected: " + e.getDescription(), "correct it"));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Functions(entries);
    }

    private static Optional<Function> function(String name, Map<String, String> labels) {
        if (name.matches("\".+\"")) {
            return Optional.of(new Function("", name.substring(1, name.length() - 1)));
        }
        return Optional.ofNullable(labels.get(name)).map(label -> new Function("function/" + name, label));
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
    public Optional<Function> of(String phrase) {
        return entries.stream()
                .filter(entry -> entry.words.matcher(phrase).find())
                .map(Entry::function)
                .findFirst();
    }
}
