package org.w3id.concert.bench;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.w3id.concert.reason.measure.History;

/** Conclusions as columns: two bodies, a function, the first and the last day. Grows as they are found. */
final class Overlaps implements History.Found {
    private static final int COLUMNS = 5;
    private static final int SHOWN = 12;

    private int[] cells = new int[1 << 16];
    private int size;

    @Override
    public void overlap(int a, int b, int function, int first, int last) {
        if (size + COLUMNS > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        int at = size;
        cells[at] = a;
        cells[at + 1] = b;
        cells[at + 2] = function;
        cells[at + 3] = first;
        cells[at + 4] = last;
        size = at + COLUMNS;
    }

    int count() {
        return size / COLUMNS;
    }

    /** Makes room for others. */
    Overlaps cleared() {
        size = 0;
        return this;
    }

    /** Those of which the first body is of the sample. */
    Overlaps of(Sample sample) {
        Overlaps some = new Overlaps();
        forEach((a, b, function, first, last) -> {
            if (sample.has(a)) {
                some.overlap(a, b, function, first, last);
            }
        });
        return some;
    }

    void forEach(History.Found found) {
        for (int at = 0; at < size; at += COLUMNS) {
            found.overlap(cells[at], cells[at + 1], cells[at + 2], cells[at + 3], cells[at + 4]);
        }
    }

    /** The same for the same conclusions, in whatever order they were found. */
    String digest() {
        int[][] rows = new int[count()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(cells, row * COLUMNS, (row + 1) * COLUMNS);
        }
        Arrays.parallelSort(rows, (Comparator<int[]>) Arrays::compare);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer bytes = ByteBuffer.allocate(COLUMNS * Integer.BYTES);
            for (int[] row : rows) {
                bytes.clear().asIntBuffer().put(row);
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
