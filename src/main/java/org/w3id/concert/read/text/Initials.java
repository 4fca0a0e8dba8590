package org.w3id.concert.read.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.MappedText;
import org.w3id.concert.read.SentenceEnds;

/**
 * Capital letters that the document lost: a letter that begins sentences in lower case more than once, and hardly
 * ever a word in upper case, is made a capital where a sentence begins, and at the head of a Roman numeral ("vIII").
 */
final class Initials {
    private static final Pattern NUMERAL = Pattern.compile("[IVXL]+(?![\\p{L}\\p{N}])");
    private static final int RARE = 5;
    private final Map<Character, Integer> lower = new HashMap<>();
    private final Map<Character, Integer> upper = new HashMap<>();
    private boolean isDamaged;

    private Initials() {}

    static Initials of(List<Draft> drafts) {
        Initials initials = new Initials();
        for (Draft draft : drafts) {
            if (draft.kind() == Kind.PARAGRAPH) {
                initials.count(draft.first().text().charAt(0));
            }
            draft.lines().forEach(line -> initials.look(line.text()));
        }
        initials.isDamaged = initials.lower.keySet().stream().anyMatch(letter -> initials.isLost(letter, 2));
        return initials;
    }

    /** Mends the text of a block, where the start of an item may be meant in lower case. */
    void mend(MappedText text, Kind kind) {
        if (!isDamaged) {
            return;
        }
        int start = kind == Kind.ITEM ? -1 : 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == start && isLost(text.charAt(i), 1) || isBeforeNumeral(text, i)) {
                text.set(i, Character.toUpperCase(text.charAt(i)));
            }
            int end = SentenceEnds.afterAnyCase(text, Math.max(0, start), i);
            start = end > 0 ? end + 1 : start;
        }
    }

    private void look(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isFirst = Character.isLetter(letter) && Character.isLowerCase(text.charAt(i + 1));
            if (isFirst && Character.isUpperCase(letter) && !isPartOfWord(text.charAt(i - 1))) {
                upper.merge(Character.toLowerCase(letter), 1, Integer::sum);
            } else if (isFirst && text.charAt(i - 1) == ' ' && i > 2 && ".?!".indexOf(text.charAt(i - 2)) >= 0) {
                count(letter);
            }
        }
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '-';
    }

    private void count(char first) {
        if (Character.isLowerCase(first)) {
            lower.merge(first, 1, Integer::sum);
        }
    }

    private boolean isLost(char letter, int times) {
        return lower.getOrDefault(letter, 0) >= times
                && upper.getOrDefault(letter, 0) * RARE <= lower.getOrDefault(letter, 0);
    }

    /** Whether the letter is the first of a Roman numeral of which the rest is in capitals. */
    private static boolean isBeforeNumeral(CharSequence text, int index) {
        return index + 1 < text.length()
                && "ivxl".indexOf(text.charAt(index)) >= 0
                && (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)))
                && NUMERAL.matcher(text.subSequence(index + 1, Math.min(text.length(), index + 6)))
                        .lookingAt();
    }
}
