package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.rule.Masked;

/** How a chronicle tells what happened: in the present, below or behind its date. Immutable. */
public final class Tense {
    private final Map<String, String> pasts = new HashMap<>();
    private final Pattern present;
    private final String beforeDate;

    private Tense(Sections sections) {
        sections.pairs("past")
                .forEach((forms, past) -> List.of(forms.split("\\|")).forEach(form -> pasts.put(form, past)));
        String forms = String.join("|", sections.pairs("past").keySet());
        this.present = Pattern.compile("(?<![\\p{L}-])(?:" + forms + ")(?![\\p{L}-])");
        this.beforeDate = String.join(" ", sections.entries("before the date"));
    }

    public static Tense read(Path file) {
        return new Tense(Sections.read(file));
    }

    /** A sentence begun with its date: "In 1973, ". */
    public Masked.Builder dated(Mention date) {
        return new Masked.Builder().literal(beforeDate + " ").mention(date).literal(", ");
    }

    /** Appends clean text with its verbs in the past. */
    public Masked.Builder append(Masked.Builder masked, String clean, Stretch given) {
        int at = given.start();
        Matcher verb = present.matcher(clean).region(at, given.end()).useTransparentBounds(true);
        while (verb.find()) {
            int start = verb.start();
            boolean isInName =
                    given.mentions().stream().anyMatch(mention -> mention.start() <= start && start < mention.end());
            if (!isInName) {
                masked.append(clean, at, start, given.mentions()).literal(pasts.get(verb.group()));
                at = verb.end();
            }
        }
        return masked.append(clean, given.from(at));
    }
}
