package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.source.FaultyInput;

/** What a column says about what its rows are about: one line of {@code tables.txt}. */
record Column(Pattern heading, String kind, String property, Gives gives) {
    private static final Set<String> KINDS =
            Set.of("membership", "force", "organization", "member_count", "function", "operation", "instrument");

    /** What a cell of a column gives. */
    enum Gives {
        DATE,
        START,
        END,
        NUMBER,
        STRENGTH,
        STATUS,
        STATES,
        NON_MEMBERS,
        FOUNDERS,
        ORGANIZATION,
        INSTRUMENT,
        OPERATIONS,
        FORCES,
        FUNCTION,
        PLACE,
        PLACES,
        NAMES,
        TEXT,
        /** A sentence, which only the rules read. */
        WORDS;

        private static Optional<Gives> of(String word) {
            return List.of(values()).stream()
                    .filter(gives -> gives.name().replace('_', '-').equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    static Column of(Line line) {
        String[] parts = line.text().split("\\s+:\\s+", 2);
        List<String> words = new ArrayList<>(List.of(parts[parts.length - 1].split("\\s+")));
        Optional<Gives> gives = Gives.of(words.get(words.size() - 1));
        if (parts.length < 2 || words.size() < 3 || !KINDS.contains(words.get(0)) || gives.isEmpty()) {
            throw new FaultyInput(line.fault("HEADING : KIND PROPERTY GIVES expected", "see the file's header"));
        }
        String property = String.join(" ", words.subList(1, words.size() - 1));
        return new Column(line.pattern(parts[0]), words.get(0), property, gives.get());
    }

    /** What a list of states says of each of them. */
    static Column of(String kind, String property) {
        return new Column(Pattern.compile(""), kind, property, Gives.STATES);
    }

    Column called(String other) {
        return new Column(heading, kind, other, gives);
    }

    boolean isJoining() {
        return property.equals("joined") && gives == Gives.DATE;
    }
}
