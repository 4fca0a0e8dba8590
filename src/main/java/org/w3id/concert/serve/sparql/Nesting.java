package org.w3id.concert.serve.sparql;

/**
 * How deeply the brackets of a SPARQL text are nested, found before parsing, as a parser needs stack for each level.
 * Strings, IRIs and comments are skipped.
 */
public final class Nesting {
    private final String text;
    private int at;
    private int connectives;

    private Nesting(String text) {
        this.text = text;
    }

    public static int depth(String text) {
        return new Nesting(text).deepest();
    }

    /** How many signs of or, and, not it has; a chain of these nests too, one level for each. */
    public static int connectives(String text) {
        Nesting nesting = new Nesting(text);
        nesting.deepest();
        return nesting.connectives;
    }

    private int deepest() {
        int depth = 0;
        int deepest = 0;
        for (; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                case '|', '&', '!' -> connectives++;
                case '"', '\'' -> skipString(text.charAt(at));
                case '<' -> skipIri();
                case '#' -> skipTo('\n');
                default -> {}
            }
        }
        return deepest;
    }

    private void skipString(char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        String end = isLong ? three : String.valueOf(quote);
        for (at += end.length(); at < text.length() && !text.startsWith(end, at); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
        at += end.length() - 1;
    }

    /** An IRI holds no blank and no bracket; anything else after {@code <} is a comparison. */
    private void skipIri() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"{}|^`\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '>') {
            at = end;
        }
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found;
    }
}
