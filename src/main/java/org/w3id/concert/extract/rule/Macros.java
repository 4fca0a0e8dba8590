package org.w3id.concert.extract.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;

/**
 * Turns the patterns of rule files into regular expressions over masked text: {@code <name>} is a word class,
 * {@code {o:O}} a mention of type O as group o, {@code {o:O|I}} one of either type, {@code {s:S+}} a list of states as
 * group s; without {@code o:} no group. Immutable.
 */
public final class Macros {
    private static final Pattern CLASS = Pattern.compile("(?<!\\(\\?)<([a-z][a-z-]*)>");
    private static final Pattern MENTION = Pattern.compile("\\{(?:([a-z][a-z0-9]*):)?([A-Z](?:\\|[A-Z])*)(\\+?)}");
    /** "its" is masked where it is known whose. */
    private static final Pattern ITS = Pattern.compile("(?<![A-Za-z])its(?![A-Za-z])");

    private static final String OWN = Matcher.quoteReplacement("(?:its|{O|I|F|P|G}'s)");
    private static final String NUMBERS = "[" + Masked.NUMBER + "-" + Masked.LAST + "]";
    private static final int DEPTH = 8;
    private final Map<String, String> classes = new HashMap<>();

    private Macros() {}

    public static Macros of(Sections sections) {
        Macros macros = new Macros();
        for (String name : sections.names()) {
            List<String> entries = sections.lines(name).stream().map(Line::text).toList();
            macros.classes.put(name, "(?:" + String.join("|", entries) + ")");
        }
        return macros;
    }

    /** These and one more word class, which goes before one of that name. */
    Macros with(String name, String pattern) {
        Macros macros = new Macros();
        macros.classes.putAll(classes);
        macros.classes.put(name, "(?:" + pattern + ")");
        return macros;
    }

    /** @throws IllegalArgumentException naming a word class that there is not */
    public Pattern compile(String pattern) {
        return Pattern.compile(expand(pattern), Pattern.CASE_INSENSITIVE);
    }

    String expand(String pattern) {
        String expanded = pattern;
        for (int depth = 0; CLASS.matcher(expanded).find(); depth++) {
            if (depth > DEPTH) {
                throw new IllegalArgumentException("word classes that name each other");
            }
            expanded = CLASS.matcher(expanded).replaceAll(this::wordClass);
        }
        return MENTION.matcher(ITS.matcher(expanded).replaceAll(OWN))
                .replaceAll(found -> Matcher.quoteReplacement(
                        mention(found.group(1), found.group(2), !found.group(3).isEmpty())));
    }

    private String wordClass(java.util.regex.MatchResult found) {
        String words = classes.get(found.group(1));
        if (words == null) {
            throw new IllegalArgumentException("word class <" + found.group(1) + "> that there is not");
        }
        return Matcher.quoteReplacement(words);
    }

    private String mention(String group, String types, boolean isList) {
        String one = one(isList && types.equals("S") ? "S|U" : types);
        String pattern = isList ? expandClass("list-begin") + list(one) : one;
        return group == null ? "(?:" + pattern + ")" : "(?<" + group + ">" + pattern + ")";
    }

    private static String one(String types) {
        StringBuilder signs = new StringBuilder();
        types.chars().filter(type -> type != '|').forEach(type -> signs.append(Masked.sign((char) type)));
        return "[" + signs + "]" + NUMBERS;
    }

    /** Items joined by signs and words, each perhaps with a note in brackets or a date of its own. */
    private String list(String one) {
        String item = expandClass("item-before") + one + expandClass("item-after");
        return item + "(?:" + expandClass("item-between") + item + "){0,80}";
    }

    private String expandClass(String name) {
        String text = classes.getOrDefault(name, "");
        return MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement("(?:" + one(found.group(2)) + ")"));
    }
}
