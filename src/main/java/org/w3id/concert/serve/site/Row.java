package org.w3id.concert.serve.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.concert.serve.http.Html;

/** One row of an answer, by the names of its variables. */
public record Row(Binding binding, View view) {
    public Optional<Node> node(String variable) {
        return Optional.ofNullable(binding.get(variable));
    }

    /** The literal's text or the IRI; empty where the variable is unbound. */
    public String text(String variable) {
        return node(variable)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }

    public boolean has(String variable) {
        return binding.contains(variable);
    }

    /** 0 where the variable is unbound or no number. */
    public int number(String variable) {
        return node(variable)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** A link to the entity by its name, or the literal's text. */
    public Html link(String variable) {
        return node(variable).map(view::link).orElse(Html.NONE);
    }

    /** A link to the entity with the words of another variable. */
    public Html link(String variable, String words) {
        return node(variable).map(node -> view.link(node, text(words))).orElse(Html.NONE);
    }

    /** Such as {@code organization/csto}; empty where the variable is unbound. */
    public String reference(String variable) {
        return node(variable).filter(Node::isURI).map(view::reference).orElse("");
    }
}
