package org.w3id.concert.extract.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;

/**
 * What a sentence says that an unknown name is: "Kelpnet is a police network of six states". Its head noun in small letters
 * types the name as one in capitals would. Immutable.
 */
final class Descriptions {
    private final Map<Pattern, EntityType> patterns = new LinkedHashMap<>();

    Descriptions(Sections sections) {
        String name = sections.any("described name");
        sections.lines("deeds").forEach(line -> add(name, line));
        sections.lines("descriptions").forEach(line -> add(name + sections.any("is a"), line));
    }

    private void add(String beginning, Line line) {
        String[] parts = line.text().split("\\s+:\\s+", 2);
        EntityType.of(parts[0].charAt(0)).ifPresent(type -> patterns.put(Pattern.compile(beginning + parts[1]), type));
    }

    /** A name and what it is. */
    record Described(int start, int end, EntityType type) {}

    /** What the sentence from {@code start} to {@code end} begins with, if it says what that is. */
    Optional<Described> of(String text, int start, int end) {
        return patterns.entrySet().stream()
                .flatMap(entry -> {
                    Matcher matcher = entry.getKey().matcher(text).region(start, end);
                    return matcher.lookingAt()
                            ? Optional.of(new Described(matcher.start("name"), matcher.end("name"), entry.getValue()))
                                    .stream()
                            : Optional.<Described>empty().stream();
                })
                .findFirst();
    }
}
