package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.source.FaultyInput;

/** What columns say about what a row is about. Immutable. */
record TableRules(Map<EntityType, List<Column>> columns, Map<String, String> statuses) {
    private static final Set<String> KINDS =
            Set.of("membership", "force", "organization", "member_count", "function", "operation", "instrument");

    /** @param gives date, number, state, place, text, organization, instrument, function, states, strength or status */
    record Column(Pattern heading, String kind, String property, String gives) {
        /** A date of joining is, for an observer, the date of becoming one. */
        Column ifJoined(String status) {
            boolean isJoining = property.equals("joined") && gives.equals("date") && !status.equals("member");
            return isJoining ? new Column(heading, kind, status, gives) : this;
        }
    }

    static TableRules read(Path file) {
        Sections sections = Sections.read(file);
        Map<EntityType, List<Column>> columns = new EnumMap<>(EntityType.class);
        for (String section : sections.names()) {
            Optional<EntityType> type = section.length() == 1 ? EntityType.of(section.charAt(0)) : Optional.empty();
            if (type.isPresent()) {
                columns.put(
                        type.get(),
                        sections.lines(section).stream().map(TableRules::column).toList());
            }
        }
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Line line : sections.lines("statuses")) {
            String[] parts = line.text().split("\\s*:\\s*", 2);
            statuses.put(parts[0], parts[parts.length - 1]);
        }
        return new TableRules(columns, statuses);
    }

    private static Column column(Line line) {
        String[] parts = line.text().split("\\s+:\\s+", 2);
        List<String> words = new ArrayList<>(List.of(parts[parts.length - 1].split("\\s+")));
        if (parts.length < 2 || words.size() < 3 || !KINDS.contains(words.get(0))) {
            throw new FaultyInput(line.fault("HEADING : KIND PROPERTY GIVES expected", "see the file's header"));
        }
        try {
            Pattern heading = Pattern.compile("(?i)(?:" + parts[0] + ")");
            String property = String.join(" ", words.subList(1, words.size() - 1));
            return new Column(heading, words.get(0), property, words.get(words.size() - 1));
        } catch (PatternSyntaxException e) {
            throw new FaultyInput(line.fault("regular expression expected: " + e.getDescription(), "correct it"));
        }
    }

    Optional<Column> column(EntityType rowType, String heading) {
        String plain = heading.strip().replaceAll("\\s+", " ");
        return columns.getOrDefault(rowType, List.of()).stream()
                .filter(column -> column.heading.matcher(plain).matches())
                .findFirst();
    }

    /** The property that the words of a status cell mean; empty where they mean none. */
    Optional<String> status(String cell) {
        String small = cell.toLowerCase(Locale.ROOT);
        return statuses.entrySet().stream()
                .filter(entry -> small.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
