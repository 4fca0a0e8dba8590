package org.w3id.concert.read;

/**
 * Where sentences end inside running text: at a full stop, question or exclamation mark with its closing quotes and
 * brackets, before a space and what may begin a sentence; not after an abbreviation, an initial or a list number.
 */
public final class SentenceEnds {
    private static final Abbreviations ABBREVIATIONS = Abbreviations.read();
    private static final String STOPS = ".!?…。！？";
    private static final String CLOSERS = "\"'”’»)]";
    private static final String OPENERS = "\"'“‘„«([";

    private SentenceEnds() {}

    /**
     * The offset after the sentence that ends at the mark at {@code index}, closers included, or -1 if none ends
     * there.
     *
     * @param from where the sentence begins
     */
    public static int after(CharSequence text, int from, int index) {
        return after(text, from, index, false);
    }

    /** As {@link #after}, where a sentence may also begin in lower case, as it does where capitals were lost. */
    public static int afterAnyCase(CharSequence text, int from, int index) {
        return after(text, from, index, true);
    }

    private static int after(CharSequence text, int from, int index, boolean anyCase) {
        if (STOPS.indexOf(text.charAt(index)) < 0) {
            return -1;
        }
        int end = index + 1;
        while (end < text.length() && isClosing(text.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return end;
        }
        boolean isApart = next > end || STOPS.indexOf(text.charAt(index)) > 3;
        return isApart && (anyCase || opens(text, next)) && !isHeld(text, from, index, next) ? end : -1;
    }

    static boolean isClosing(char character) {
        return CLOSERS.indexOf(character) >= 0 || STOPS.indexOf(character) >= 0;
    }

    private static boolean opens(CharSequence text, int index) {
        char first = text.charAt(index);
        if (OPENERS.indexOf(first) >= 0 || "–—-•".indexOf(first) >= 0) {
            int next = index + 1;
            while (next < text.length() && (OPENERS.indexOf(text.charAt(next)) >= 0 || text.charAt(next) == ' ')) {
                next++;
            }
            return next < text.length() && !Character.isLowerCase(text.charAt(next));
        }
        return Character.isLetterOrDigit(first) && !Character.isLowerCase(first) || Character.isSurrogate(first);
    }

    private static boolean isHeld(CharSequence text, int from, int index, int next) {
        if (text.charAt(index) != '.' || index > from && text.charAt(index - 1) == '.') {
            return false;
        }
        String word = wordBefore(text, from, index);
        boolean isListNumber =
                index - word.length() <= from + 1 && word.matches("\\(?(\\d{1,3}|[ivxlcIVXLC]{1,5}|\\p{L})");
        return isListNumber || ABBREVIATIONS.holdsStop(word, wordAt(text, next));
    }

    private static String wordBefore(CharSequence text, int from, int index) {
        int start = index;
        while (start > from && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return text.subSequence(start, index).toString();
    }

    private static String wordAt(CharSequence text, int index) {
        int end = index;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.subSequence(index, end).toString();
    }
}
