package org.w3id.concert.extract.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;

/** How sentences without a subject and a verb begin, and what they leave out: "Founded 1980 in Lusaka". Immutable. */
public final class FragmentWords {
    private final Map<Pattern, String> omitted;
    private final Pattern verb;
    private final Pattern sign;
    private final Pattern deed;
    private final Map<Pattern, String> being;
    private final Map<Pattern, EntityType> kinds = new LinkedHashMap<>();

    private FragmentWords(Sections tables) {
        this.omitted = tables.meanings("fragments");
        this.verb = tables.pattern("verbs of sentences");
        this.sign = tables.pattern("fragment breaks");
        this.deed = Pattern.compile(tables.any("fragments that do"));
        this.being = tables.meanings("fragments that are");
        tables.meanings("unnamed")
                .forEach((words, letter) -> EntityType.of(letter.charAt(0)).ifPresent(type -> kinds.put(words, type)));
    }

    static FragmentWords of(Sections tables) {
        return new FragmentWords(tables);
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

    /** Whether words are a sentence whose subject is left out: "Trains observers". */
    public boolean isDeed(String words) {
        return deed.matcher(words).lookingAt() || verb.matcher(words).lookingAt();
    }

    /** The verb, and an article where there is none, between a name and what it is said to be. */
    public String being(String words) {
        return being.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(words).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Whether words that stand behind a name are no sentence by themselves. */
    public boolean isFragment(String words) {
        return isVerbless(words) || isDeed(words);
    }

    /** What a heading says that the names below it are the names of. */
    public Optional<EntityType> kind(String heading) {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(heading).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
