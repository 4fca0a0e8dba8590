package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Lines;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.source.FaultyInput;

/** The past of verbs, for entries of a chronicle, which tells in the present what happened at its date. Immutable. */
public final class Tense {
    private final Map<String, String> pasts;
    private final Pattern present;

    private Tense(Map<String, String> pasts) {
        this.pasts = Map.copyOf(pasts);
        this.present = Pattern.compile("(?<![\\p{L}-])(?:" + String.join("|", pasts.keySet()) + ")(?![\\p{L}-])");
    }

    public static Tense read(Path file) {
        Map<String, String> pasts = new LinkedHashMap<>();
        for (Line line : Lines.of(file)) {
            String[] parts = line.text().split("\\s+:\\s+", 2);
            if (parts.length < 2) {
                throw new FaultyInput(line.fault("PRESENT : PAST expected", "see the file's header"));
            }
            for (String form : parts[0].split("\\|")) {
                pasts.put(form, parts[1]);
            }
        }
        return new Tense(pasts);
    }

    /** Appends clean text with its verbs in the past. */
    public Masked.Builder append(Masked.Builder masked, String clean, int from, int to, List<Mention> mentions) {
        int at = from;
        Matcher verb = present.matcher(clean).region(from, to).useTransparentBounds(true);
        while (verb.find()) {
            int start = verb.start();
            boolean isInName = mentions.stream().anyMatch(mention -> mention.start() <= start && start < mention.end());
            if (!isInName) {
                masked.append(clean, at, start, mentions).literal(pasts.get(verb.group()));
                at = verb.end();
            }
        }
        return masked.append(clean, at, to, mentions);
    }
}
