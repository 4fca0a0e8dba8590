package org.w3id.concert.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents of each format, made from their words by the tests. */
final class MadeDocuments {
    private static final float SIZE = 11;
    private static final float LEADING = 14;

    private MadeDocuments() {}

    /** A Word document with that body, and other parts by their names. */
    static byte[] docx(String body, Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
        all.putAll(parts);
        return zip(all);
    }

    static String word(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content + "</w:" + root
                + ">";
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r></w:p>";
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, String> parts, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(charset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A line of a PDF page: its words, its size, and where it begins. */
    record Placed(String text, float size, float x, float y) {}

    /** A PDF of pages of lines. */
    static byte[] pdf(List<List<Placed>> pages) {
        try (PDDocument document = new PDDocument()) {
            for (List<Placed> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Placed line : lines) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), line.size());
                        content.newLineAtOffset(line.x(), line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paragraphs wrapped at {@code width} characters, on as many pages as they need, each with its number. */
    static byte[] pdf(List<String> paragraphs, int width) {
        List<List<Placed>> pages = new ArrayList<>();
        List<Placed> page = new ArrayList<>();
        float y = 760;
        for (String paragraph : paragraphs) {
            for (String line : wrap(paragraph, width)) {
                if (y < 100) {
                    pages.add(numbered(page, pages.size() + 1));
                    page = new ArrayList<>();
                    y = 760;
                }
                page.add(new Placed(line, SIZE, 70, y));
                y -= LEADING;
            }
            y -= LEADING;
        }
        pages.add(numbered(page, pages.size() + 1));
        return pdf(pages);
    }

    private static List<Placed> numbered(List<Placed> page, int number) {
        page.add(new Placed(String.valueOf(number), SIZE, 290, 50));
        return page;
    }

    static List<String> wrap(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
