package org.w3id.concert.publish;

import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.concert.source.Fault;

/**
 * Literals that XML 1.0 cannot carry: control characters other than tab and line ends, surrogates that stand alone,
 * U+FFFE and U+FFFF. One of them would make every XML answer that holds it malformed.
 */
final class Characters {
    private Characters() {}

    static List<Fault> faults(List<Quad> quads) {
        return quads.stream()
                .filter(quad -> quad.getObject().isLiteral()
                        && refused(quad.getObject()).isPresent())
                .map(Characters::fault)
                .toList();
    }

    private static Fault fault(Quad quad) {
        String found = String.format("U+%04X", refused(quad.getObject()).orElse(0));
        return new Fault(
                quad.getGraph().toString(),
                0,
                quad.getSubject() + " " + quad.getPredicate(),
                "no control character expected in a literal, " + found + " found",
                "remove it from the file that this literal is from");
    }

    private static OptionalInt refused(Node literal) {
        return literal.getLiteralLexicalForm()
                .codePoints()
                .filter(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                        || c >= 0x7F && c < 0xA0 && c != 0x85
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF)
                .findFirst();
    }
}
