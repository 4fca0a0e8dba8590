package org.w3id.concert.extract.table;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Sections;

/** How sentences without a subject and a verb begin, and what they leave out: "Founded 1980 in Lusaka". Immutable. */
public final class FragmentWords {
    private final Map<Pattern, String> omitted;
    private final Pattern verb;
    private final Pattern sign;

    private FragmentWords(Map<Pattern, String> omitted, Pattern verb, Pattern sign) {
        this.omitted = omitted;
        this.verb = verb;
        this.sign = sign;
    }

    static FragmentWords of(Sections tables) {
        return new FragmentWords(
                tables.meanings("fragments"), tables.pattern("verbs of sentences"), tables.pattern("fragment breaks"));
    }

    /** What parts fragments that share a subject. */
    public Pattern sign() {
        return sign;
    }

    /** Whether no verb says that the words are a sentence. */
    public boolean isVerbless(String words) {
        return !words.endsWith(":") && !verb.matcher(words).find();
    }

    /** The words between what the text is about and a fragment; empty where it is none. */
    public Optional<String> omitted(String words) {
        return omitted.entrySet().stream()
                .filter(entry ->
                        isVerbless(words) && entry.getKey().matcher(words).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
