package org.w3id.concert.read.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a hyphen at a line end belongs to the word, by the document's own words: it goes where the document writes
 * the word without it; in a document that does so once, also where it knows neither half. Else it stays.
 */
final class Hyphens {
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*+(?:[-\u2010]\\p{L}[\\p{L}\\p{M}'’]*+)*+");
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private boolean breaksWords;

    private Hyphens() {}

    static Hyphens of(List<Line> lines) {
        Hyphens hyphens = new Hyphens();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).endsHyphenated()) {
                hyphens.want(left(lines.get(i - 1)), right(lines.get(i)));
            }
        }
        if (!hyphens.wanted.isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
                hyphens.look(lines.get(i), i > 0 && lines.get(i - 1).endsHyphenated());
            }
            for (int i = 1; i < lines.size(); i++) {
                hyphens.breaksWords |=
                        lines.get(i - 1).endsHyphenated() && hyphens.isWhole(lines.get(i - 1), lines.get(i));
            }
        }
        return hyphens;
    }

    /** Whether the hyphen that ends {@code line} goes when {@code next} is joined to it. */
    boolean goes(Line line, Line next) {
        char hyphen = line.text().charAt(line.length() - 1);
        return hyphen == '\u00AD' || breaksWords && next.startsLowerCase() && isBroken(line, next);
    }

    /** Whether the document writes the word without the hyphen. */
    private boolean isWhole(Line line, Line next) {
        String left = left(line);
        return next.startsLowerCase() && seen.contains(left.substring(left.lastIndexOf('-') + 1) + right(next));
    }

    private boolean isBroken(Line line, Line next) {
        String left = left(line);
        String right = right(next);
        if (left.isEmpty() || right.isEmpty() || !next.startsLowerCase() || seen.contains(left + "-" + right)) {
            return false;
        }
        String last = left.substring(left.lastIndexOf('-') + 1);
        return seen.contains(last + right)
                || !seen.contains(last) && !seen.contains(last + "-") && !seen.contains(right);
    }

    private void want(String left, String right) {
        String last = left.substring(left.lastIndexOf('-') + 1);
        wanted.addAll(List.of(left + "-" + right, last + right, last, last + "-", right));
    }

    private void look(Line line, boolean followsHyphen) {
        Matcher words = WORD.matcher(line.text());
        while (words.find()) {
            boolean isFragment =
                    words.end() == line.length() - 1 && line.endsHyphenated() || followsHyphen && words.start() == 0;
            if (!isFragment) {
                see(words.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void see(String word) {
        note(word);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            note(word.substring(0, hyphen + 1));
        }
    }

    private void note(String word) {
        if (wanted.contains(word)) {
            seen.add(word);
        }
    }

    private static String left(Line line) {
        String text = line.text();
        int start = text.length() - 1;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || Line.isHyphen(text.charAt(start - 1)))) {
            start--;
        }
        return text.substring(start, text.length() - 1).toLowerCase(Locale.ROOT);
    }

    private static String right(Line line) {
        Matcher word = WORD.matcher(line.text());
        return word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
    }
}
