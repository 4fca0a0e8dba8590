package org.w3id.concert.extract.date;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.source.FaultyInput;

/** Numbers in digits and in words. Immutable. */
final class Numbers {
    private static final String DIGITS = "\\d{1,3}(?:[,  ]\\d{3})+(?!\\d)|\\d+(?![\\d.,]\\d)";
    private final Map<String, Integer> words;
    private final Pattern pattern;

    private Numbers(Map<String, Integer> words) {
        this.words = words;
        String any = String.join("|", words.keySet());
        this.pattern = Pattern.compile("(?<![\\p{L}\\p{N}.,/$€£-])(?:" + DIGITS + "|(?i:(?:" + any
                + ")(?:(?:-| and | )(?:" + any + "))*))(?![\\p{L}\\p{N}%])");
    }

    static Numbers read(Path file) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Line line : Lines.of(file)) {
            String[] parts = line.text().split("\\s+");
            if (parts.length != 2 || !parts[1].matches("\\d{1,6}")) {
                throw new FaultyInput(line.fault("a word and its value expected", "such as: twelve 12"));
            }
            words.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new Numbers(words);
    }

    List<Mention> find(String text, int start, int end, BitSet taken) {
        List<Mention> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            int next = taken.nextSetBit(matcher.start());
            if (next < 0 || next >= matcher.end()) {
                Entity number = Entity.of(EntityType.NUMBER, String.valueOf(value(matcher.group())));
                found.add(Mention.of(matcher.start(), matcher.end(), number, Via.LABEL));
            }
        }
        return found;
    }

    /** The value of a number in digits or in words; too long ones are 0. */
    int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            String digits = number.replaceAll("\\D", "");
            return digits.length() > 9 ? 0 : Integer.parseInt(digits);
        }
        int total = 0;
        int part = 0;
        for (String word : number.toLowerCase(Locale.ROOT).split("[- ]+")) {
            int value = words.getOrDefault(word, 0);
            if (value == 1000) {
                total += Math.max(1, part) * 1000;
                part = 0;
            } else {
                part = value == 100 ? Math.max(1, part) * 100 : part + value;
            }
        }
        return total + part;
    }
}
