package org.w3id.concert.extract.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;

/**
 * What the words around a name say that it is: only a body has "member states", whether its head noun is that of an organ,
 * of a force or unknown. Immutable.
 */
final class Uses {
    private static final int REACH = 60;
    private final Map<Pattern, String> before = new LinkedHashMap<>();
    private final Map<Pattern, String> behind = new LinkedHashMap<>();

    Uses(Sections sections) {
        sections.lines("used before").forEach(line -> add(before, line, "(?:%s)(?:the )?$"));
        sections.lines("used behind").forEach(line -> add(behind, line, "%s"));
    }

    private static void add(Map<Pattern, String> patterns, Line line, String frame) {
        String[] parts = line.text().split("\\s+:\\s+", 2);
        patterns.put(Pattern.compile(frame.formatted(parts[1])), parts[0]);
    }

    /** What the sentence from {@code start} to {@code end} uses the name as, though its words do not say so. */
    Optional<EntityType> type(String text, int start, int end, Mention name) {
        if (!name.entity().iri().isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(
                        types(before, name).filter(use -> use.getKey()
                                .matcher(text)
                                .region(Math.max(start, name.start() - REACH), name.start())
                                .find()),
                        types(behind, name).filter(use -> use.getKey()
                                .matcher(text)
                                .region(name.end(), end)
                                .lookingAt()))
                .map(Map.Entry::getValue)
                .flatMap(letters -> EntityType.of(letters.charAt(letters.length() - 1)).stream())
                .findFirst();
    }

    private static Stream<Map.Entry<Pattern, String>> types(Map<Pattern, String> uses, Mention name) {
        return uses.entrySet().stream()
                .filter(use -> use.getValue().split(">")[0].indexOf(name.type().letter()) >= 0);
    }
}
