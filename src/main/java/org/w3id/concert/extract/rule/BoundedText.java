package org.w3id.concert.extract.rule;

/** Text that stops a regular expression which looks at it more often than {@code steps} times. For one thread. */
public final class BoundedText implements CharSequence {
    private final CharSequence text;
    private final long[] left;

    private BoundedText(CharSequence text, long[] left) {
        this.text = text;
        this.left = left;
    }

    public static BoundedText of(CharSequence text, long steps) {
        return new BoundedText(text, new long[] {steps});
    }

    /** A regular expression needed more steps than it may. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super("too many steps", null, false, false);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (left[0]-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
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
