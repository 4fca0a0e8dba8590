package org.w3id.concert.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.vocab.Base;

/**
 * All names of a graph and its saved questions in a <a href="https://lucene.apache.org/">Lucene</a> index in memory.
 * Immutable; shared by threads.
 */
public final class SearchIndex {
    private final IndexSearcher searcher;

    private SearchIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Reads the graph once; within a read transaction where it has them. */
    public static SearchIndex of(Graph graph, Base base, List<SavedQuery> questions) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(
                new PerFieldAnalyzerWrapper(Folding.WORDS, Map.of(SearchWords.WHOLE, Folding.WHOLE)));
        try {
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (Thing thing : Things.of(graph, base, questions)) {
                    writer.addDocument(document(thing));
                }
            }
            return new SearchIndex(new IndexSearcher(DirectoryReader.open(memory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best first, at most so many. Mistakes are forgiven, and words left out, only where nothing has them all. */
    public List<Found> find(String words, int most) {
        return new SearchWords(words)
                .attempts().stream()
                        .map(attempt -> found(attempt, most))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private List<Found> found(Query query, int most) {
        try {
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                Document document = searcher.storedFields().document(hit.doc);
                found.add(new Found(
                        document.get("iri"),
                        document.get("kind"),
                        document.get("shown"),
                        document.get("short"),
                        document.get("described")));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Thing thing) {
        Document document = new Document();
        document.add(new StringField("kind", thing.kind, Store.YES));
        document.add(new StoredField("iri", thing.iri));
        document.add(new StoredField("shown", thing.name()));
        document.add(new StoredField("short", thing.first(Field.ABBREVIATION)));
        document.add(new StoredField("described", thing.description()));
        document.add(new FeatureField(SearchWords.IMPORTANCE, SearchWords.MENTIONS, 1 + thing.mentions()));
        for (Field field : Field.values()) {
            for (String text : thing.words(field)) {
                document.add(new TextField(field.key(), text, Store.NO));
                if (field != Field.TEXT) {
                    document.add(new TextField(SearchWords.WHOLE, text, Store.NO));
                }
            }
        }
        return document;
    }
}
