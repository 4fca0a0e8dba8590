package org.w3id.concert.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person typed, as a query: each word as it is, as the beginning of a word, or with one or two letters wrong;
 * first what is called exactly so, and first of that what is abbreviated so.
 */
final class SearchWords {
    /** Field of whole names. */
    static final String WHOLE = "whole";

    static final String IMPORTANCE = "importance";
    static final String MENTIONS = "mentions";

    private static final float EXACT = 100;
    private static final float IMPORTANT = 15;
    private static final float UNFINISHED = 0.4f;
    private static final float MISTAKEN = 0.2f;
    private static final int MOST_WORDS = 16;

    private final String text;
    private final List<String> words;

    SearchWords(String text) {
        this.text = text;
        this.words = Folding.WORDS.parts(text).stream().limit(MOST_WORDS).toList();
    }

    /** From strict to forgiving: all words right, all words with mistakes forgiven, some of the words. */
    List<Query> attempts() {
        return List.of(query(Occur.MUST, false), query(Occur.MUST, true), query(Occur.SHOULD, true));
    }

    private Query query(Occur occur, boolean forgiving) {
        BooleanQuery.Builder matching = new BooleanQuery.Builder();
        words.forEach(word -> matching.add(anywhere(word, forgiving), occur));
        BooleanQuery.Builder ranked = new BooleanQuery.Builder()
                .add(matching.build(), Occur.MUST)
                .add(FeatureField.newSaturationQuery(IMPORTANCE, MENTIONS, IMPORTANT, 5), Occur.SHOULD);
        Folding.WHOLE.parts(text).stream()
                .findFirst()
                .ifPresent(whole ->
                        ranked.add(new BoostQuery(new TermQuery(new Term(WHOLE, whole)), EXACT), Occur.SHOULD));
        if (words.size() == 1) {
            ranked.add(
                    new BoostQuery(new TermQuery(new Term(Field.ABBREVIATION.key(), words.get(0))), 2 * EXACT),
                    Occur.SHOULD);
        }
        return ranked.build();
    }

    private static Query anywhere(String word, boolean forgiving) {
        List<Query> places = new ArrayList<>();
        for (Field field : Field.values()) {
            Term term = new Term(field.key(), word);
            places.add(new BoostQuery(new TermQuery(term), field.weight()));
            if (word.length() > 1) {
                places.add(new BoostQuery(new PrefixQuery(term), field.weight() * UNFINISHED));
            }
            if (forgiving) {
                mistaken(term).ifPresent(query -> places.add(new BoostQuery(query, field.weight() * MISTAKEN)));
            }
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    /** A short word is either right or another word. */
    private static Optional<Query> mistaken(Term term) {
        int length = term.text().length();
        int edits = length < 4 ? 0 : length < 8 ? 1 : 2;
        return edits == 0 ? Optional.empty() : Optional.of(new FuzzyQuery(term, edits, 1));
    }
}
