package org.w3id.concert.read;

import java.util.Arrays;

/** Characters of which each knows the code points of the source that it stands for. Grows at its end. */
public final class MappedText implements CharSequence {
    private char[] characters = new char[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int length;

    public MappedText append(char character, int start, int end) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        characters[length] = character;
        starts[length] = start;
        ends[length++] = end;
        return this;
    }

    /** Appends the part of {@code other} from {@code from} to {@code to}. */
    public MappedText append(MappedText other, int from, int to) {
        for (int i = from; i < to; i++) {
            append(other.characters[i], other.starts[i], other.ends[i]);
        }
        return this;
    }

    /** Appends one space for the source between the last character and {@code next}, unless a space is there. */
    public void space(int next) {
        if (length > 0 && characters[length - 1] > ' ') {
            append(' ', ends[length - 1], Math.max(next, ends[length - 1]));
        }
    }

    /** Ends a line within a cell, for the source between the last character and {@code next}. */
    public void lineEnd(int next) {
        space(next);
        if (length > 0 && characters[length - 1] == ' ') {
            characters[length - 1] = '\n';
        }
    }

    /** Puts another character in the place of one, which keeps its source. */
    public void set(int index, char character) {
        characters[index] = character;
    }

    public void shortenTo(int newLength) {
        length = newLength;
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }

    public MappedText part(int from, int to) {
        return new MappedText().append(this, from, to);
    }

    /** Without the spaces at both ends. */
    public MappedText trimmed() {
        int from = 0;
        int to = length;
        while (from < to && characters[from] <= ' ') {
            from++;
        }
        while (to > from && characters[to - 1] <= ' ') {
            to--;
        }
        return from == 0 && to == length ? this : part(from, to);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
