package org.w3id.concert.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** All saved queries of a home, by name. Immutable. */
public final class QueryFolder {
    private final Map<String, SavedQuery> byName;
    private final List<Home> homes;
    private final boolean parses;

    private QueryFolder(Map<String, SavedQuery> byName, List<Home> homes, boolean parses) {
        this.byName = byName;
        this.homes = List.copyOf(homes);
        this.parses = parses;
    }

    /** Reads {@code queries/*.rq}; the faults of all files are reported together. */
    public static QueryFolder read(Home home) {
        return read(home, "queries");
    }

    /** The same for another folder of the home. */
    public static QueryFolder read(Home home, String folder) {
        return of(home.files(folder, ".rq"), List.of(home), true);
    }

    /** The same for queries that are known to be SPARQL: each is parsed when it is first asked. */
    public static QueryFolder known(Home home) {
        return of(home.files("queries", ".rq"), List.of(home), false);
    }

    static QueryFolder of(List<Path> files) {
        return of(files, List.of(), true);
    }

    private static QueryFolder of(List<Path> files, List<Home> homes, boolean parses) {
        List<Fault> faults = new ArrayList<>();
        Map<String, SavedQuery> byName = new TreeMap<>();
        for (Path file : files) {
            try {
                SavedQuery saved = parses ? SavedQuery.read(file) : SavedQuery.unparsed(file, faults);
                byName.put(saved.name(), saved);
            } catch (FaultyInput e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new QueryFolder(byName, homes, parses);
    }

    /** Another folder of the same home, read as this one; this one where there is no home. */
    public QueryFolder beside(String folder) {
        return home().map(home -> of(home.files(folder, ".rq"), homes, parses)).orElse(this);
    }

    /** Whose queries they are; empty for files from elsewhere. */
    public Optional<Home> home() {
        return homes.stream().findFirst();
    }

    /** In the order of their names. */
    public List<SavedQuery> all() {
        return List.copyOf(byName.values());
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The query of that name; an unknown name is a fault that says which names are near. */
    public SavedQuery get(String name) {
        SavedQuery saved = byName.get(name);
        if (saved == null) {
            List<String> near = NearestNames.to(name, byName.keySet());
            String advice = near.isEmpty() ? "there are none" : "did you mean " + String.join(" or ", near) + "?";
            throw new FaultyInput(new Fault("queries", 0, name, "the name of a saved query expected", advice));
        }
        return saved;
    }
}
