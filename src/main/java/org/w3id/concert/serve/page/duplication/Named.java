package org.w3id.concert.serve.page.duplication;

/** An entity as {@code kind/slug}, and how people call it. */
public record Named(String reference, String label) {
    public String slug() {
        return reference.replaceFirst(".*/", "");
    }
}
