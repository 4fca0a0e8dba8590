package org.w3id.concert.extract.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.concert.extract.lexicon.Label;

/**
 * Labels by their words: finds the longest label that begins at a token. Hyphens and dashes in the text do not matter,
 * and neither does a leading article. Not for use by several threads while labels are added.
 */
final class LabelTrie {
    private final Node root = new Node();
    private final Agreement agreement;

    LabelTrie(Agreement agreement) {
        this.agreement = agreement;
    }

    /** The labels that end here, in order of entry, and what may follow. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Label> labels = new ArrayList<>(1);
    }

    /** A label and the token after it. */
    record Hit(Label label, int end) {}

    void add(Label label) {
        labels(label).ifPresent(labels -> labels.add(label));
    }

    /** Adds what goes before all that the same words were added for. */
    void addFirst(Label label) {
        labels(label).ifPresent(labels -> labels.add(0, label));
    }

    private Optional<List<Label>> labels(Label label) {
        Node node = root;
        for (Token token : Tokens.of(label.form())) {
            if (!token.isHyphen()) {
                node = node.next.computeIfAbsent(token.key(), key -> new Node());
            }
        }
        return node == root ? Optional.empty() : Optional.of(node.labels);
    }

    Optional<Hit> longest(List<Token> tokens, int from) {
        Node node = root;
        Hit best = null;
        for (int at = from; at < tokens.size(); at++) {
            if (tokens.get(at).isHyphen() && at > from) {
                continue;
            }
            node = node.next.get(tokens.get(at).key());
            if (node == null) {
                break;
            }
            int end = at + 1;
            List<Label> labels = node.labels;
            Optional<Label> label = first(labels, each -> agreement.of(each, tokens, from, end))
                    .or(() -> first(labels, each -> agreement.isSpoken(each, tokens, from, end)));
            best = label.isPresent() ? new Hit(label.get(), end) : best;
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Label> first(List<Label> labels, Predicate<Label> isMeant) {
        return labels.stream().filter(isMeant).findFirst();
    }
}
