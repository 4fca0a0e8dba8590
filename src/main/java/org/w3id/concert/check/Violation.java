package org.w3id.concert.check;

/**
 * Something in the graph that a shape or a hygiene query refuses.
 *
 * @param check the shape's or the query's name
 * @param node what it concerns
 */
public record Violation(String check, String node, String message) {
    @Override
    public String toString() {
        return check + ": " + node + ": " + message;
    }
}
