package org.w3id.concert.read;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.read.text.CleanCharacters;

/** What a reader should know of a text: characters that are not text, that turn its direction, or that imitate others. */
final class Suspicions {
    private final String text;
    private final List<String> found = new ArrayList<>();
    private int controls;
    private int directions;
    private int replaced;
    private int mixed;
    private int firstControl;
    private int firstDirection;
    private int firstReplaced;
    private int firstMixed;
    private int place;
    private UnicodeScript word;
    private boolean isMixed;

    private Suspicions(String text) {
        this.text = text;
    }

    /** One sentence for each kind of suspicion, with how many there are and where the first is. */
    static List<String> in(String text) {
        Suspicions suspicions = new Suspicions(text);
        text.codePoints().forEach(suspicions::look);
        suspicions.say(suspicions.controls, suspicions.firstControl, "control character", "was left out");
        suspicions.say(
                suspicions.directions, suspicions.firstDirection, "control of writing direction", "was left out");
        suspicions.say(
                suspicions.replaced, suspicions.firstReplaced, "replacement character", "marks damage done before");
        suspicions.say(suspicions.mixed, suspicions.firstMixed, "word of mixed scripts", "may imitate another");
        return suspicions.found;
    }

    private void look(int codePoint) {
        if (codePoint < ' ' && "\t\n\u000B\f\r".indexOf(codePoint) < 0
                || codePoint >= 0x7F && codePoint <= 0x9F && codePoint != 0x85
                || (codePoint & 0xFFFE) == 0xFFFE) {
            firstControl = controls++ == 0 ? place : firstControl;
        } else if (CleanCharacters.isDirection(codePoint)) {
            firstDirection = directions++ == 0 ? place : firstDirection;
        } else if (codePoint == 0xFFFD) {
            firstReplaced = replaced++ == 0 ? place : firstReplaced;
        }
        lookAtScript(codePoint);
        place++;
    }

    /** Latin beside Cyrillic or Greek within one word. */
    private void lookAtScript(int codePoint) {
        if (codePoint < 0x80 ? !isAsciiLetter(codePoint) : !Character.isLetter(codePoint)) {
            word = null;
            isMixed = false;
            return;
        }
        UnicodeScript script = codePoint < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(codePoint);
        boolean isAlike =
                script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
        if (isAlike && word != null && word != script && !isMixed) {
            isMixed = true;
            firstMixed = mixed++ == 0 ? place : firstMixed;
        }
        word = isAlike ? script : word;
    }

    private static boolean isAsciiLetter(int codePoint) {
        return codePoint >= 'A' && codePoint <= 'Z' || codePoint >= 'a' && codePoint <= 'z';
    }

    private void say(int count, int first, String what, String consequence) {
        if (count > 0) {
            String plural = what.startsWith("word")
                    ? what.replace("word", "words")
                    : what.startsWith("control of") ? what.replace("control", "controls") : what + "s";
            String verb = count == 1
                    ? consequence
                    : consequence.replace("was", "were").replace("marks", "mark");
            found.add((count == 1 ? "1 " + what : count + " " + plural) + ", the first at " + first + ", " + verb);
        }
    }
}
