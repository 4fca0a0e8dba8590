package org.w3id.concert.extract.learn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What the words of a sentence tell of two of its mentions: those between them, those before and behind them, with how
 * far they are apart (Mintz et al., <a href="https://aclanthology.org/P09-1113/">Distant supervision for relation
 * extraction without labeled data</a>, ACL 2009). Where one is left out, those before and behind the other.
 */
final class Features {
    private static final int NEAR = 3;
    private static final int SHORT = 5;
    private static final int FAR = 6;
    private static final int MANY = 2;
    private static final String BEGIN = "^";
    private static final String END = "$";
    private final Set<String> found = new LinkedHashSet<>();
    private final String order;

    private Features(String order) {
        this.order = order;
        add("any", "");
    }

    /** Of a mention as subject and one as object, by their places among the words. */
    static Set<String> of(List<Word> words, int subject, int object) {
        int first = Math.min(subject, object);
        int second = Math.max(subject, object);
        Features features = new Features(subject < object ? "so" : "os");
        features.types(words.get(subject), words.get(object));
        features.between(words.subList(first + 1, second), words.get(subject), words.get(object));
        features.before(words.subList(0, first));
        features.behind(words.subList(second + 1, words.size()));
        return features.found;
    }

    /** Of the one mention that stands there, as subject or as object of something that the sentence leaves out. */
    static Set<String> of(List<Word> words, int one, boolean isSubject) {
        Features features = new Features(isSubject ? "s" : "o");
        features.add("type", words.get(one).text() + words.get(one).isList());
        features.before(words.subList(0, one));
        features.behind(words.subList(one + 1, words.size()));
        return features.found;
    }

    private void add(String what, String value) {
        found.add((order + " " + what + " " + value).strip());
    }

    private void types(Word subject, Word object) {
        add("types", subject.text() + object.text());
        if (subject.isList()) {
            add("list", "");
        }
    }

    private void between(List<Word> words, Word subject, Word object) {
        ToIntFunction<Word> rivals = mention -> (int) Math.min(
                MANY,
                words.stream().filter(word -> word.type() == mention.type()).count());
        add("far", String.valueOf(Math.min(FAR, words.size() / NEAR)));
        add("rivals", rivals.applyAsInt(subject) + "," + rivals.applyAsInt(object));
        words.forEach(word -> add("between", word.text()));
        pairs("between", words, BEGIN, END);
        if (words.size() <= SHORT) {
            add("whole", words.stream().map(Word::text).collect(Collectors.joining(" ")));
        }
    }

    private void before(List<Word> words) {
        words.forEach(word -> add("before", word.text()));
        List<Word> near = words.subList(Math.max(0, words.size() - NEAR), words.size());
        near.forEach(word -> add("just before", word.text()));
        pairs("just before", near, words.size() == near.size() ? BEGIN : "", END);
    }

    private void behind(List<Word> words) {
        words.forEach(word -> add("behind", word.text()));
        List<Word> near = words.subList(0, Math.min(NEAR, words.size()));
        near.forEach(word -> add("just behind", word.text()));
        pairs("just behind", near, BEGIN, words.size() == near.size() ? END : "");
    }

    private void pairs(String what, List<Word> words, String begin, String end) {
        List<String> texts = new ArrayList<>(List.of(begin));
        words.forEach(word -> texts.add(word.text()));
        texts.add(end);
        for (int at = 1; at < texts.size(); at++) {
            if (!texts.get(at - 1).isEmpty() && !texts.get(at).isEmpty()) {
                add(what, texts.get(at - 1) + " " + texts.get(at));
            }
        }
    }
}
