package org.w3id.concert.serve.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.publish.Version;
import org.w3id.concert.serve.http.Body;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;

/**
 * What a replica takes: {@code /release/version.json} says which version is served, {@code /release/{digest}.nq.gz} is
 * the graph of that version or of one before that is kept.
 */
public final class ReleasePage implements Page {
    private static final String PATH = "release";

    private final List<Version> versions;

    /** @param versions the one that is served first */
    public ReleasePage(List<Version> versions) {
        this.versions = List.copyOf(versions);
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.isAt(PATH, "version.json")) {
            return Optional.of(Reply.of(
                    200, "application/json", versions.get(0).description().json()));
        }
        return versions.stream()
                .filter(version -> visit.isAt(PATH, version.description().digest() + ".nq.gz"))
                .findFirst()
                .map(ReleasePage::graph);
    }

    private static Reply graph(Version version) {
        Body file = new Body.Stored(
                version.dump(), version.dump(), version.description().digest());
        return new Reply(200, "application/gzip", file, Map.of());
    }
}
