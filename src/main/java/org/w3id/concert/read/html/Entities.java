package org.w3id.concert.read.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.w3id.concert.read.MappedText;
import org.w3id.concert.read.text.CleanCharacters;

/**
 * The text that a stretch of an HTML file stands for: character references are resolved, as
 * <a href="https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state">HTML</a> has it, each to the
 * code points of the file that it occupies.
 */
final class Entities {
    private static final Pattern REFERENCE = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?");

    private Entities() {}

    /** Appends what {@code raw} stands for, whose first code point is number {@code at} of the file. */
    static void append(MappedText target, String raw, int at) {
        Matcher reference = REFERENCE.matcher(raw);
        int from = 0;
        int place = at;
        while (reference.find()) {
            place = plain(target, raw, from, reference.start(), place);
            String text = reference.group();
            String meant = Parser.unescapeEntities(text, false);
            if (meant.equals(text)) {
                place = plain(target, raw, reference.start(), reference.end(), place);
            } else {
                place = resolve(target, text, meant, place);
            }
            from = reference.end();
        }
        plain(target, raw, from, raw.length(), place);
    }

    private static int resolve(MappedText target, String text, String meant, int place) {
        int kept = 0;
        while (kept < meant.length() - 1
                && kept < text.length()
                && meant.charAt(meant.length() - 1 - kept) == text.charAt(text.length() - 1 - kept)
                && text.charAt(text.length() - 1 - kept) != ';') {
            kept++;
        }
        int end = place + text.length() - kept;
        CleanCharacters.add(target, meant.substring(0, meant.length() - kept), place, end);
        return plain(target, text, text.length() - kept, text.length(), end);
    }

    private static int plain(MappedText target, String raw, int from, int to, int place) {
        if (to > from) {
            CleanCharacters.append(target, raw.substring(from, to), place);
        }
        return place + raw.codePointCount(from, to);
    }
}
