package org.w3id.concert.bench;

/** Which pairs are compared: those of which the number of the first body is a multiple of the step. */
record Sample(int step) {
    static final Sample ALL = new Sample(1);
    /** No pair. */
    static final Sample NONE = new Sample(Integer.MAX_VALUE);

    boolean has(int first) {
        return !equals(NONE) && first % step == 0;
    }

    /** How many pairs of so many bodies it holds. */
    long pairs(int bodies) {
        long pairs = 0;
        if (equals(NONE)) {
            return pairs;
        }
        for (int first = 0; first < bodies; first += step) {
            pairs += bodies - 1 - first;
        }
        return pairs;
    }
}
