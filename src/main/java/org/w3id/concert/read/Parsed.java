package org.w3id.concert.read;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a format's reader makes of a file.
 *
 * @param reader its name and version
 * @param source what offsets count in
 * @param warnings one sentence each
 */
public record Parsed(String reader, String source, CleanText text, List<String> warnings) {
    public Parsed {
        warnings = List.copyOf(warnings);
    }

    public void write(DataOutput out) throws IOException {
        WireText.write(out, reader);
        WireText.write(out, source);
        text.write(out);
        out.writeInt(warnings.size());
        for (String warning : warnings) {
            WireText.write(out, warning);
        }
    }

    public static Parsed read(DataInput in) throws IOException {
        String reader = WireText.read(in);
        String source = WireText.read(in);
        CleanText text = CleanText.read(in);
        List<String> warnings = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            warnings.add(WireText.read(in));
        }
        return new Parsed(reader, source, text, warnings);
    }
}
