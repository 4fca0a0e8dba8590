package org.w3id.concert.serve.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.w3id.concert.query.Answer;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.vocab.Base;

/**
 * The queries that pages are made from, {@code queries/page/*.rq}. As the graph does not change while it is served,
 * their latest answers are kept. Thread-safe.
 */
public final class PageQueries {
    private static final int MOST_ANSWERS = 500;

    private final QueryFolder queries;
    private final Map<String, Answer.Rows> answers = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer.Rows> eldest) {
            return size() > MOST_ANSWERS;
        }
    };

    PageQueries(QueryFolder queries) {
        this.queries = queries;
    }

    /** In the order of their names. */
    public List<SavedQuery> all() {
        return queries.all();
    }

    public boolean has(String name) {
        return queries.has(name);
    }

    public SavedQuery get(String name) {
        return queries.get(name);
    }

    Query query(String name, Map<String, String> arguments, Base base) {
        return queries.get(name).query(arguments, base);
    }

    Answer.Rows rows(String name, Map<String, String> arguments, DatasetGraph dataset, Context context, Base base) {
        String key = name + arguments;
        synchronized (answers) {
            Answer.Rows known = answers.get(key);
            if (known != null) {
                return known;
            }
        }
        Query query = query(name, arguments, base);
        Answer.Rows found = (Answer.Rows) Txn.calculateRead(dataset, () -> Answer.of(query, dataset, context));
        synchronized (answers) {
            answers.put(key, found);
        }
        return found;
    }
}
