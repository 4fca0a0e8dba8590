package org.w3id.concert.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * A question in SPARQL 1.1 that is kept in a file: its header for people and machines, its parameters, its text. The
 * file's name is the question in words. Entity and graph IRIs in it have the published base.
 */
public record SavedQuery(
        String name,
        String summary,
        String description,
        List<String> tags,
        List<QueryParameter> parameters,
        String text) {

    private static final String ENDING = ".rq";

    public SavedQuery {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    /** Reads one file; a header is not necessary. All faults of the file are reported together. */
    public static SavedQuery read(Path file) {
        List<Fault> faults = new ArrayList<>();
        SavedQuery saved = unparsed(file, faults);
        saved.check(file.getFileName().toString(), faults);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return saved;
    }

    /** The same without a look at its SPARQL, which takes nearly all the time. */
    static SavedQuery unparsed(Path file, List<Fault> faults) {
        String fileName = file.getFileName().toString();
        String text = Home.text(file);
        QueryHeader header = QueryHeader.read(fileName, text, faults);
        String name = fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
        return new SavedQuery(
                name,
                header.value("summary", words(name)),
                header.value("description", ""),
                header.tags(),
                header.parameters(),
                text);
    }

    private void check(String fileName, List<Fault> faults) {
        try {
            parse(text);
        } catch (QueryParseException e) {
            faults.add(new Fault(fileName, Math.max(0, e.getLine()), name, "SPARQL 1.1 expected", oneLine(e)));
        } catch (QueryException e) {
            faults.add(new Fault(fileName, 0, name, "SPARQL 1.1 expected", oneLine(e)));
        }
    }

    /** The query with each parameter replaced by its term: the argument of that name, or else its standard value. */
    public Query query(Map<String, String> arguments, Base base) {
        return QueryTransformOps.replaceVars(parse(base.rebase(text)), terms(arguments, base));
    }

    /** The same as text in which header and layout are kept, to be read and changed. */
    public String text(Map<String, String> arguments, Base base) {
        String filled = base.rebase(text);
        for (Map.Entry<Var, Node> term : terms(arguments, base).entrySet()) {
            filled = filled.replaceAll(
                    "[?$]" + term.getKey().getVarName() + "\\b",
                    Matcher.quoteReplacement(NodeFmtLib.strNT(term.getValue())));
        }
        try {
            parse(filled);
            return filled;
        } catch (QueryException e) {
            return query(arguments, base).serialize();
        }
    }

    private Map<Var, Node> terms(Map<String, String> arguments, Base base) {
        List<Fault> faults = new ArrayList<>();
        List<String> names = parameters.stream().map(QueryParameter::name).toList();
        for (String argument : arguments.keySet()) {
            if (!names.contains(argument)) {
                String advice = names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
                faults.add(new Fault(name, 0, argument, "a parameter of this query expected", advice));
            }
        }
        Map<Var, Node> terms = new HashMap<>();
        for (QueryParameter parameter : parameters) {
            String text = arguments.getOrDefault(parameter.name(), parameter.standard());
            Optional<Node> term = parameter.kind().node(text, base);
            term.ifPresent(node -> terms.put(parameter.variable(), node));
            if (term.isEmpty()) {
                String expected = parameter.kind().words() + " expected, not '" + text + "'";
                faults.add(new Fault(name, 0, parameter.name(), expected, "the default is " + parameter.standard()));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return terms;
    }

    private Query parse(String sparql) {
        return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    }

    private static String words(String name) {
        String words = name.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + "?";
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ").replaceAll(" Was expecting.*", "");
    }
}
