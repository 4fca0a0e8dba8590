package org.w3id.concert.reason;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Triple patterns that are matched together with the values that some variables may have, each time that first of which
 * the fewest matches are expected with what is bound. Thread-safe.
 *
 * @param domains the values, by the place of the variable
 */
record JoinPatterns(List<Terms> patterns, Map<Integer, Set<Node>> domains, JoinStep next) implements JoinStep {
    private static final int UNBOUND = 1 << 20;

    /** A pattern of which each term is a node or the place of a variable. */
    record Terms(Node[] nodes, int[] places) {
        /** The pattern with what is bound; what is not is any node. */
        Triple with(JoinRow row) {
            return Triple.create(node(0, row), node(1, row), node(2, row));
        }

        private Node node(int term, JoinRow row) {
            Node node = nodes[term] == null ? row.values[places[term]] : nodes[term];
            return node == null ? Node.ANY : node;
        }
    }

    @Override
    public boolean run(JoinRow row) {
        for (Map.Entry<Integer, Set<Node>> domain : domains.entrySet()) {
            Node value = row.values[domain.getKey()];
            if (value != null && !domain.getValue().contains(value)) {
                return false;
            }
        }
        return match((1 << patterns.size()) - 1, row);
    }

    private boolean match(int remaining, JoinRow row) {
        if (remaining == 0) {
            return next.run(row);
        }
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int each = 0; each < patterns.size() && fewest > 0; each++) {
            if ((remaining & 1 << each) != 0) {
                int expected = expected(patterns.get(each), row);
                if (expected < fewest) {
                    fewest = expected;
                    best = each;
                }
            }
        }
        Terms terms = patterns.get(best);
        for (Triple triple : row.source().matching(terms.with(row))) {
            if (match(terms, triple, 0, remaining & ~(1 << best), row)) {
                return true;
            }
        }
        return false;
    }

    private int expected(Terms terms, JoinRow row) {
        Triple pattern = terms.with(row);
        boolean hasSubject = pattern.getSubject().isConcrete();
        if (hasSubject && pattern.getPredicate().isConcrete()) {
            return pattern.getObject().isConcrete() || domains.containsKey(terms.places[2]) ? 0 : 1;
        }
        boolean hasObject = pattern.getObject().isConcrete();
        return hasObject && pattern.getPredicate().isConcrete()
                ? row.source().expected(pattern)
                : hasSubject || hasObject ? UNBOUND : 2 * UNBOUND;
    }

    /** Binds the terms of a triple from this one on. */
    private boolean match(Terms terms, Triple triple, int term, int remaining, JoinRow row) {
        if (term == 3) {
            return match(remaining, row);
        }
        if (terms.nodes[term] != null || row.values[terms.places[term]] != null) {
            boolean isSame = terms.nodes[term] != null || matches(row.values[terms.places[term]], node(triple, term));
            return isSame && match(terms, triple, term + 1, remaining, row);
        }
        int place = terms.places[term];
        Node node = node(triple, term);
        Set<Node> domain = domains.get(place);
        if (domain != null && !domain.contains(node)) {
            return false;
        }
        row.values[place] = node;
        boolean isEnough = match(terms, triple, term + 1, remaining, row);
        row.values[place] = null;
        return isEnough;
    }

    /** What was bound before is found as the graph finds it; what this triple has bound may stand in it twice. */
    private static boolean matches(Node bound, Node node) {
        return bound.sameValueAs(node);
    }

    private static Node node(Triple triple, int term) {
        return term == 0 ? triple.getSubject() : term == 1 ? triple.getPredicate() : triple.getObject();
    }
}
