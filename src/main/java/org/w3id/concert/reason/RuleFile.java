package org.w3id.concert.reason;

import static java.util.Comparator.comparingInt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * A domain rule as a file of {@code ontology/rules}: a header that an analyst reads (title, question, the rule in
 * words, its place in the order) and a SPARQL CONSTRUCT whose template says the conclusion as a blank node and the
 * premises as what it {@code prov:wasDerivedFrom}.
 */
record RuleFile(String name, String title, String question, String inWords, int order, Query construct) {
    private static final Pattern HEADER = Pattern.compile("(?m)^#\\+ (title|question|rule|order): (.+)$");

    /** All rules in the order in which they run. */
    static List<RuleFile> read(Home home, Base base) {
        List<Fault> faults = new ArrayList<>();
        List<RuleFile> rules = home.files("ontology/rules", ".rq").stream()
                .map(file -> read(file, base, faults))
                .flatMap(Optional::stream)
                .sorted(comparingInt(RuleFile::order).thenComparing(RuleFile::name))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return rules;
    }

    private static Optional<RuleFile> read(Path file, Base base, List<Fault> faults) {
        String name = file.getFileName().toString();
        String text = base.rebase(Home.text(file));
        try {
            Query query = QueryFactory.create(text);
            String order = header(text, "order");
            if (!query.isConstructType()) {
                faults.add(new Fault(name, 0, name, "CONSTRUCT expected", "see the other rules"));
            } else if (!order.matches("\\d+") || header(text, "title").isEmpty()) {
                faults.add(new Fault(name, 0, "#+ title, #+ order", "header lines expected", "see the other rules"));
            } else {
                return Optional.of(new RuleFile(
                        name.replaceFirst("\\.rq$", ""),
                        header(text, "title"),
                        header(text, "question"),
                        header(text, "rule"),
                        Integer.parseInt(order),
                        query));
            }
        } catch (QueryException e) {
            faults.add(
                    new Fault(name, 0, name, "SPARQL expected", e.getMessage().replaceAll("\\s+", " ")));
        }
        return Optional.empty();
    }

    private static String header(String text, String key) {
        Matcher matcher = HEADER.matcher(text);
        return matcher.results()
                .filter(result -> result.group(1).equals(key))
                .map(result -> result.group(2).strip())
                .findFirst()
                .orElse("");
    }
}
