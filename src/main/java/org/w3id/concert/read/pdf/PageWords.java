package org.w3id.concert.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.w3id.concert.read.Refusal;

/** Collects the words of a document page by page, in the order in which the pages draw them. */
final class PageWords extends PDFTextStripper {
    private static final float HIGH = 0.8f;
    private final List<List<PageLine>> pages = new ArrayList<>();
    private List<PageLine> lines = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private final int most;
    private float top;
    private int drawn;

    /** @param most how many characters a page may draw */
    PageWords(int most) {
        this.most = most;
        setAddMoreFormatting(true);
        setParagraphEnd("\n");
        setSuppressDuplicateOverlappingText(true);
    }

    List<List<PageLine>> pages() {
        return pages;
    }

    @Override
    protected void startPage(PDPage page) {
        lines = new ArrayList<>();
        words = new ArrayList<>();
        drawn = 0;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++drawn > most) {
            throw new Refusal(
                    "page " + getCurrentPageNo(), "at most " + most + " characters expected", "do not trust this file");
        }
        super.processTextPosition(position);
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        pages.add(lines);
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        endLine();
        super.writeLineSeparator();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        endLine();
        super.writeParagraphEnd();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        boolean isBlank = text.codePoints().allMatch(letter -> Character.isSpaceChar(letter) || letter <= ' ');
        if (!isBlank && !positions.isEmpty()) {
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            top = words.isEmpty() ? first.getYDirAdj() : top;
            words.add(new Word(
                    marked(text.strip(), positions),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYScale()));
        }
        super.writeString(text, positions);
    }

    /** Digits that are set smaller and higher at the end of a word mark a note: they are put in brackets. */
    private static String marked(String text, List<TextPosition> positions) {
        int from = text.length();
        while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        boolean isSplit = from > 0 && from < text.length() && positions.size() == text.length();
        if (!isSplit) {
            return text;
        }
        TextPosition mark = positions.get(from);
        TextPosition word = positions.get(from - 1);
        boolean isHigh = mark.getYScale() < HIGH * word.getYScale() && mark.getYDirAdj() < word.getYDirAdj();
        return isHigh ? text.substring(0, from) + "[" + text.substring(from) + "]" : text;
    }

    private void endLine() {
        if (!words.isEmpty()) {
            lines.add(PageLine.of(words, top));
            words = new ArrayList<>();
        }
    }
}
