package org.w3id.concert.serve.bound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** What functions of texts have in common: patterns that are matched under watch, and texts that are short enough. */
final class BoundedText {
    private BoundedText() {}

    static String of(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    static Pattern pattern(String function, NodeValue pattern, NodeValue flags) {
        String given = flags == null ? null : of(function, flags);
        if (given != null && !given.matches("[smixq]*")) {
            throw new ExprEvalException(function + ": the flags s, m, i, x and q are known, found " + given);
        }
        return RegexEngine.makePattern(function, of(function, pattern), given);
    }

    static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new WatchedText(text));
    }

    /** An error of the expression where the text has more than {@code most} characters. */
    static void check(long length, int most) {
        if (length > most) {
            throw new ExprEvalException("A text of more than " + most + " characters is not made");
        }
    }

    /** The text with the language or datatype of the one that it was made from. */
    static NodeValue like(NodeValue original, String text) {
        Node node = original.asNode();
        return NodeValue.makeNode(
                node.getLiteralLanguage().isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, node.getLiteralLanguage()));
    }
}
