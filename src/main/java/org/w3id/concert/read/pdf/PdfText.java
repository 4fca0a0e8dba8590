package org.w3id.concert.read.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.util.Version;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.Limits;
import org.w3id.concert.read.Parsed;
import org.w3id.concert.read.Refusal;
import org.w3id.concert.read.text.PlainText;

/** Reads the text layer of a PDF. */
public final class PdfText {
    private static final int TAIL = 4096;
    private static final int MOST_NAMED = 5;

    private PdfText() {}

    public static Parsed of(Path file, Limits limits) throws IOException {
        checkEnd(file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Refusal(
                        "PDF", "permission to take out its text expected", "ask its publisher for an open copy");
            }
            PageWords words = new PageWords(limits.pageCharacters());
            words.writeText(document, Writer.nullWriter());
            return parsed(words.pages(), limits);
        } catch (InvalidPasswordException e) {
            throw new Refusal("encrypted PDF", "PDF without a password expected", "save it without one");
        }
    }

    private static Parsed parsed(List<List<PageLine>> pages, Limits limits) {
        List<Integer> blank = IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).isEmpty())
                .mapToObj(page -> page + 1)
                .toList();
        if (blank.size() == pages.size()) {
            throw new Refusal(
                    pages.size() + " pages",
                    "PDF with a text layer expected, found none",
                    "run text recognition first");
        }
        PageText text = PageText.of(pages);
        if (text.text().length() > limits.textCharacters()) {
            throw new Refusal(
                    "text", "at most " + limits.textCharacters() + " characters expected", "divide the document");
        }
        List<String> warnings = new ArrayList<>();
        if (!blank.isEmpty()) {
            warnings.add((blank.size() == 1 ? "page " : "pages ") + named(blank) + " without a text layer");
        }
        CleanText clean = PlainText.of(text.text(), text.headings());
        return new Parsed("pdf (PDFBox " + Version.getVersion() + ")", text.text(), clean, warnings);
    }

    private static String named(List<Integer> pages) {
        String named = pages.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return pages.size() > MOST_NAMED ? named + " and " + (pages.size() - MOST_NAMED) + " more" : named;
    }

    /** A file that was cut off lacks the mark with which a PDF ends. */
    private static void checkEnd(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new Refusal("truncated PDF", "end mark %%EOF expected", "get the whole file");
            }
        }
    }
}
