package org.w3id.concert.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** What a parameter of a saved query stands for; the form of its default says which. */
public enum ParameterKind {
    ENTITY("an entity as kind/slug, such as organization/csto"),
    DATE("a day as year-month-day, such as 2008-01-01"),
    NUMBER("a number, such as 2 or 0.5"),
    TEXT("text");

    private static final Pattern REFERENCE = Pattern.compile("[a-z][a-z-]*(/[\\p{L}\\p{N}._~-]+)+");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}\\.\\d{1,18}");
    private static final String SCHEME = "scheme/";

    private final String words;

    ParameterKind(String words) {
        this.words = words;
    }

    /** The kind whose form {@code text} has; everything is at least text. */
    static ParameterKind of(String text) {
        for (ParameterKind kind : values()) {
            if (kind.node(text, Base.PUBLISHED).isPresent()) {
                return kind;
            }
        }
        return TEXT;
    }

    /** What to type, in words. */
    public String words() {
        return words;
    }

    /** The RDF term, made from the text and never pasted into a query; empty where the text has another form. */
    Optional<Node> node(String text, Base base) {
        return switch (this) {
            case ENTITY -> entity(text, base);
            case DATE -> date(text);
            case NUMBER -> number(text);
            case TEXT -> Optional.of(NodeFactory.createLiteralString(text));
        };
    }

    private static Optional<Node> entity(String text, Base base) {
        String reference = base.ref(text);
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                reference.startsWith(SCHEME)
                        ? NodeFactory.createURI(CONCERT.SCHEME + reference.substring(SCHEME.length()))
                        : base.id(reference).asNode());
    }

    private static Optional<Node> date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Optional.of(NodeFactory.createLiteralDT(
                    new BigDecimal(text).toBigInteger().toString(), XSDDatatype.XSDinteger));
        }
        return DECIMAL.matcher(text).matches()
                ? Optional.of(NodeFactory.createLiteralDT(new BigDecimal(text).toPlainString(), XSDDatatype.XSDdecimal))
                : Optional.empty();
    }
}
