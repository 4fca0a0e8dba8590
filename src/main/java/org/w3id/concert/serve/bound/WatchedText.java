package org.w3id.concert.serve.bound;

import org.w3id.concert.serve.limit.Budget;

/** A text under a regular expression: as matching may read it for ever, it asks now and then whether it still may. */
final class WatchedText implements CharSequence {
    private static final int SELDOM = 4096;

    private final CharSequence text;
    private int reads;

    WatchedText(CharSequence text) {
        Budget.checkCurrent();
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++reads % SELDOM == 0) {
            Budget.checkCurrent();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
