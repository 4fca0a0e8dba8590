package org.w3id.concert.extract.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;

/**
 * What a sentence says that an unknown name is: "Kelpnet is a police network of six states". Its head noun in small letters
 * types the name as one in capitals would; and "the mission in Kelp, known as KELMIS" what a name is that follows. Immutable.
 */
final class Descriptions {
    private final Map<Pattern, EntityType> patterns = new LinkedHashMap<>();
    private final Map<Pattern, EntityType> described = new LinkedHashMap<>();
    private final Map<Pattern, EntityType> anywhere = new LinkedHashMap<>();
    private final Pattern codeName;

    Descriptions(Sections sections) {
        String name = sections.any("described name");
        this.codeName = Pattern.compile(sections.any("code name"));
        sections.lines("deeds").forEach(line -> add(patterns, name, line));
        sections.lines("descriptions").forEach(line -> add(patterns, name + sections.any("is a"), line));
        sections.lines("descriptions").forEach(line -> add(described, "", line));
        sections.lines("named so").forEach(line -> add(anywhere, "", line));
    }

    private static void add(Map<Pattern, EntityType> patterns, String beginning, Line line) {
        String[] parts = line.text().split("\\s+:\\s+", 2);
        EntityType.of(parts[0].charAt(0)).ifPresent(type -> patterns.put(Pattern.compile(beginning + parts[1]), type));
    }

    /** What a name is called without its head noun: "Barkhane" for "Operation Barkhane". */
    Optional<String> codeName(String name) {
        Matcher matcher = codeName.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group("code")) : Optional.empty();
    }

    /** What a name is that words without a verb describe. */
    Optional<EntityType> type(String words) {
        return described.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(words).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A name and what it is. */
    record Described(int start, int end, EntityType type) {}

    /** What the sentence from {@code start} to {@code end} begins with or names anywhere, if it says what that is. */
    List<Described> of(String text, int start, int end) {
        List<Described> found = new ArrayList<>();
        for (Map.Entry<Pattern, EntityType> entry : patterns.entrySet()) {
            Matcher matcher = entry.getKey().matcher(text).region(start, end);
            if (found.isEmpty() && matcher.lookingAt()) {
                found.add(new Described(matcher.start("name"), matcher.end("name"), entry.getValue()));
            }
        }
        for (Map.Entry<Pattern, EntityType> entry : anywhere.entrySet()) {
            Matcher matcher = entry.getKey().matcher(text).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                found.add(new Described(matcher.start("name"), matcher.end("name"), entry.getValue()));
            }
        }
        return found;
    }
}
