package org.w3id.concert.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a file's format by how it begins, and says what it is where it is none that is read. */
final class Content {
    private static final int HEAD = 1024;
    private static final Pattern HTML = Pattern.compile(
            "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|meta|title|article|main|section|div|h1|p|table|ul)\\b.*");

    private static final Map<String, Format> ENDINGS = Map.of(
            "txt",
            Format.TXT,
            "html",
            Format.HTML,
            "htm",
            Format.HTML,
            "xhtml",
            Format.HTML,
            "pdf",
            Format.PDF,
            "docx",
            Format.DOCX);

    private Content() {}

    private record Magic(String name, int... bytes) {
        boolean begins(byte[] head) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> OTHERS = List.of(
            new Magic("PNG image", 0x89, 'P', 'N', 'G'),
            new Magic("JPEG image", 0xFF, 0xD8, 0xFF),
            new Magic("GIF image", 'G', 'I', 'F', '8'),
            new Magic("TIFF image", 'I', 'I', 0x2A, 0),
            new Magic("Word file of before 2007, or an encrypted one", 0xD0, 0xCF, 0x11, 0xE0),
            new Magic("RTF file", '{', '\\', 'r', 't', 'f'),
            new Magic("gzip archive", 0x1F, 0x8B),
            new Magic("7-Zip archive", '7', 'z', 0xBC, 0xAF),
            new Magic("RAR archive", 'R', 'a', 'r', '!'),
            new Magic("program", 0x7F, 'E', 'L', 'F'),
            new Magic("PostScript file", '%', '!', 'P', 'S'));

    /** @param head the first bytes of the file */
    static Format format(byte[] head, String name) {
        for (Magic other : OTHERS) {
            if (other.begins(head)) {
                throw new Refusal(other.name(), "txt, HTML, PDF or DOCX expected", "save it in one of these formats");
            }
        }
        String start = new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return Format.PDF;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Format.DOCX;
        }
        return isHtml(start.replace("\u0000", ""), name) ? Format.HTML : Format.TXT;
    }

    /** Says so where the name of a file promises another format than its content has. */
    static Optional<String> misnomer(Format format, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean isWrong = ENDINGS.containsKey(ending) && ENDINGS.get(ending) != format;
        return isWrong ? Optional.of("is named ." + ending + ", but holds " + format) : Optional.empty();
    }

    private static boolean isHtml(String start, String name) {
        String ending = name.toLowerCase(Locale.ROOT);
        boolean isNamedHtml = ending.matches(".*\\.x?html?");
        String text = start.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        return HTML.matcher(text).matches() || isNamedHtml;
    }
}
