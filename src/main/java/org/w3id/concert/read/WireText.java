package org.w3id.concert.read;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.read.Block.Kind;

/** How strings and blocks travel between two processes. */
public final class WireText {
    private WireText() {}

    public static void write(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static String read(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_16BE);
    }

    static void write(DataOutput out, Block block) throws IOException {
        out.writeByte(block.kind().ordinal());
        for (int number : new int[] {
            block.start(),
            block.end(),
            block.level(),
            block.page(),
            block.cells().size()
        }) {
            out.writeInt(number);
        }
        for (Cell cell : block.cells()) {
            out.writeInt(cell.start());
            out.writeInt(cell.end());
            write(out, cell.heading());
        }
    }

    static Block readBlock(DataInput in) throws IOException {
        Kind kind = Kind.values()[in.readByte()];
        int start = in.readInt();
        int end = in.readInt();
        int level = in.readInt();
        int page = in.readInt();
        int count = in.readInt();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Cell(in.readInt(), in.readInt(), read(in)));
        }
        return new Block(kind, start, end, level, page, cells);
    }
}
