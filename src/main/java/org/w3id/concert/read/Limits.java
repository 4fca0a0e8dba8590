package org.w3id.concert.read;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * What a document may cost; beyond it the document is refused with one sentence.
 *
 * @param fileBytes size of a file of any format
 * @param textCharacters size of the text that comes out of a file
 * @param pageCharacters drawn on one page of a PDF
 * @param zipEntries files inside a DOCX
 * @param zipRatio how many times larger a part of a DOCX may be than its packed form, once it is over 1 MB
 * @param partBytes size of a part of a DOCX, unpacked
 * @param childMegabytes heap of the process that parses PDF and DOCX
 * @param childTime for one document in that process
 */
public record Limits(
        long fileBytes,
        int textCharacters,
        int pageCharacters,
        int zipEntries,
        int zipRatio,
        long partBytes,
        int childMegabytes,
        Duration childTime) {
    private static final long MEGABYTE = 1_000_000;

    public static final Limits DEFAULT = new Limits(
            50 * MEGABYTE, (int) (50 * MEGABYTE), 250_000, 10_000, 100, 100 * MEGABYTE, 512, Duration.ofSeconds(60));

    /** Writes it so that {@link #read} makes an equal one of it. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(fileBytes);
        out.writeInt(textCharacters);
        out.writeInt(pageCharacters);
        out.writeInt(zipEntries);
        out.writeInt(zipRatio);
        out.writeLong(partBytes);
        out.writeInt(childMegabytes);
        out.writeLong(childTime.toMillis());
    }

    public static Limits read(DataInput in) throws IOException {
        return new Limits(
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                Duration.ofMillis(in.readLong()));
    }
}
