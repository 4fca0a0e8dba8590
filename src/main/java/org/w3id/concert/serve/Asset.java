package org.w3id.concert.serve;

import java.util.Optional;

/** A file of the site's own look. */
record Asset(String name, String type) implements Page {
    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("assets", name)
                ? Optional.of(Reply.of(200, type, Html.resource(name)).with("Cache-Control", "max-age=3600"))
                : Optional.empty();
    }
}
