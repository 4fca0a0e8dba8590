package org.w3id.concert.extract.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.rule.Masked;

/**
 * A word of a masked sentence as a learned relation sees it: in small letters, without its ending; of a mention its type.
 *
 * @param type the letter of the mention's type, or {@link #NONE}
 * @param isList whether it stands for a list of states
 */
record Word(String text, int from, int to, char type, boolean isList) {
    static final char NONE = ' ';
    private static final char STATE = 'S';
    private static final Pattern WORD = Pattern.compile(Masked.MENTION + "|[A-Za-z]+|[0-9]+|\\S");
    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");
    private static final int STEM = 4;
    private static final String NUMBER = "#";

    boolean isMention() {
        return type != NONE;
    }

    /** The words of a sentence; what the pattern finds is one if there are several mentions in it. */
    static List<Word> of(Masked masked, Pattern list) {
        List<Word> words = new ArrayList<>();
        Matcher lists = list.matcher(masked.text());
        int at = 0;
        while (lists.find()) {
            if (masked.mentions(lists.start(), lists.end()).size() > 1) {
                words.addAll(of(masked, at, lists.start()));
                words.add(new Word(String.valueOf(STATE), lists.start(), lists.end(), STATE, true));
                at = lists.end();
            }
        }
        words.addAll(of(masked, at, masked.text().length()));
        return words;
    }

    private static List<Word> of(Masked masked, int from, int to) {
        return WORD.matcher(masked.text())
                .region(from, to)
                .results()
                .map(found -> {
                    char type = masked.type(found.start()).orElse(NONE);
                    String text = type == NONE ? stem(found.group()) : String.valueOf(type);
                    return new Word(text, found.start(), found.end(), type, false);
                })
                .toList();
    }

    private static String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return NUMBER;
        }
        String small = word.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> small.endsWith(ending) && small.length() - ending.length() >= STEM)
                .findFirst()
                .map(ending -> small.substring(0, small.length() - ending.length()))
                .orElse(small);
    }
}
