package org.w3id.concert.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The abbreviations and sentence openers of {@code abbreviations.txt} and {@code sentence-starters.txt}. */
final class Abbreviations {
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Set<String> starters;

    private Abbreviations(List<String> abbreviations, List<String> starters) {
        for (String line : abbreviations) {
            int space = line.lastIndexOf(' ');
            boolean isUse = line.endsWith(" number") || line.endsWith(" weak");
            uses.computeIfAbsent(isUse ? line.substring(0, space) : line, word -> new HashSet<>())
                    .add(isUse ? line.substring(space + 1) : "always");
        }
        this.starters = Set.copyOf(starters);
    }

    static Abbreviations read() {
        return new Abbreviations(WordList.lines("abbreviations.txt"), WordList.lines("sentence-starters.txt"));
    }

    /** Whether the full stop after {@code word} belongs to it where {@code next} is the following word. */
    boolean holdsStop(String word, String next) {
        Set<String> use = uses.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
        return use.contains("always")
                || use.contains("number") && isNumber(next)
                || (use.contains("weak") || isInitial(word)) && !starters.contains(next);
    }

    private static boolean isInitial(String word) {
        int length = word.length();
        return length == 1 && Character.isUpperCase(word.charAt(0))
                || length >= 3 && length <= 9 && word.matches("(\\p{Lu}\\.)+\\p{Lu}");
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0)) || word.matches("[IVXLC]+");
    }
}
