package org.w3id.concert.read;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.w3id.concert.read.Block.Kind;

/**
 * The text of a document as a person reads it: blocks separated by a line end, the cells of a row by a tab; lines
 * rejoined, hyphens mended, page numbers gone. Each character knows its place in the source; within a block these
 * places ascend. Immutable.
 */
public final class CleanText {
    private final String text;
    private final SourceMap map;
    private final List<Block> blocks;

    private CleanText(String text, SourceMap map, List<Block> blocks) {
        this.text = text;
        this.map = map;
        this.blocks = List.copyOf(blocks);
    }

    public String text() {
        return text;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The code point of the source at which the character at {@code index} begins. */
    public int sourceStart(int index) {
        return map.start(index);
    }

    /** The code point after the source of the character before {@code index}. */
    public int sourceEnd(int index) {
        return index == 0 ? map.start(0) : map.end(index - 1);
    }

    public String text(Block block) {
        return text.substring(block.start(), block.end());
    }

    public String text(Cell cell) {
        return text.substring(cell.start(), cell.end());
    }

    public String text(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }

    /** Writes it so that {@link #read} makes an equal one of it. */
    public void write(DataOutput out) throws IOException {
        WireText.write(out, text);
        map.write(out);
        out.writeInt(blocks.size());
        for (Block block : blocks) {
            WireText.write(out, block);
        }
    }

    public static CleanText read(DataInput in) throws IOException {
        String text = WireText.read(in);
        SourceMap map = SourceMap.read(in);
        int count = in.readInt();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(WireText.readBlock(in));
        }
        return new CleanText(text, map, blocks);
    }

    /** Collects the blocks of a text in reading order. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final SourceMap map = new SourceMap();
        private final List<Block> blocks = new ArrayList<>();
        private int sourceEnd;

        /** Adds a block, unless it is blank. */
        public Builder add(Kind kind, MappedText characters, int level, int page) {
            MappedText content = characters.trimmed();
            if (content.length() > 0) {
                separate('\n', content);
                int start = text.length();
                append(content);
                blocks.add(new Block(kind, start, text.length(), level, page, List.of()));
            }
            return this;
        }

        /** Adds a row; {@code headings} may be shorter than the row, and cells may be blank. */
        public Builder row(List<MappedText> contents, List<String> headings, int page) {
            return row(contents, headings, page, new BitSet());
        }

        /** Adds a row in some columns of which, counted from 0, the cell of the row above stands for this row too. */
        Builder row(List<MappedText> contents, List<String> headings, BitSet covered) {
            return row(contents, headings, 0, covered);
        }

        private Builder row(List<MappedText> contents, List<String> headings, int page, BitSet covered) {
            List<Cell> above = covered.isEmpty() || blocks.isEmpty()
                    ? List.of()
                    : blocks.get(blocks.size() - 1).cells();
            List<Cell> cells = new ArrayList<>();
            int start = -1;
            for (int i = 0; i < contents.size(); i++) {
                MappedText content = contents.get(i).trimmed();
                separate(i == 0 ? '\n' : '\t', content);
                int from = text.length();
                start = start < 0 ? from : start;
                append(content);
                boolean isCovered = covered.get(i) && i < above.size();
                cells.add(
                        isCovered
                                ? above.get(i)
                                : new Cell(from, text.length(), i < headings.size() ? headings.get(i) : ""));
            }
            blocks.add(new Block(Kind.ROW, start, text.length(), 0, page, cells));
            return this;
        }

        public CleanText build() {
            return new CleanText(text.toString(), map, blocks);
        }

        private void separate(char separator, MappedText next) {
            if (text.length() > 0) {
                int end = next.length() == 0 ? sourceEnd : Math.max(sourceEnd, next.start(0));
                map.add(text.length(), sourceEnd, end);
                text.append(separator);
            }
        }

        private void append(MappedText content) {
            for (int i = 0; i < content.length(); i++) {
                map.add(text.length(), content.start(i), content.end(i));
                text.append(content.charAt(i));
                sourceEnd = content.end(i);
            }
        }
    }
}
