package org.w3id.concert.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Text and HTML files, and such as only pretend to be, that a loader should fear. */
final class NastyTexts {
    private static final String PACT = "The River Pact was signed in 1951 by six states, and a council was set up. ";

    private NastyTexts() {}

    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        encodings(files);
        characters(files);
        html(files);
        pretenders(files);
        names(files);
        return files;
    }

    /** Files that are more than bytes: links, folders, files of great size. */
    static void make(Path folder) throws IOException {
        Files.writeString(folder.resolveSibling("outside.txt"), "This file is none of the folder's. " + PACT);
        Files.createSymbolicLink(folder.resolve("link-out.txt"), Path.of("../outside.txt"));
        Files.createSymbolicLink(folder.resolve("link-in.txt"), Path.of("crlf.txt"));
        Files.createSymbolicLink(folder.resolve("link-to-nothing.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(folder.resolve("link-to-folder"), Path.of(".."));
        Files.createDirectories(folder.resolve("folder.txt/inner"));
        Files.writeString(folder.resolve("folder.txt/inner/deep.txt"), "A file in a folder in a folder. ");
        try (var large = new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            large.setLength(100_000_000);
        }
        Files.writeString(folder.resolve("long-line.txt"), numbered(5_000_000));
    }

    private static void encodings(Map<String, byte[]> files) {
        files.put("empty.txt", new byte[0]);
        files.put("blank.txt", " \n\t\r\n\u00A0\n".getBytes(UTF_8));
        files.put("no-letters.txt", "1 2 3 … 4\n".getBytes(UTF_8));
        files.put("latin1.txt", "The cafés of the pact.".getBytes(ISO_8859_1));
        files.put("cp1252-quotes.txt", "The “pact” – so to say.".getBytes(Charset.forName("windows-1252")));
        files.put("mixed.txt", join("The cafés ".getBytes(UTF_8), "and cafés.".getBytes(ISO_8859_1)));
        files.put("utf8-bom.txt", join(bytes(0xEF, 0xBB, 0xBF), "Marked pact with caf\u00E9s.".getBytes(UTF_8)));
        files.put("utf16le-bom.txt", join(bytes(0xFF, 0xFE), "Little pact of six states.".getBytes(UTF_16LE)));
        files.put("utf16be-bom.txt", join(bytes(0xFE, 0xFF), "Big pact of six states.".getBytes(UTF_16BE)));
        files.put("utf16-no-bom.txt", "Unmarked pact.".getBytes(UTF_16LE));
        files.put("utf16-lone-surrogate.txt", join(bytes(0xFE, 0xFF, 0xD8, 0x3D), "pact".getBytes(UTF_16BE)));
        files.put("utf32-bom.txt", join(bytes(0xFF, 0xFE, 0, 0), "pact".getBytes(Charset.forName("UTF-32LE"))));
        files.put("overlong.txt", join("A pact ".getBytes(UTF_8), bytes(0xC0, 0xAF)));
        files.put("surrogate.txt", join("A pact ".getBytes(UTF_8), bytes(0xED, 0xA0, 0x80)));
        files.put("cut-character.txt", join("A pact ".getBytes(UTF_8), bytes(0xE2, 0x80)));
        files.put("cyrillic-cp1251.txt", "Договор шести государств".getBytes(Charset.forName("windows-1251")));
    }

    private static void characters(Map<String, byte[]> files) {
        put(files, "crlf.txt", "First pact.\r\n\r\nSecond pact.\r\n");
        put(files, "cr.txt", "Third pact.\r\rFourth pact.\r");
        put(files, "u2028.txt", "Fifth pact.\u2029\u2029Sixth pact\u2028of states.");
        put(files, "mixed-line-ends.txt", "Seventh pact.\n\r\n\rEighth pact.\u0085");
        put(files, "form-feed.txt", "Ninth pact of the page.\fTenth pact of the next page.");
        put(files, "nul.txt", "Eleventh\u0000 pact.");
        put(files, "controls.txt", "Twelfth\u0001 pact\u001B[31m red.");
        put(files, "noncharacter.txt", "Thirteenth\uFFFE pact.");
        put(files, "replacement.txt", "Fourteenth caf\uFFFD pact.");
        put(files, "bidi.txt", "Fifteenth pact \u202Edengis\u202C in 1951.");
        put(files, "mixed-script.txt", "Sixteenth pact of the C\u0405TO and \u041DATO.");
        put(files, "soft-hyphen.txt", "Seventeenth agree\u00ADment of states.");
        put(files, "ligature.txt", "Eighteenth o\uFB03ce of states.");
        put(files, "astral.txt", "Nineteenth \uD83D\uDD4A pact \uD835\uDC00.");
        put(files, "nfd.txt", "Twentieth cafe\u0301 pact.");
        put(files, "cjk.txt", "上海合作组织成立于二零零一年。成员国有八个。");
        put(files, "arabic.txt", "تأسست جامعة الدول العربية سنة 1945.");
        put(files, "zero-width.txt", "Twenty\u200B-first\u2060 pact\uFEFF.");
        put(files, "one-word.txt", "Pactum");
        put(files, "many-blank-lines.txt", "Before." + "\n".repeat(200_000) + "After.");
        put(files, "many-short-lines.txt", "Line\n".repeat(100_000));
        put(files, "many-stops.txt", "Stop" + ".".repeat(200_000) + " End");
        put(files, "many-hyphens.txt", "Some-\nhyphen ".repeat(50_000));
        put(files, "many-columns.txt", "a  b  ".repeat(20_000) + "\n" + "c  d  ".repeat(20_000));
        put(files, "spaced-letters.txt", "Spaced: " + "a b ".repeat(50_000));
        put(files, "digits-and-dots.txt", "Word 1" + ".1".repeat(100_000));
        put(files, "original.txt", near(""));
        put(files, "original-again.txt", near(""));
        put(files, "original-nearly.txt", near(" One sentence more."));
    }

    private static void html(Map<String, byte[]> files) {
        put(files, "deep.html", "<div>".repeat(100_000) + "Deep pact." + "</div>".repeat(100_000));
        put(files, "deep-bold.html", "<html><p>" + "<b>".repeat(20_000) + "Bold pact.");
        put(files, "deep-sup.html", "<html><p>High pact." + "<sup>".repeat(20_000) + "1");
        put(files, "deep-tables.html", "<html>" + "<table><tr><td>".repeat(2_000) + "Cell pact.");
        put(files, "wide-table.html", "<html><table><tr>" + "<td>cell</td>".repeat(20_000) + "</table>Wide pact.");
        put(files, "wide-span.html", "<html><table><tr><td colspan=99999999 rowspan=99999999>Span pact<td>x</table>");
        put(files, "script.html", "<html><script>document.write('No pact')</script><p onload=x>Scripted pact.");
        put(files, "unclosed-script.html", "<html><p>Open pact.<script>var no = '");
        put(files, "iframe.html", "<html><iframe src='http://192.0.2.1/'>No</iframe><p>Framed pact.");
        put(files, "refresh.html", "<html><meta http-equiv=refresh content='0;url=http://192.0.2.1/'>Refreshed pact.");
        put(files, "remote-image.html", "<html><img src='http://192.0.2.1/x.png' alt='No'><p>Pictured pact.");
        put(files, "only-script.html", "<!doctype html><html><script>1</script></html>");
        put(files, "nul-reference.html", "<html><p>Null&#0; pact.");
        put(files, "entities.html", "<html><p>Caf&eacute; &amp;amp; &#x1F54A; pact.");
        put(
                files,
                "external-entity.html",
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><p>Entity &x; pact.");
        put(files, "charset-unknown.html", "<html><meta charset=klingon><p>Unknown pact.");
        put(files, "charset-wrong.html", "<html><meta charset=iso-8859-1><p>Wrong caf\u00E9 pact.");
        files.put(
                "charset-latin1.html", "<html><meta charset=iso-8859-1><p>Latin caf\u00E9 pact.".getBytes(ISO_8859_1));
        files.put("charset-lies.html", "<html><meta charset=utf-8><p>Lying caf\u00E9 pact.".getBytes(ISO_8859_1));
        put(files, "struck.html", "<html><p>Struck <del>no</del> pact.");
        put(files, "hidden.html", "<html><p>Seen pact.<p style='display:none'>no<p hidden>no");
    }

    private static void pretenders(Map<String, byte[]> files) throws IOException {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        files.put("binary.txt", noise);
        files.put("image.pdf", join(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), noise));
        files.put("photo.txt", join(bytes(0xFF, 0xD8, 0xFF, 0xE0), noise));
        files.put("old-word.docx", join(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), noise));
        put(files, "rich.docx", "{\\rtf1 A pact.}");
        put(files, "words.pdf", "Plain words of a pact, in a file that is named otherwise.");
        put(files, "words.docx", "Six states set up a council and gave it a wrong name.");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(PACT.getBytes(UTF_8));
        }
        files.put("packed.txt", packed.toByteArray());
    }

    private static void names(Map<String, byte[]> files) {
        put(files, "no-ending", "A pact without an ending.");
        put(files, "dove \uD83D\uDD4A.txt", "A pact with a dove.");
        put(files, "percent%2e%2e%2f.txt", "A pact with percent signs.");
        put(files, "line\nend.txt", "A pact with a line end.");
        put(files, "quote'\"<b>&;.txt", "A pact with quotes.");
        put(files, " space .txt", "A pact with spaces.");
        put(files, "x".repeat(240) + ".txt", "A pact with a long name.");
        put(files, ".hidden.txt", "A hidden pact.");
        put(files, "~$lock.docx", "A lock.");
    }

    private static String near(String more) {
        return numbered(6_000) + more;
    }

    private static String numbered(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append("Sentence ").append(Integer.toString(i * 7919, 36)).append(" of the pact has words. ");
        }
        return text.toString();
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
