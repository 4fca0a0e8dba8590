package org.w3id.concert.serve.page.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.ORG;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Statements;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.vocab.CONCERT;

/** What a fact or conclusion says, as a sentence. Within a read transaction. */
record Wording(Site site) {
    /** By kind of node; a part in brackets is left out where the node has not what it names. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("duplication", "{firstBody} and {secondBody} duplicate a function[: {function}]"),
            Map.entry("overlap", "{firstBody} and {secondBody} overlap in a function[: {function}]"),
            Map.entry("competence", "{body} has the function “{function}” ({date})"),
            Map.entry(
                    "function-assignment",
                    "{body}: {function}[, by {level}][, through {means}][, since {since}][, in {date}][, as of {asOf}][,"
                            + " {region}]"),
            Map.entry(
                    "common-membership",
                    "{firstBody} and {secondBody} have[ {sharedMemberCount}] members in common[ ({start})]"),
            Map.entry("common-member", "{sharedMember} belongs to {firstBody} and to {secondBody}"),
            Map.entry("membership-observation", "{member}: {role} of {organization}[, as of {asOf}]"),
            Map.entry("membership-interval", "{member}: {role} of {organization}, from {start}[ to {end}]"),
            Map.entry("membership-event", "{member} {event} {organization}[, {date}]"),
            Map.entry("membership", "{member}: {role} of {organization}"),
            Map.entry("nesting", "All documented members of {innerBody} are members of {outerBody} ({date})"));

    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");
    private static final List<String> OF_ORG = List.of("member", "organization", "role");

    String of(Proof proof) {
        return sentence(proof.node()).orElseGet(() -> proof.statement().replaceFirst("^[a-z ]+: ", ""));
    }

    /** Empty where there is no sentence for such a node. */
    Optional<String> sentence(String node) {
        String pattern = SENTENCES.get(node.replaceFirst("/.*", ""));
        Resource resource = site.base().id(node).inModel(site.reasoning().graph());
        return Optional.ofNullable(pattern).map(text -> {
            Matcher parts = PART.matcher(text);
            String whole = parts.replaceAll(part -> Matcher.quoteReplacement(
                    NAME.matcher(part.group(1)).results().allMatch(name -> !value(resource, name.group(1))
                                    .isEmpty())
                            ? part.group(1)
                            : ""));
            return NAME.matcher(whole).replaceAll(name -> Matcher.quoteReplacement(value(resource, name.group(1))));
        });
    }

    private static String value(Resource node, String name) {
        String namespace = OF_ORG.contains(name) ? ORG.NS : CONCERT.NS;
        return node.listProperties(ResourceFactory.createProperty(namespace, name)).toList().stream()
                .map(statement -> words(statement.getObject()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String words(RDFNode node) {
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : Statements.label(node.asResource());
    }
}
