package org.w3id.concert.read;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where each character of a clean text comes from, kept as runs: in a straight run characters and code points advance
 * together, all characters of any other run stand for the same code points. Lookup takes logarithmic time.
 */
final class SourceMap {
    private static final int STRAIGHT = -1;
    private int[] at = new int[64];
    private int[] from = new int[64];
    private int[] width = new int[64];
    private int runs;

    /** Characters are added in their order, {@code index} from 0. */
    void add(int index, int start, int end) {
        boolean isStraight = end - start == 1;
        int last = runs - 1;
        boolean continues = runs > 0
                && (isStraight
                        ? width[last] == STRAIGHT && from[last] + index - at[last] == start
                        : from[last] == start && width[last] == end - start);
        if (!continues) {
            grow();
            at[runs] = index;
            from[runs] = start;
            width[runs++] = isStraight ? STRAIGHT : end - start;
        }
    }

    int start(int index) {
        int run = run(index);
        return width[run] == STRAIGHT ? from[run] + index - at[run] : from[run];
    }

    int end(int index) {
        int run = run(index);
        return width[run] == STRAIGHT ? from[run] + index - at[run] + 1 : from[run] + width[run];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(runs);
        for (int i = 0; i < runs; i++) {
            out.writeInt(at[i]);
            out.writeInt(from[i]);
            out.writeInt(width[i]);
        }
    }

    static SourceMap read(DataInput in) throws IOException {
        SourceMap map = new SourceMap();
        int runs = in.readInt();
        for (int i = 0; i < runs; i++) {
            map.grow();
            map.at[i] = in.readInt();
            map.from[i] = in.readInt();
            map.width[i] = in.readInt();
            map.runs++;
        }
        return map;
    }

    private int run(int index) {
        int found = Arrays.binarySearch(at, 0, runs, index);
        return found >= 0 ? found : -found - 2;
    }

    private void grow() {
        if (runs == at.length) {
            at = Arrays.copyOf(at, runs * 2);
            from = Arrays.copyOf(from, runs * 2);
            width = Arrays.copyOf(width, runs * 2);
        }
    }
}
