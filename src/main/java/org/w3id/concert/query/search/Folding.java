package org.w3id.concert.query.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words, or the whole text, in lower case without accents; Russian ё counts as е. Shared by threads. */
final class Folding extends Analyzer {
    static final Folding WORDS = new Folding(true);
    static final Folding WHOLE = new Folding(false);

    private static final NormalizeCharMap RUSSIAN = russian();

    private final boolean byWord;

    private Folding(boolean byWord) {
        this.byWord = byWord;
    }

    /** The folded parts of the text, in order. */
    List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute part = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                parts.add(part.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = byWord ? new StandardTokenizer() : new KeywordTokenizer();
        return new TokenStreamComponents(
                tokenizer, new ASCIIFoldingFilter(new LowerCaseFilter(new TrimFilter(tokenizer))));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(RUSSIAN, reader);
    }

    private static NormalizeCharMap russian() {
        NormalizeCharMap.Builder letters = new NormalizeCharMap.Builder();
        letters.add("ё", "е");
        letters.add("Ё", "Е");
        return letters.build();
    }
}
