package org.w3id.concert.read.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.w3id.concert.read.Format;
import org.w3id.concert.read.Limits;
import org.w3id.concert.read.Parsed;
import org.w3id.concert.read.Refusal;
import org.w3id.concert.read.WireText;
import org.w3id.concert.read.docx.WordText;
import org.w3id.concert.read.html.HtmlFile;
import org.w3id.concert.read.pdf.PdfText;

/**
 * The child: takes names of files on its standard input, gives what it read on its standard output, and ends when the
 * input does.
 */
public final class ParserProcess {
    static final int READ = 1;
    static final int REFUSED = 2;

    private ParserProcess() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Limits limits = Limits.read(in);
        while (true) {
            try {
                Format format = Format.values()[in.readByte()];
                answer(Path.of(WireText.read(in)), format, limits, out);
                out.flush();
            } catch (EOFException e) {
                return;
            }
        }
    }

    private static void answer(Path file, Format format, Limits limits, DataOutputStream out) throws IOException {
        Parsed parsed;
        try {
            parsed = parse(file, format, limits);
        } catch (Refusal refusal) {
            refuse(refusal, out);
            return;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            refuse(
                    new Refusal(format.name(), "well-formed " + format + " file expected", "save the document anew"),
                    out);
            return;
        }
        out.writeByte(READ);
        parsed.write(out);
    }

    private static Parsed parse(Path file, Format format, Limits limits) throws IOException {
        return switch (format) {
            case PDF -> PdfText.of(file, limits);
            case DOCX -> WordText.of(file, limits);
            case HTML -> HtmlFile.parse(file);
            case TXT -> throw new IllegalArgumentException("plain text needs no process of its own");
        };
    }

    private static void refuse(Refusal refusal, DataOutputStream out) throws IOException {
        out.writeByte(REFUSED);
        WireText.write(out, refusal.term());
        WireText.write(out, refusal.expected());
        WireText.write(out, refusal.advice());
    }
}
