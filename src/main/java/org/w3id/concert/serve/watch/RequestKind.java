package org.w3id.concert.serve.watch;

import java.util.Locale;
import java.util.Map;

/** What a request is for, as far as its address says. */
enum RequestKind {
    QUERY,
    DOWNLOAD,
    DOCUMENT,
    PAGE;

    private static final Map<String, RequestKind> BY_PATH = Map.of(
            "sparql", QUERY,
            "dumps", DOWNLOAD,
            "dump.ttl", DOWNLOAD,
            "graph", DOWNLOAD,
            "release", DOWNLOAD,
            "id", DOCUMENT,
            "doc", DOCUMENT,
            "ontology", DOCUMENT,
            "scheme", DOCUMENT,
            "void", DOCUMENT);

    static RequestKind of(String address) {
        return BY_PATH.getOrDefault(address.replaceFirst("^/", "").replaceFirst("[/;].*", ""), PAGE);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
